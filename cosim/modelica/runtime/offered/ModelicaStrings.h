/*
 * What the standard library's functions of strings call (Modelica.Utilities.Strings), as far as their results are numbers.
 */
#ifndef MODELICA_STRINGS_H_
#define MODELICA_STRINGS_H_

/* Bytes of a string. */
int ModelicaStrings_length(const char *string);
/* 1, 2, 3 where the first string is less than, equal to or greater than the second; letters of ASCII may count as equal. */
int ModelicaStrings_compare(const char *first, const char *second, int case_sensitive);
/* The position, from 1, of the first character at or after `position` that is no white space; length + 1 without one. */
int ModelicaStrings_skipWhiteSpace(const char *string, int position);

#endif
