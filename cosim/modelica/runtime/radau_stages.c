/*
 * The stage equations of Radau IIA (order 5, three stages) and its embedded error estimate.
 *
 * Hairer & Wanner, Solving Ordinary Differential Equations II (2nd ed. 1996), section IV.8. With Z the increments of the
 * stages, the equations are (h A)^-1 Z = F(y0 + Z). A^-1 has one real eigenvalue gamma and a pair alpha +- i beta; in the
 * basis T of its real invariant subspaces, W = T^-1 Z, simplified Newton splits into one real and one complex system of
 * the size of the state. T and its inverse were computed from A in 45 digits (last row of T normalised to 1, 1, 0).
 */
#include "radau.h"

#include <math.h>
#include <string.h>

#define SQRT6 2.449489742783178098

#define MAX_ITERATIONS 8
#define ATOL_OVER_RTOL 1e-2 /* absolute tolerance = rtol * nominal * this: a state is resolved two decades below nominal */

const double rh_radau_c[RADAU_STAGES] = {(4.0 - SQRT6) / 10.0, (4.0 + SQRT6) / 10.0, 1.0};

static const double T[3][3] = {
    {9.44387624889752414875e-2, -1.41255295020954208428e-1, -3.00291941051474244919e-2},
    {2.50213122965333311377e-1, 2.04129352293799931996e-1, 3.82942112757261937795e-1},
    {1.0, 1.0, 0.0},
};
static const double T_INVERSE[3][3] = {
    {4.17871859155190472735, 3.27682820761062387083e-1, 5.23376445499449548040e-1},
    {-4.17871859155190472735, -3.27682820761062387083e-1, 4.76623554500550451960e-1},
    {-5.02872634945786875951e-1, 2.57192694985560542919, -5.96039204828224924969e-1},
};

/*
 * The step controller sees an estimate of order 3 while the method has order 5: its tolerance is transformed as in
 * Hairer & Wanner (their RADAU5), 0.1 rtol^(2/3), but never looser than a hundred times rtol.
 */
double rh_radau_tolerance(double rtol)
{
    double transformed = 0.1 * pow(rtol, 2.0 / 3.0);
    return fmin(fmax(transformed, 0.1 * rtol), 100.0 * rtol);
}

void rh_radau_weights(Instance *inst)
{
    const RhModelInfo *info = inst->model.info;
    double rtol = rh_radau_tolerance(inst->core->tolerance);
    for (int i = 0; i < info->n_states; i++)
        inst->weight[i] = rtol * (fabs(inst->v_start[i]) + ATOL_OVER_RTOL * info->state_nominal[i]);
}

double rh_radau_norm(const Instance *inst, const double *x)
{
    int n = inst->model.info->n_states;
    double sum = 0.0;
    for (int i = 0; i < n; i++) {
        double part = x[i] / inst->weight[i];
        sum += part * part;
    }
    return sqrt(sum / n);
}

/* Puts the block solutions found before at this stage into v (or takes them from there): the best guess there is. */
static void exchange_guess(Instance *inst, int stage, int store)
{
    const RhModelInfo *info = inst->model.info;
    double *guess = inst->stage_guess + (size_t)stage * inst->n_unknowns;
    for (int b = 0; b < info->n_blocks; b++)
        for (int j = 0; j < info->blocks[b].n; j++, guess++) {
            int k = info->blocks[b].unknowns[j];
            double *value = &inst->model.v[k];
            if (k < info->n_states) /* unknown of the initial equations only; now the step sets it */
                continue;
            if (store)
                *guess = *value;
            else
                *value = *guess;
        }
}

/* Derivatives at all stages into f[3][n]; margins at the interior ones are kept, as they cost next to nothing here. */
static RhStatus evaluate_stages(Instance *inst, double h, int first, double *f)
{
    Model *m = &inst->model;
    int n = m->info->n_states, relations = m->info->n_relations;
    for (int stage = 0; stage < RADAU_STAGES; stage++) {
        m->time = inst->core->radau.t_start + rh_radau_c[stage] * h;
        for (int i = 0; i < n; i++)
            m->v[i] = inst->v_start[i] + inst->z[(size_t)stage * n + i];
        if (!first)
            exchange_guess(inst, stage, 0);
        inst->core->freshness = STALE;
        RhStatus status = rh_ensure_dynamics(inst);
        if (status != RH_OK)
            return status;
        exchange_guess(inst, stage, 1);
        memcpy(f + (size_t)stage * n, m->v + n, (size_t)n * sizeof(double));
        if (relations > 0 && stage < 2) {
            if ((status = rh_margins(inst)) != RH_OK)
                return status;
            memcpy(inst->margin_stage + (size_t)stage * relations, inst->margin, (size_t)relations * sizeof(double));
        }
    }
    return RH_OK;
}

/* One simplified Newton step: f holds the derivatives at the stages and receives the step in the basis T. */
static void solve_newton_step(Instance *inst, double h, double *f)
{
    int n = inst->model.info->n_states;
    double *first = f, *second = f + n, *third = f + 2 * n;
    const double *w1 = inst->w, *w2 = inst->w + n, *w3 = inst->w + 2 * n;
    double gamma = RADAU_GAMMA / h, alpha = RADAU_ALPHA / h, beta = RADAU_BETA / h;
    for (int i = 0; i < n; i++) {
        double a = first[i], b = second[i], c = third[i];
        first[i] = T_INVERSE[0][0] * a + T_INVERSE[0][1] * b + T_INVERSE[0][2] * c - gamma * w1[i];
        second[i] = T_INVERSE[1][0] * a + T_INVERSE[1][1] * b + T_INVERSE[1][2] * c - (alpha * w2[i] - beta * w3[i]);
        third[i] = T_INVERSE[2][0] * a + T_INVERSE[2][1] * b + T_INVERSE[2][2] * c - (beta * w2[i] + alpha * w3[i]);
    }
    rh_radau_filter(inst, first);
    rh_radau_filter_complex(inst, second, third);
}

