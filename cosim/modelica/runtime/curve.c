/*
 * Curves through the points of tables. In tables over time events decide which piece holds: between two of them values
 * come from one polynomial, however far a step reaches, and jumps lie at the events to the bit.
 */
#include "curve.h"

#include <float.h>
#include <math.h>

/* How many of the first n numbers of x are at most v. */
static int count_up_to(int n, const double *x, double v)
{
    int low = 0;
    while (n > low) {
        const int middle = low + (n - low) / 2;
        if (x[middle] <= v)
            low = middle + 1;
        else
            n = middle;
    }
    return low;
}

static double polynomial(const RhCurve *curve, int piece, int order, double x)
{
    const double *const c = curve->c + (size_t)piece * (size_t)curve->size;
    const double distance = x - curve->at->x[piece > 0 ? piece - 1 : 0];
    double y = 0.0;
    for (int power = curve->size - 1; power >= order; power--) {
        double factor = 1.0;
        for (int k = 0; k < order; k++)
            factor *= (double)(power - k);
        y = y * distance + factor * c[power];
    }
    return y;
}

static double outside(Model *m, const RhBreakpoints *at)
{
    if (m->violation == NULL)
        m->violation = at->words;
    return NAN;
}

double rh_curve(Model *m, const RhCurve *curve, int order, double x)
{
    const RhBreakpoints *const at = curve->at;
    const double first = at->x[0], last = at->x[at->n - 1];
    if (!isfinite(x))
        return NAN;
    if (at->n == 1)
        return polynomial(curve, 1, order, x);
    if (at->periodic && last > first && (x < first || x > last))
        x = fmin(fmax(x - floor((x - first) / (last - first)) * (last - first), first), last);
    if (at->words != NULL && (x < first || x > last))
        return outside(m, at);
    return polynomial(curve, count_up_to(at->n, at->x, x), order, x);
}

/* Instants nearer than this to an event are the event: scaled and shifted times are rounded. */
static double rounding(const RhBreakpoints *at, double time)
{
    return 8.0 * DBL_EPSILON * (fabs(time) + fabs(at->shift) + fabs(at->x[0]) + fabs(at->x[at->n - 1]));
}

double rh_time_curve(Model *m, const RhCurve *curve, int order, double time, double next)
{
    const RhBreakpoints *const at = curve->at;
    const int n = at->n;
    const double first = at->x[0], span = at->x[n - 1] - first, near = rounding(at, next < DBL_MAX ? next : time);
    double x = time - at->shift, end = next - at->shift;
    if (next <= at->start)
        return 0.0;
    if (n == 1)
        return polynomial(curve, 1, order, x);
    if (!at->periodic || span <= 0.0) {
        if (next >= DBL_MAX)
            return at->words != NULL && x > first + span + near ? outside(m, at) : polynomial(curve, n, order, x);
        if (end <= first + near)
            return at->words != NULL && x < first - near ? outside(m, at) : polynomial(curve, 0, order, x);
    } else {
        const double turns = (ceil((end - first - near) / span) - 1.0) * span;
        x -= turns;
        end -= turns;
    }
    int highest = count_up_to(n, at->x, end - near) - 1;
    if (highest > n - 2)
        highest = n - 2;
    if (highest < 0)
        highest = 0;
    const int lowest = at->event[highest];
    const int row = lowest + count_up_to(highest - lowest + 1, at->x + lowest, x) - 1;
    return polynomial(curve, (row < lowest ? lowest : row) + 1, order, x);
}

double rh_next_breakpoint(const RhBreakpoints *at, double time)
{
    const int n = at->n;
    const double first = at->x[0], span = at->x[n - 1] - first, near = rounding(at, time);
    double x = time - at->shift + near, turns = 0.0;
    if (time + near < at->start)
        return at->start;
    if (n == 1)
        return DBL_MAX;
    if (at->periodic && span > 0.0) {
        turns = floor((x - first) / span) * span;
        x -= turns;
    } else if (x < first) {
        return first + at->shift;
    }
    for (int row = count_up_to(n, at->x, x); row < n; row++)
        if (at->event[row] == row || row == n - 1)
            return at->x[row] + turns + at->shift;
    return at->periodic && span > 0.0 ? first + turns + span + at->shift : DBL_MAX;
}
