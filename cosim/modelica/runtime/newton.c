/*
 * Newton's method for the blocks of a model: the algebraic loops that remain after tearing.
 *
 * Scaling. Unknowns are measured by max(|z|, nominal). The Jacobian is scaled by the nominal values, its rows and then its
 * columns are equilibrated; residuals are divided by the same row norms, so no physical unit enters a decision. Converged
 * means: the Newton step that would come next is below 1e-12 of the unknowns. The step itself is not taken, so that the
 * assignments inside the block belong to exactly the unknowns left in v.
 *
 * Cost. A block is solved at every evaluation of the model, mostly from an excellent guess. Its factors are therefore kept:
 * a guess that is the solution costs one residual and one back substitution, a near one a few steps of simplified Newton;
 * the Jacobian is renewed as soon as the contraction seen would need more than two further steps.
 *
 * Damping is by the natural monotonicity test (Deuflhard, Newton Methods for Nonlinear Problems, 2004, section 3.3), or
 * by descent of the scaled residual where the Jacobian is too distorted for that test. See also Hairer & Wanner, Solving
 * Ordinary Differential Equations II, section IV.8, for simplified Newton and its contraction.
 */
#include "instance.h"
#include "linear.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define CONVERGED 1e-12      /* scaled size of the next step at which the solution is taken */
#define LOOSEST_FLOOR 1e-7   /* rounding noise above this is no solution */
#define MAX_ITERATIONS 80
#define MAX_GROWTH 100.0     /* a step changes no unknown by more than this multiple of its magnitude */
#define SMALLEST_DAMPING 1e-9

typedef struct {
    Model *m;
    const RhBlock *block;
    BlockMemory *memory;
    int n;
    double *z, *trial;             /* unknowns */
    double *residual, *trial_residual;
    double *step, *trial_step;     /* Newton steps from z and from trial */
    int worst;                     /* row of the largest scaled residual */
} Solve;

static RhStatus residual_at(Solve *s, const double *z, double *residual)
{
    Instance *inst = instance_of(s->m);
    for (int j = 0; j < s->n; j++)
        s->m->v[s->block->unknowns[j]] = z[j];
    ScratchMark mark = rh_scratch_mark(inst);
    RhStatus status = s->block->residual(s->m, residual);
    rh_scratch_release(inst, mark);
    if (status != RH_OK)
        return status;
    for (int i = 0; i < s->n; i++)
        if (!isfinite(residual[i]))
            return rh_fail(s->m, RH_RECOVERABLE, "residual %d of %s is not finite", i, s->block->description);
    return RH_OK;
}

/* Replaces columns that are not finite (a root at zero flow has no derivative) by one-sided differences. */
static RhStatus mend_columns(Solve *s, double *jacobian)
{
    int n = s->n;
    ScratchMark mark = rh_scratch_mark(instance_of(s->m));
    double *here = NULL, *base = NULL, *moved = NULL;
    RhStatus status = RH_OK;
    for (int j = 0; j < n && status == RH_OK; j++) {
        int bad = 0;
        for (int i = 0; i < n; i++)
            bad |= !isfinite(jacobian[i * n + j]);
        if (!bad)
            continue;
        if (!here) {
            here = rh_scratch(s->m, (size_t)n);
            base = rh_scratch(s->m, (size_t)n);
            moved = rh_scratch(s->m, (size_t)n);
            for (int k = 0; k < n; k++)
                here[k] = s->m->v[s->block->unknowns[k]];
            status = residual_at(s, here, base);
            if (status != RH_OK)
                break;
        }
        double kept = here[j], width = 1e-7 * fmax(fabs(kept), s->block->nominal[j]);
        here[j] = kept + width <= s->block->maximum[j] ? kept + width : kept - width;
        double taken = here[j] - kept;
        status = residual_at(s, here, moved);
        here[j] = kept;
        for (int i = 0; i < n && status == RH_OK; i++)
            jacobian[i * n + j] = (moved[i] - base[i]) / taken;
    }
    if (here && status == RH_OK)
        status = residual_at(s, here, moved);
    rh_scratch_release(instance_of(s->m), mark);
    return status;
}