/* z = T w; returns the norm of the change that dw made to z. */
static double update_increments(Instance *inst, const double *dw)
{
    int n = inst->model.info->n_states;
    double sum = 0.0;
    for (int k = 0; k < 3 * n; k++)
        inst->w[k] += dw[k];
    for (int s = 0; s < RADAU_STAGES; s++)
        for (int i = 0; i < n; i++) {
            double change = T[s][0] * dw[i] + T[s][1] * dw[n + i] + T[s][2] * dw[2 * n + i];
            inst->z[(size_t)s * n + i] = T[s][0] * inst->w[i] + T[s][1] * inst->w[n + i] + T[s][2] * inst->w[2 * n + i];
            double part = change / inst->weight[i];
            sum += part * part;
        }
    return sqrt(sum / (3.0 * n));
}

RhStatus rh_radau_stages(Instance *inst, double h, int *too_slow)
{
    int n = inst->model.info->n_states;
    RadauState *radau = &inst->core->radau;
    ScratchMark mark = rh_scratch_mark(inst);
    double *f = rh_scratch(&inst->model, 3 * (size_t)n);
    double rtol = rh_radau_tolerance(inst->core->tolerance);
    double enough = fmax(1e-14 / rtol, fmin(0.03, sqrt(rtol)));
    /* Not below 0.05: however well the last step went, a kink in this one must show in a second iteration. */
    double eta = fmax(pow(radau->contraction, 0.8), 0.05), last = 0.0;
    RhStatus status = RH_OK;
    *too_slow = 0;
    radau->rate = 0.0;
    radau->contraction = eta; /* a rate that is not measured again loses its credit from step to step */
    for (int s = 0; s < RADAU_STAGES; s++)
        for (int i = 0; i < n; i++)
            inst->w[(size_t)s * n + i] = T_INVERSE[s][0] * inst->z[i] + T_INVERSE[s][1] * inst->z[n + i]
                                         + T_INVERSE[s][2] * inst->z[2 * n + i];

    int iteration;
    for (iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
        if ((status = evaluate_stages(inst, h, iteration == 0, f)) != RH_OK)
            break;
        solve_newton_step(inst, h, f);
        double size = update_increments(inst, f);
        if (!isfinite(size)) {
            *too_slow = 1;
            break;
        }
        if (iteration > 0) {
            double theta = size / last;
            int left = MAX_ITERATIONS - 1 - iteration;
            /* Rounding in the model may keep tiny steps from falling: such a step is no failure. */
            if (size > 0.1 * enough && (theta >= 0.99 || size * pow(theta, left) / (1.0 - theta) > enough)) {
                *too_slow = 1;
                radau->rate = theta;
                break;
            }
            eta = theta < 0.99 ? theta / (1.0 - theta) : 1.0;
            radau->contraction = eta;
            radau->rate = theta;
        }
        last = size;
        if (eta * size <= enough || size == 0.0)
            break;
    }
    rh_scratch_release(inst, mark);
    radau->iterations = iteration + 1;
    if (status == RH_OK && iteration == MAX_ITERATIONS)
        *too_slow = 1;
    if (*too_slow) {
        radau->contraction = 1.0;
        return rh_fail(&inst->model, RH_RECOVERABLE, "Newton's method for the integration step does not converge");
    }
    return status;
}

RhStatus rh_radau_error(Instance *inst, double h, int careful, double *error)
{
    Model *m = &inst->model;
    int n = m->info->n_states;
    static const double weights[3] = {(-13.0 - 7.0 * SQRT6) / 3.0, (-13.0 + 7.0 * SQRT6) / 3.0, -1.0 / 3.0};
    ScratchMark mark = rh_scratch_mark(inst);
    double *defect = rh_scratch(m, (size_t)n), *estimate = inst->estimate;
    const double *f_start = inst->v_start + n;
    for (int i = 0; i < n; i++) {
        defect[i] = (weights[0] * inst->z[i] + weights[1] * inst->z[n + i] + weights[2] * inst->z[2 * n + i]) / h;
        estimate[i] = defect[i] + f_start[i];
    }
    rh_radau_filter(inst, estimate);
    *error = rh_radau_norm(inst, estimate);
    if (careful && *error >= 1.0) {
        /* For stiff components far from their manifold the estimate above does not tend to 0 (section IV.8, 8.20). */
        m->time = inst->core->radau.t_start;
        for (int i = 0; i < n; i++)
            m->v[i] = inst->v_start[i] + estimate[i];
        inst->core->freshness = STALE;
        RhStatus status = rh_ensure_dynamics(inst);
        if (status == RH_OK) {
            for (int i = 0; i < n; i++)
                estimate[i] = m->v[n + i] + defect[i];
            rh_radau_filter(inst, estimate);
            *error = rh_radau_norm(inst, estimate);
        }
    }
    if (!(*error > 1e-10))
        *error = 1e-10; /* the controller divides by it */
    if (!isfinite(*error))
        *error = 1e10;
    rh_scratch_release(inst, mark);
    return RH_OK;
}
