/*
 * What external C functions may call (Modelica 3.6, section 12.9.6).
 */
#ifndef MODELICA_UTILITIES_H
#define MODELICA_UTILITIES_H

#include <stdarg.h>
#include <stddef.h>

#ifdef __GNUC__
#define RH_PRINTS(text, first) __attribute__((format(printf, text, first)))
#define RH_NEVER_RETURNS __attribute__((noreturn))
#else
#define RH_PRINTS(text, first)
#define RH_NEVER_RETURNS
#endif

void ModelicaMessage(const char *string);
void ModelicaFormatMessage(const char *string, ...) RH_PRINTS(1, 2);
void ModelicaVFormatMessage(const char *string, va_list arguments) RH_PRINTS(1, 0);
void ModelicaWarning(const char *string);
void ModelicaFormatWarning(const char *string, ...) RH_PRINTS(1, 2);
void ModelicaVFormatWarning(const char *string, va_list arguments) RH_PRINTS(1, 0);

/* These end the external function: memory from ModelicaAllocateString is freed, other memory is the function's to free. */
RH_NEVER_RETURNS void ModelicaError(const char *string);
RH_NEVER_RETURNS void ModelicaFormatError(const char *string, ...) RH_PRINTS(1, 2);
RH_NEVER_RETURNS void ModelicaVFormatError(const char *string, va_list arguments) RH_PRINTS(1, 0);

/* Memory for a string of `length` characters, valid until the external function returns; NULL where there is none. */
char *ModelicaAllocateStringWithErrorReturn(size_t length);
char *ModelicaAllocateString(size_t length); /* an error where there is none */
char *ModelicaDuplicateString(const char *string);
char *ModelicaDuplicateStringWithErrorReturn(const char *string);

#undef RH_PRINTS
#undef RH_NEVER_RETURNS
#endif
