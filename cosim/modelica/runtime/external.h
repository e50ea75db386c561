/*
 * The call of an external C function, guarded: its errors end the call and nothing else.
 */
#ifndef RIVERHEAT_EXTERNAL_H
#define RIVERHEAT_EXTERNAL_H

#include "model.h"

typedef void (*RhExternal)(const double *a, double *y, const char *const *texts);
typedef void (*RhFunction)(Model *m, const double *a, double *y);

/* y from a. After an error, or where an input is not finite, y is not a number; the words of an error, after `about`, are
   left in m->violation as those of an assert in a function. */
void rh_external_call(Model *m, const char *about, RhExternal function, const char *const *texts, int n_inputs,
                      const double *a, int n_outputs, double *y);
/* g[i*n + c]: derivative of output i by input active[c], from differences; zero where active[c] < 0 or !smooth[i]. */
void rh_external_differences(Model *m, RhFunction function, int n_inputs, const double *a, int n_outputs, const double *y,
                             const unsigned char *smooth, int n, const int *active, double *g);

#endif