static RhStatus jacobian_here(Solve *s, double *jacobian)
{
    Instance *inst = instance_of(s->m);
    ScratchMark mark = rh_scratch_mark(inst);
    RhStatus status = s->block->jacobian(s->m, jacobian);
    rh_scratch_release(inst, mark);
    return status == RH_OK ? mend_columns(s, jacobian) : status;
}

/* Scales and factors the Jacobian at the values in v. *singular tells whether factors exist. */
static RhStatus factor_here(Solve *s, int *singular)
{
    int n = s->n;
    BlockMemory *memory = s->memory;
    memory->state->factored = 0;
    RhStatus status = jacobian_here(s, memory->lu);
    if (status != RH_OK)
        return status;
    for (int j = 0; j < n; j++)
        memory->column_scale[j] = 0.0;
    for (int i = 0; i < n; i++) {
        double *row = memory->lu + (size_t)i * n, norm = 0.0;
        for (int j = 0; j < n; j++) {
            row[j] *= s->block->nominal[j];
            norm = fmax(norm, fabs(row[j]));
        }
        memory->row_scale[i] = norm > 0.0 ? norm : 1.0;
        for (int j = 0; j < n; j++) {
            row[j] /= memory->row_scale[i];
            memory->column_scale[j] = fmax(memory->column_scale[j], fabs(row[j]));
        }
    }
    for (int j = 0; j < n; j++)
        if (!(memory->column_scale[j] > 0.0))
            memory->column_scale[j] = 1.0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            memory->lu[(size_t)i * n + j] /= memory->column_scale[j];
    double quality = rh_lu_factor(n, memory->lu, memory->pivot);
    *singular = !(quality > 4.0 * n * DBL_EPSILON) && n > 1;
    if (n == 1)
        *singular = quality == 0.0;
    memory->state->factored = !*singular;
    return RH_OK;
}

static double magnitude(const Solve *s, int j, double z) { return fmax(fabs(z), s->block->nominal[j]); }

/* step = -J^-1 residual with the stored factors; returns its scaled size at z. */
static double newton_step(Solve *s, const double *z, const double *residual, double *step)
{
    const BlockMemory *memory = s->memory;
    for (int i = 0; i < s->n; i++)
        step[i] = -residual[i] / memory->row_scale[i];
    rh_lu_solve(s->n, memory->lu, memory->pivot, 1, step);
    double size = 0.0;
    for (int j = 0; j < s->n; j++) {
        step[j] *= s->block->nominal[j] / memory->column_scale[j];
        double part = fabs(step[j]) / magnitude(s, j, z[j]);
        if (!(part <= size))
            size = part; /* NaN propagates */
    }
    return size;
}

static double scaled_residual(Solve *s, const double *residual)
{
    double largest = -1.0;
    for (int i = 0; i < s->n; i++) {
        double part = fabs(residual[i]) / s->memory->row_scale[i];
        if (part > largest) {
            largest = part;
            s->worst = i;
        }
    }
    return largest;
}

/* The longest part of the step that respects growth and bounds. Components already at a bound are cut off there. */
static double allowed_length(Solve *s)
{
    double length = 1.0;
    if (s->block->linear)
        return length;
    for (int j = 0; j < s->n; j++) {
        double z = s->z[j], size = magnitude(s, j, z);
        if (fabs(s->step[j]) > MAX_GROWTH * size)
            length = fmin(length, MAX_GROWTH * size / fabs(s->step[j]));
        double bound = s->step[j] > 0.0 ? s->block->maximum[j] : s->block->minimum[j];
        double room = fabs(bound - z), need = fabs(s->step[j]);
        if (need > room && room > 1e-3 * need)
            length = fmin(length, room / need);
    }
    return length;
}

static void move(Solve *s, double length)
{
    for (int j = 0; j < s->n; j++) {
        s->trial[j] = s->z[j] + length * s->step[j];
        if (!s->block->linear)
            s->trial[j] = fmin(fmax(s->trial[j], s->block->minimum[j]), s->block->maximum[j]);
    }
}

