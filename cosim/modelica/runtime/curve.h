/*
 * Curves through the points of tables: polynomials between breakpoints, and what holds before and after them.
 */
#ifndef RIVERHEAT_CURVE_H
#define RIVERHEAT_CURVE_H

#include "model.h"

typedef struct {
    int n;               /* >= 1 */
    const double *x;     /* [n] ascending; equal ones are jumps */
    int periodic;
    const char *words;   /* the fault of a value outside; NULL: none */
    const int *event;    /* [n] tables over time: the last row up to this one that is an event */
    double start, shift; /* tables over time: zero before start; abscissa = time - shift */
} RhBreakpoints;

typedef struct {
    const RhBreakpoints *at;
    int size;        /* coefficients of a piece */
    const double *c; /* [n + 1][size] powers of the distance from breakpoint max(piece - 1, 0), the constant one first */
} RhCurve;

/* The derivative of the given order (0: the value) at x. */
double rh_curve(Model *m, const RhCurve *curve, int order, double x);

/* The same of a table over time, which stays on its piece until `next`, its next event, has passed. */
double rh_time_curve(Model *m, const RhCurve *curve, int order, double time, double next);

/* The first event of a table over time after `time`, DBL_MAX where there is none. */
double rh_next_breakpoint(const RhBreakpoints *at, double time);

#endif
