/*
 * Dense output. The collocation polynomial u is of order 3: where y is smooth, y - u = h^4 y''''/6 N(s) with
 * N' = (s-c1)(s-c2)(s-1), N(0) = N(1) = 0. By the same expansion the vector of the error estimate is -h^4 y''''/(60 gamma),
 * and damped alike in stiff components, so a multiple of it makes the values at the interior stages one order better. A
 * polynomial of degree 4 goes through these, both ends of the step, and the start of the step before.
 */
#include "radau.h"

#include <string.h>

static double stage_correction(double s) { return RADAU_GAMMA * s * (1.0 - s * (4.5 - s * (6.0 - 2.5 * s))); }

static double bubble(double s) { return s * (s - rh_radau_c[0]) * (s - rh_radau_c[1]) * (s - 1.0); }

/* Weights of the increments at the stages and of the coefficient of degree 4, at the fraction s of the step. */
static void basis(double s, double l[RADAU_STAGES + 1])
{
    const double *c = rh_radau_c;
    l[0] = s / c[0] * ((s - c[1]) / (c[0] - c[1])) * ((s - c[2]) / (c[0] - c[2]));
    l[1] = s / c[1] * ((s - c[0]) / (c[1] - c[0])) * ((s - c[2]) / (c[1] - c[2]));
    l[2] = s / c[2] * ((s - c[0]) / (c[2] - c[0])) * ((s - c[1]) / (c[2] - c[1]));
    l[3] = bubble(s);
}

void rh_radau_make_dense(Instance *inst)
{
    int n = inst->model.info->n_states;
    const RadauState *radau = &inst->core->radau;
    const double *last = inst->dense_last;
    double *first = inst->dense, *second = first + n, *third = second + n, *fourth = third + n;
    int joined = radau->have_polynomial && radau->s_last == 1.0;
    double before = joined ? -radau->h_last / radau->h : 0.0, l[RADAU_STAGES + 1];
    basis(before, l);
    for (int i = 0; i < n; i++) {
        first[i] = inst->z[i] + stage_correction(rh_radau_c[0]) * inst->estimate[i];
        second[i] = inst->z[n + i] + stage_correction(rh_radau_c[1]) * inst->estimate[i];
        third[i] = inst->z[2 * (size_t)n + i];
        fourth[i] = joined ? (-last[2 * (size_t)n + i] - l[0] * first[i] - l[1] * second[i] - l[2] * third[i]) / l[3]
                           : -2.5 * RADAU_GAMMA * inst->estimate[i];
    }
}

void rh_radau_interpolate(Instance *inst, double time)
{
    Model *m = &inst->model;
    int n = m->info->n_states;
    m->time = time;
    inst->core->freshness = STALE;
    if (n == 0)
        return;
    const RadauState *radau = &inst->core->radau;
    double l[RADAU_STAGES + 1];
    const double *dense = inst->dense;
    basis((time - radau->t_start) / radau->h, l);
    for (int i = 0; i < n; i++)
        m->v[i] = inst->v_start[i] + l[0] * dense[i] + l[1] * dense[n + i] + l[2] * dense[2 * (size_t)n + i]
                  + l[3] * dense[3 * (size_t)n + i];
}

void rh_radau_predict(Instance *inst, double h)
{
    int n = inst->model.info->n_states;
    const RadauState *radau = &inst->core->radau;
    if (!radau->have_polynomial) {
        memset(inst->z, 0, 3 * (size_t)n * sizeof(double));
        return;
    }
    const double *last = inst->dense_last;
    double from[RADAU_STAGES + 1];
    basis(radau->s_last, from);
    for (int s = 0; s < RADAU_STAGES; s++) {
        double l[RADAU_STAGES + 1];
        basis(radau->s_last + rh_radau_c[s] * h / radau->h_last, l);
        for (int k = 0; k <= RADAU_STAGES; k++)
            l[k] -= from[k];
        for (int i = 0; i < n; i++)
            inst->z[(size_t)s * n + i] = l[0] * last[i] + l[1] * last[n + i] + l[2] * last[2 * (size_t)n + i]
                                         + l[3] * last[3 * (size_t)n + i];
    }
}