static void swap(double **a, double **b)
{
    double *t = *a;
    *a = *b;
    *b = t;
}

/* Newton from s->z. Afterwards, on RH_OK, v belongs to the solution. */
static RhStatus attempt(Solve *s)
{
    BlockState *state = s->memory->state;
    int current = 0, singular = 0; /* current: the factors belong to s->z */
    double tolerance = fmax(CONVERGED, fmin(2.0 * state->noise_floor, LOOSEST_FLOOR));

    RhStatus status = residual_at(s, s->z, s->residual);
    if (status != RH_OK)
        return status;
    if (!state->factored) {
        if ((status = factor_here(s, &singular)) != RH_OK)
            return status;
        current = 1;
    }
    double size = singular ? HUGE_VAL : newton_step(s, s->z, s->residual, s->step);

    for (int iteration = 0; iteration < MAX_ITERATIONS && !singular; iteration++) {
        state->iterations++;
        if (size <= tolerance) {
            state->noise_floor *= 0.95;
            return RH_OK;
        }
        if (!current && state->reuse_rate > 0.2) { /* reuse did not pay last time: do not even try */
            if ((status = factor_here(s, &singular)) != RH_OK || singular)
                break;
            current = 1;
            state->reuse_rate *= 0.7;
            size = newton_step(s, s->z, s->residual, s->step);
            if (size <= tolerance)
                return RH_OK;
        }
        double length = allowed_length(s), before = scaled_residual(s, s->residual);
        for (;;) {
            move(s, length);
            status = residual_at(s, s->trial, s->trial_residual);
            if (status == RH_FATAL)
                return status;
            double next = status == RH_OK ? newton_step(s, s->trial, s->trial_residual, s->trial_step) : HUGE_VAL;
            double rate = next / size;
            int good = length == 1.0 && rate <= 0.5;
            /* Rounding floor: the step no longer falls although the Jacobian is right and it is tiny. */
            if (current && size <= LOOSEST_FLOOR && next <= LOOSEST_FLOOR && rate > 0.25) {
                state->noise_floor = fmax(size, next);
                return RH_OK;
            }
            if (good || (current && (next <= (1.0 - 0.25 * length) * size
                                     || (status == RH_OK && scaled_residual(s, s->trial_residual) <= (1.0 - 0.25 * length) * before))
                         && !(s->block->linear && rate > 0.5))) {
                if (!current)
                    state->reuse_rate = rate;
                swap(&s->z, &s->trial);
                swap(&s->residual, &s->trial_residual);
                swap(&s->step, &s->trial_step);
                size = next;
                current = 0;
                if (!good || size * rate * rate > tolerance) {
                    if ((status = factor_here(s, &singular)) != RH_OK || singular)
                        return status != RH_OK ? status : rh_fail(s->m, RH_RECOVERABLE, "singular Jacobian");
                    current = 1;
                    size = newton_step(s, s->z, s->residual, s->step);
                }
                break;
            }
            if (!current) { /* the old Jacobian misleads: renew it where we stand */
                state->reuse_rate = 1.0;
                if ((status = residual_at(s, s->z, s->residual)) != RH_OK)
                    return status;
                if ((status = factor_here(s, &singular)) != RH_OK || singular)
                    break;
                current = 1;
                size = newton_step(s, s->z, s->residual, s->step);
                break;
            }
            length *= status == RH_OK ? 0.5 : 0.25;
            if (length < SMALLEST_DAMPING || s->block->linear)
                return rh_fail(s->m, RH_RECOVERABLE, "no descent");
        }
        if (status != RH_OK)
            return status;
    }
    if (status != RH_OK)
        return status;
    return rh_fail(s->m, RH_RECOVERABLE, singular ? "singular Jacobian" : "too many iterations");
}

/*
 * Levenberg's regularised steps for Jacobians without factors: minimise |J x + r|^2 + mu |x|^2. A consistent singular
 * system (a redundant equation, two pumps in a ring) has solutions, and this finds the one nearest the guess.
 */
