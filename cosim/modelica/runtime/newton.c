/*
 * Newton's method for the blocks of a model: the algebraic loops that remain after tearing.
 *
 * Unknowns are measured by max(|z|, nominal). Converged means: the Newton step that would come next is below 1e-12 of the
 * unknowns. The step itself is not taken, so that the assignments inside the block belong to exactly the unknowns in v.
 *
 * Cost. A block is solved at every evaluation of the model, mostly from an excellent guess. Its factors are therefore kept:
 * a guess that is the solution costs one residual and one back substitution, a near one a few steps of simplified Newton;
 * the Jacobian is renewed as soon as the contraction seen would need more than two further steps.
 *
 * Damping is by the natural monotonicity test (Deuflhard, Newton Methods for Nonlinear Problems, 2004, section 3.3), or
 * by descent of the scaled residual where the Jacobian is too distorted for that test. See also Hairer & Wanner, Solving
 * Ordinary Differential Equations II, section IV.8, for simplified Newton and its contraction.
 */
#include "block.h"
#include "linear.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define CONVERGED 1e-12      /* scaled size of the next step at which the solution is taken */
#define LOOSEST_FLOOR 1e-7   /* rounding noise above this is no solution */
#define MAX_ITERATIONS 80
#define MAX_GROWTH 100.0     /* a step changes no unknown by more than this multiple of its magnitude */
#define SMALLEST_DAMPING 1e-9

/* The longest part of the step that respects growth and bounds. Components already at a bound are cut off there. */
static double allowed_length(BlockSolve *s)
{
    double length = 1.0;
    if (s->block->linear)
        return length;
    for (int j = 0; j < s->n; j++) {
        double z = s->z[j], size = rh_block_magnitude(s, j, z);
        if (fabs(s->step[j]) > MAX_GROWTH * size)
            length = fmin(length, MAX_GROWTH * size / fabs(s->step[j]));
        double bound = s->step[j] > 0.0 ? s->block->maximum[j] : s->block->minimum[j];
        double room = fabs(bound - z), need = fabs(s->step[j]);
        if (need > room && room > 1e-3 * need)
            length = fmin(length, room / need);
    }
    return length;
}

static void move(BlockSolve *s, double length)
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

static double largest(int n, const double *x)
{
    double result = 0.0;
    for (int i = 0; i < n; i++)
        result = fmax(result, fabs(x[i]));
    return result;
}

/* Whether the next step is nothing, or rounding noise like that seen before: a steep Jacobian makes any step small. */
static int is_solution(const BlockSolve *s, double size, double tolerance)
{
    return size <= CONVERGED || (size <= tolerance && largest(s->n, s->residual) <= 4.0 * s->memory->state->noise_residual);
}

