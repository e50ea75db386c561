/*
 * The standard library's functions of strings whose results are numbers.
 */
#include "offered/ModelicaStrings.h"

#include <string.h>

static int lower(unsigned char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

int ModelicaStrings_length(const char *string)
{
    return (int)strlen(string);
}

int ModelicaStrings_compare(const char *first, const char *second, int case_sensitive)
{
    const unsigned char *a = (const unsigned char *)first, *b = (const unsigned char *)second;
    for (;; a++, b++) {
        const int difference = case_sensitive ? *a - *b : lower(*a) - lower(*b);
        if (difference != 0)
            return difference < 0 ? 1 : 3;
        if (*a == '\0')
            return 2;
    }
}

int ModelicaStrings_skipWhiteSpace(const char *string, int position)
{
    const int length = (int)strlen(string);
    if (position < 1)
        position = 1;
    if (position > length)
        return length + 1;
    return position + (int)strspn(string + position - 1, " \t\n\v\f\r");
}