static RhStatus attempt_regularised(Solve *s)
{
    int n = s->n;
    BlockMemory *memory = s->memory;
    double *jacobian = rh_scratch(s->m, (size_t)n * n), *normal = memory->lu;
    double mu = 1e-12;
    memory->state->factored = 0;
    RhStatus status = residual_at(s, s->z, s->residual);
    for (int iteration = 0; status == RH_OK && iteration < MAX_ITERATIONS; iteration++) {
        memory->state->iterations++;
        if ((status = jacobian_here(s, jacobian)) != RH_OK)
            return status;
        for (int i = 0; i < n; i++) {
            double norm = 0.0;
            for (int j = 0; j < n; j++) {
                jacobian[i * n + j] *= s->block->nominal[j];
                norm = fmax(norm, fabs(jacobian[i * n + j]));
            }
            memory->row_scale[i] = norm > 0.0 ? norm : 1.0;
            for (int j = 0; j < n; j++)
                jacobian[i * n + j] /= memory->row_scale[i];
        }
        double before = scaled_residual(s, s->residual);
        if (before <= CONVERGED)
            return RH_OK;
        for (;;) {
            for (int i = 0; i < n; i++) {
                s->step[i] = 0.0;
                for (int j = 0; j < n; j++)
                    normal[i * n + j] = i == j ? mu : 0.0;
            }
            for (int k = 0; k < n; k++)
                for (int i = 0; i < n; i++) {
                    s->step[i] -= jacobian[k * n + i] * s->residual[k] / memory->row_scale[k];
                    for (int j = 0; j < n; j++)
                        normal[i * n + j] += jacobian[k * n + i] * jacobian[k * n + j];
                }
            if (rh_lu_factor(n, normal, memory->pivot) > 0.0) {
                rh_lu_solve(n, normal, memory->pivot, 1, s->step);
                for (int j = 0; j < n; j++)
                    s->step[j] *= s->block->nominal[j];
                move(s, allowed_length(s));
                status = residual_at(s, s->trial, s->trial_residual);
                if (status == RH_FATAL)
                    return status;
                if (status == RH_OK && scaled_residual(s, s->trial_residual) < before)
                    break;
            }
            mu *= 10.0;
            if (mu > 1e6)
                return rh_fail(s->m, RH_RECOVERABLE, "singular Jacobian and no descent");
        }
        mu = fmax(mu * 0.1, 1e-12);
        swap(&s->z, &s->trial);
        swap(&s->residual, &s->trial_residual);
    }
    return status != RH_OK ? status : rh_fail(s->m, RH_RECOVERABLE, "singular Jacobian and slow convergence");
}

static void begin_at(Solve *s, const double *z)
{
    for (int j = 0; j < s->n; j++)
        s->z[j] = fmin(fmax(z[j], s->block->minimum[j]), s->block->maximum[j]);
}

static RhStatus give_up(Solve *s)
{
    char reason[200];
    strncpy(reason, s->m->message, sizeof reason - 1);
    reason[sizeof reason - 1] = '\0';
    scaled_residual(s, s->residual);
    int worst_unknown = 0;
    double largest = -1.0;
    for (int j = 0; j < s->n; j++) {
        double part = fabs(s->step[j]) / magnitude(s, j, s->z[j]);
        if (part > largest) {
            largest = part;
            worst_unknown = j;
        }
    }
    int k = s->block->unknowns[worst_unknown];
    return rh_fail(s->m, RH_RECOVERABLE,
                   "no solution of %s after %d iterations (%s); worst residual is number %d with %g, worst variable '%s' = %g "
                   "(nominal %g, bounds %g to %g)",
                   s->block->description, s->memory->state->iterations, reason, s->worst + 1, s->residual[s->worst],
                   s->m->info->variable_names[k], s->z[worst_unknown], s->block->nominal[worst_unknown],
                   s->block->minimum[worst_unknown], s->block->maximum[worst_unknown]);
}