/* Newton from s->z. Afterwards, on RH_OK, v belongs to the solution. */
static RhStatus attempt(BlockSolve *s)
{
    BlockState *state = s->memory->state;
    int current = 0, singular = 0; /* current: the factors belong to s->z */
    double tolerance = fmax(CONVERGED, fmin(2.0 * state->noise_floor, LOOSEST_FLOOR));

    RhStatus status = rh_block_residual(s, s->z, s->residual);
    if (status != RH_OK)
        return status;
    if (!state->factored) {
        if ((status = rh_block_factor(s, &singular)) != RH_OK)
            return status;
        current = 1;
    }
    double size = singular ? HUGE_VAL : rh_block_step(s, s->z, s->residual, s->step);

    for (int iteration = 0; iteration < MAX_ITERATIONS && !singular; iteration++) {
        state->iterations++;
        if (is_solution(s, size, tolerance)) {
            state->noise_floor *= 0.95;
            return RH_OK;
        }
        if (!current && state->reuse_rate > 0.2) { /* reuse did not pay last time: do not even try */
            if ((status = rh_block_factor(s, &singular)) != RH_OK || singular)
                break;
            current = 1;
            state->reuse_rate *= 0.7;
            size = rh_block_step(s, s->z, s->residual, s->step);
            if (is_solution(s, size, tolerance))
                return RH_OK;
        }
        double length = allowed_length(s), before = rh_block_residual_size(s, s->residual);
        for (;;) {
            move(s, length);
            status = rh_block_residual(s, s->trial, s->trial_residual);
            if (status == RH_FATAL)
                return status;
            double next = status == RH_OK ? rh_block_step(s, s->trial, s->trial_residual, s->trial_step) : HUGE_VAL;
            double rate = next / size;
            int good = length == 1.0 && rate <= 0.5;
            /* Rounding floor: the step no longer falls although the Jacobian is right and it is tiny. On both sides of the
               step, that is: at a kink the tiny step of the steep side may lead nowhere near a solution. */
            if (current && status == RH_OK && size <= LOOSEST_FLOOR && next <= LOOSEST_FLOOR && rate > 0.25) {
                swap(&s->z, &s->trial);
                swap(&s->residual, &s->trial_residual);
                if ((status = rh_block_factor(s, &singular)) != RH_OK || singular)
                    break;
                double floor = fmax(size, next);
                size = rh_block_step(s, s->z, s->residual, s->step);
                if (size <= LOOSEST_FLOOR) {
                    state->noise_floor = floor;
                    state->noise_residual = largest(s->n, s->residual);
                    return RH_OK;
                }
                break;
            }
            if (good || (current && (next <= (1.0 - 0.25 * length) * size
                                     || (status == RH_OK && rh_block_residual_size(s, s->trial_residual) <= (1.0 - 0.25 * length) * before))
                         && !(s->block->linear && rate > 0.5))) {
                if (!current)
                    state->reuse_rate = rate;
                swap(&s->z, &s->trial);
                swap(&s->residual, &s->trial_residual);
                swap(&s->step, &s->trial_step);
                size = next;
                current = 0;
                if (!good || size * rate * rate > tolerance) {
                    if ((status = rh_block_factor(s, &singular)) != RH_OK || singular)
                        return status != RH_OK ? status : rh_fail(s->m, RH_RECOVERABLE, "singular Jacobian");
                    current = 1;
                    size = rh_block_step(s, s->z, s->residual, s->step);
                }
                break;
            }
            if (!current) { /* the old Jacobian misleads: renew it where we stand */
                state->reuse_rate = 1.0;
                if ((status = rh_block_residual(s, s->z, s->residual)) != RH_OK)
                    return status;
                if ((status = rh_block_factor(s, &singular)) != RH_OK || singular)
                    break;
                current = 1;
                size = rh_block_step(s, s->z, s->residual, s->step);
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
static RhStatus attempt_regularised(BlockSolve *s)
{
    int n = s->n;
    BlockMemory *memory = s->memory;
    double *jacobian = rh_scratch(s->m, (size_t)n * n), *normal = memory->lu;
    double mu = 1e-12;
    memory->state->factored = 0;
    RhStatus status = rh_block_residual(s, s->z, s->residual);
    for (int iteration = 0; status == RH_OK && iteration < MAX_ITERATIONS; iteration++) {
        memory->state->iterations++;
        if ((status = rh_block_jacobian(s, jacobian)) != RH_OK)
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
        double before = rh_block_residual_size(s, s->residual);
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
                status = rh_block_residual(s, s->trial, s->trial_residual);
                if (status == RH_FATAL)
                    return status;
                if (status == RH_OK && rh_block_residual_size(s, s->trial_residual) < before)
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

static void begin_at(BlockSolve *s, const double *z)
{
    for (int j = 0; j < s->n; j++)
        s->z[j] = fmin(fmax(z[j], s->block->minimum[j]), s->block->maximum[j]);
}

/*
 * Far beginnings: the unknowns shifted or mirrored, then each of the first ones alone far off. Where the branch that
 * was followed ends (a comparator with positive feedback), the solution is on another one, and no descent leads there. Not
 * at the first failure, though: a step of the integration may only have been too long, and a shorter one stays on the branch.
 */
#define FAR_BEGINNINGS 16
#define SAME_INSTANT 1e-11

static int has_failed_here(const BlockSolve *s)
{
    double time = s->m->time;
    return s->m->info->n_states == 0 || fabs(time - s->memory->state->failed_at) <= SAME_INSTANT * fmax(fabs(time), 1e-6);
}

static int far_beginning(BlockSolve *s, int number, const double *guess, double *begin)
{
    static const double reach[] = {1.0, -1.0, 100.0, -100.0};
    int n = s->n, pattern = number / 4;
    if (number >= 4 * (n + 2) || number >= FAR_BEGINNINGS)
        return 0;
    memcpy(begin, guess, (size_t)n * sizeof(double));
    double factor = reach[number % 4];
    for (int j = 0; j < n; j++)
        if (pattern == 0)
            begin[j] = factor < 0.0 ? factor * guess[j] : guess[j] + factor * rh_block_magnitude(s, j, guess[j]);
        else if (pattern == 1 || j == pattern - 2)
            begin[j] = factor * rh_block_magnitude(s, j, guess[j]);
    return 1;
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
    BlockSolve s = {m, block, memory, n, work, work + n, work + 2 * n, work + 3 * n, work + 4 * n, work + 5 * n, 0};
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
    if (status == RH_RECOVERABLE && !block->linear && has_failed_here(&s)) {
        double *begin = rh_scratch(m, (size_t)n);
        for (int i = 0; status == RH_RECOVERABLE && far_beginning(&s, i, guess, begin); i++) {
            memory->state->factored = 0;
            begin_at(&s, begin);
            status = attempt(&s);
        }
    }
    if (status == RH_RECOVERABLE) {
        status = rh_block_failure(&s);
        memory->state->failed_at = m->time;
        for (int j = 0; j < n; j++)
            m->v[block->unknowns[j]] = guess[j]; /* the next call starts no worse than this one */
    }
    rh_scratch_release(inst, mark);
    return status;
}

/*
 * Sensitivities where the Jacobian has no factors: with a redundant equation (no flow and no pressure difference across
 * a closed branch, the enthalpy of a fluid at rest) the undetermined unknowns rest, the others follow.
 */
static RhStatus deficient_sensitivity(Model *m, BlockSolve *s, int ns, double *tangent)
{
    int n = s->n;
    double *jacobian = rh_scratch(m, (size_t)n * n + 3 * (size_t)n);
    int *order = (int *)rh_scratch(m, (size_t)n + 1);
    if (!jacobian || !order)
        return rh_fail(m, RH_FATAL, "out of memory");
    double *b = jacobian + (size_t)n * n, *x = b + n, *work = x + n;
    RhStatus status = rh_block_jacobian(s, jacobian);
    if (status != RH_OK)
        return status;
    for (int i = 0; i < n; i++) {
        double norm = 0.0;
        for (int j = 0; j < n; j++) {
            jacobian[(size_t)i * n + j] *= s->block->nominal[j];
            norm = fmax(norm, fabs(jacobian[(size_t)i * n + j]));
        }
        s->memory->row_scale[i] = norm > 0.0 ? norm : 1.0;
        for (int j = 0; j < n; j++)
            jacobian[(size_t)i * n + j] /= s->memory->row_scale[i];
    }
    int rank = rh_rank_factor(n, jacobian, order, order + n, 4.0 * n * DBL_EPSILON);
    for (int c = 0; c < ns; c++) {
        for (int i = 0; i < n; i++)
            b[i] = -tangent[(size_t)i * ns + c] / s->memory->row_scale[i];
        rh_rank_solve(n, rank, jacobian, order, order + n, b, x, work);
        for (int j = 0; j < n; j++)
            tangent[(size_t)j * ns + c] = x[j] * s->block->nominal[j];
    }
    return RH_OK;
}

RhStatus rh_block_sensitivity(Model *m, int index, int ns, double *tangent)
{
    Instance *inst = instance_of(m);
    const RhBlock *block = &m->info->blocks[index];
    BlockMemory *memory = &inst->blocks[index];
    BlockSolve s = {.m = m, .block = block, .memory = memory, .n = block->n};
    int singular = 0;
    RhStatus status = rh_block_factor(&s, &singular);
    if (status != RH_OK)
        return status;
    if (singular) {
        ScratchMark mark = rh_scratch_mark(inst);
        status = deficient_sensitivity(m, &s, ns, tangent);
        rh_scratch_release(inst, mark);
        return status;
    }
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
