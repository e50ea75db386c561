/*
 * Location of state events inside a proposed step.
 *
 * The margins are known for little at the start, at the two interior stages of the step (the last Newton iterate is close
 * enough to raise suspicion) and at the end; so an excursion that comes back within the step is seen too. A suspicion is
 * then checked on the collocation polynomial and bracketed there by the Illinois variant of the secant method.
 */
#include "events.h"
#include "radau.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define RELATIVE_WIDTH 1e-12 /* of the final bracket, against the step */
#define MAX_SECANTS 80
#define TIME_SAMPLES 8       /* interior looks in a step of a model without states, which may be long */
#define NEAR 1e-4            /* of a margin's magnitude: a relation that has just changed */

/* After an event a margin starts at zero and may come back at once (a ball that hardly bounces): looks close to the start. */
static const double early[] = {1e-4, 1e-3, 1e-2, 5e-2};
#define N_EARLY ((int)(sizeof early / sizeof *early))
#define MAX_SAMPLES (N_EARLY + TIME_SAMPLES)

int rh_beyond(const Instance *inst, const double *margin)
{
    for (int k = 0; k < inst->model.info->n_relations; k++)
        if (rh_excess(inst, k, margin[k]) > rh_threshold(inst, k))
            return 1;
    return 0;
}

static RhStatus margins_at(Instance *inst, double time)
{
    rh_radau_interpolate(inst, time);
    return rh_margins(inst);
}

/* > 0 when an event has happened: the largest excess in terms of the thresholds. A relation that was already a little on
   the wrong side at the left end is measured from there, the others from their true zero. */
static double crossing_function(const Instance *inst, const double *left)
{
    double largest = -HUGE_VAL;
    for (int k = 0; k < inst->model.info->n_relations; k++) {
        double offset = fmax(rh_excess(inst, k, left[k]), 0.0);
        largest = fmax(largest, (rh_excess(inst, k, inst->margin[k]) - offset) / rh_threshold(inst, k));
    }
    return largest;
}

static int starts_near(const Instance *inst)
{
    if (inst->core->radau.smooth_start)
        return 0;
    for (int k = 0; k < inst->model.info->n_relations; k++)
        if (fabs(inst->margin_start[k]) <= NEAR * inst->magnitude[k])
            return 1;
    return 0;
}

/* Fractions of the step to look at, in ascending order, without the end. */
static int choose_samples(const Instance *inst, int with_early, double fractions[MAX_SAMPLES])
{
    int n = 0;
    for (int i = 0; with_early && i < N_EARLY; i++)
        fractions[n++] = early[i];
    if (inst->model.info->n_states > 0) {
        fractions[n++] = rh_radau_c[0];
        fractions[n++] = rh_radau_c[1];
    } else {
        for (int i = 1; i <= TIME_SAMPLES; i++)
            fractions[n++] = i / (TIME_SAMPLES + 1.0);
    }
    return n;
}

/* The crossing in [a, b]; margins `left` belong to a, the current ones to b. */
static RhStatus bracket(Instance *inst, double a, double b, const double *left, double *time)
{
    double width = fmax(RELATIVE_WIDTH * inst->core->radau.h, 4.0 * DBL_EPSILON * fmax(fabs(a), fabs(b)));
    double fb = crossing_function(inst, left);
    memcpy(inst->margin, left, (size_t)inst->model.info->n_relations * sizeof(double));
    double fa = crossing_function(inst, left);
    int side = 0;
    for (int i = 0; i < MAX_SECANTS && b - a > width; i++) {
        double middle = 0.5 * (a + b);
        if (i % 4 != 3 && fb > fa) { /* every fourth a bisection: several margins make a kinked function */
            middle = b - fb * (b - a) / (fb - fa);
            middle = fmin(fmax(middle, a + 0.25 * width), b - 0.25 * width);
        }
        RhStatus status = margins_at(inst, middle);
        if (status != RH_OK)
            return status;
        double f = crossing_function(inst, left);
        if (f > 0.0) {
            b = middle;
            fb = f;
            if (side == 1)
                fa *= 0.5;
            side = 1;
        } else {
            a = middle;
            fa = f;
            if (side == -1)
                fb *= 0.5;
            side = -1;
        }
    }
    *time = b;
    return RH_OK;
}

RhStatus rh_find_crossing(Instance *inst, int *found, double *time)
{
    Model *m = &inst->model;
    int relations = m->info->n_relations;
    *found = 0;
    if (relations == 0)
        return RH_OK;
    RhStatus status = rh_margins(inst);
    if (status != RH_OK)
        return status;
    double start = inst->core->radau.t_start, end = m->time, h = inst->core->radau.h;
    int staged = m->info->n_states > 0, near = staged && starts_near(inst);
    int suspicious = near || rh_beyond(inst, inst->margin);
    for (int s = 0; staged && s < 2; s++)
        suspicious |= rh_beyond(inst, inst->margin_stage + (size_t)s * relations);
    if (staged && !suspicious)
        return RH_OK;

    double fractions[MAX_SAMPLES];
    int samples = choose_samples(inst, near, fractions);
    ScratchMark mark = rh_scratch_mark(inst);
    double *left = rh_scratch(m, (size_t)relations), *v_end = rh_scratch(m, (size_t)m->info->n_variables);
    memcpy(left, inst->margin_start, (size_t)relations * sizeof(double));
    memcpy(v_end, m->v, (size_t)m->info->n_variables * sizeof(double));
    double a = start;
    for (int s = 0; s <= samples && !*found && status == RH_OK; s++) {
        double b = s == samples ? end : start + h * fractions[s];
        if (s == samples) { /* exactly the values at the end, not their interpolation */
            m->time = end;
            memcpy(m->v, v_end, (size_t)m->info->n_variables * sizeof(double));
            inst->core->freshness = DYNAMICS_FRESH;
            status = rh_margins(inst);
        } else {
            status = margins_at(inst, b);
        }
        if (status == RH_OK && rh_beyond(inst, inst->margin)) {
            status = bracket(inst, a, b, left, time);
            *found = status == RH_OK;
        }
        a = b;
        memcpy(left, inst->margin, (size_t)relations * sizeof(double));
    }
    rh_scratch_release(inst, mark);
    return status;
}