RhStatus rh_solve_block(Model *m, int index)
{
    Instance *inst = instance_of(m);
    const RhBlock *block = &m->info->blocks[index];
    BlockMemory *memory = &inst->blocks[index];
    int n = block->n;
    ScratchMark mark = rh_scratch_mark(inst);
    double *work = rh_scratch(m, 7 * (size_t)n);
    if (!work)
        return rh_fail(m, RH_FATAL, "out of memory");
    Solve s = {m, block, memory, n, work, work + n, work + 2 * n, work + 3 * n, work + 4 * n, work + 5 * n, 0};
    double *guess = work + 6 * n;
    for (int j = 0; j < n; j++) {
        guess[j] = m->v[block->unknowns[j]];
        if (!isfinite(guess[j]))
            guess[j] = memory->start[j];
    }
    memory->state->iterations = 0;

    const double *beginnings[3] = {guess, memory->state->has_good ? memory->good : memory->start, memory->start};
    RhStatus status = RH_RECOVERABLE;
    for (int i = 0; i < 3 && status == RH_RECOVERABLE; i++) {
        if (i > 0) {
            rh_debug(inst, LOG_NONLINEAR, "%s: %s; starting again from %s", block->description, m->message,
                     i == 1 && memory->state->has_good ? "the last good solution" : "the start values");
            memory->state->factored = 0;
            if (i == 2 && !memory->state->has_good)
                break; /* that was tried already */
        }
        begin_at(&s, beginnings[i]);
        status = attempt(&s);
    }
    if (status == RH_RECOVERABLE) {
        begin_at(&s, guess);
        status = attempt_regularised(&s);
        memory->state->factored = 0;
    }
    if (status == RH_RECOVERABLE) {
        status = give_up(&s);
        for (int j = 0; j < n; j++)
            m->v[block->unknowns[j]] = guess[j]; /* the next call starts no worse than this one */
    }
    rh_scratch_release(inst, mark);
    return status;
}

RhStatus rh_block_sensitivity(Model *m, int index, int ns, double *tangent)
{
    Instance *inst = instance_of(m);
    const RhBlock *block = &m->info->blocks[index];
    BlockMemory *memory = &inst->blocks[index];
    Solve s = {.m = m, .block = block, .memory = memory, .n = block->n};
    int singular = 0;
    RhStatus status = factor_here(&s, &singular);
    if (status != RH_OK)
        return status;
    if (singular)
        return rh_fail(m, RH_RECOVERABLE, "%s has a singular Jacobian, so no derivative", block->description);
    memory->state->reuse_rate = 0.0;
    for (int i = 0; i < block->n; i++)
        for (int c = 0; c < ns; c++)
            tangent[(size_t)i * ns + c] /= -memory->row_scale[i];
    rh_lu_solve(block->n, memory->lu, memory->pivot, ns, tangent);
    for (int j = 0; j < block->n; j++) {
        double factor = block->nominal[j] / memory->column_scale[j];
        for (int c = 0; c < ns; c++)
            tangent[(size_t)j * ns + c] *= factor;
    }
    return RH_OK;
}

void rh_blocks_start(Instance *inst)
{
    const RhModelInfo *info = inst->model.info;
    for (int b = 0; b < info->n_blocks; b++) {
        BlockMemory *memory = &inst->blocks[b];
        for (int j = 0; j < info->blocks[b].n; j++)
            memory->start[j] = inst->model.v[info->blocks[b].unknowns[j]];
        memset(memory->state, 0, sizeof *memory->state);
    }
}

void rh_blocks_accept(Instance *inst)
{
    const RhModelInfo *info = inst->model.info;
    for (int b = 0; b < info->n_blocks; b++) {
        BlockMemory *memory = &inst->blocks[b];
        for (int j = 0; j < info->blocks[b].n; j++)
            memory->good[j] = inst->model.v[info->blocks[b].unknowns[j]];
        memory->state->has_good = 1;
    }
}

void rh_blocks_forget(Instance *inst)
{
    for (int b = 0; b < inst->model.info->n_blocks; b++)
        inst->blocks[b].state->factored = 0;
}
