/*
 * The linearisation of a block.
 *
 * The Jacobian is scaled by the nominal values, its rows and then its columns are equilibrated; residuals are divided by
 * the same row norms. So no physical unit enters a decision, and a pivot is small only where equations really depend on
 * each other.
 */
#include "block.h"

#include "linear.h"

#include <float.h>
#include <math.h>

RhStatus rh_block_residual(BlockSolve *s, const double *z, double *residual)
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
static RhStatus mend_columns(BlockSolve *s, double *jacobian)
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
            status = rh_block_residual(s, here, base);
            if (status != RH_OK)
                break;
        }
        double kept = here[j], width = 1e-7 * fmax(fabs(kept), s->block->nominal[j]);
        here[j] = kept + width <= s->block->maximum[j] ? kept + width : kept - width;
        double taken = here[j] - kept;
        status = rh_block_residual(s, here, moved);
        here[j] = kept;
        for (int i = 0; i < n && status == RH_OK; i++)
            jacobian[i * n + j] = (moved[i] - base[i]) / taken;
    }
    if (here && status == RH_OK)
        status = rh_block_residual(s, here, moved);
    rh_scratch_release(instance_of(s->m), mark);
    return status;
}

RhStatus rh_block_jacobian(BlockSolve *s, double *jacobian)
{
    Instance *inst = instance_of(s->m);
    ScratchMark mark = rh_scratch_mark(inst);
    RhStatus status = s->block->jacobian(s->m, jacobian);
    rh_scratch_release(inst, mark);
    return status == RH_OK ? mend_columns(s, jacobian) : status;
}

RhStatus rh_block_factor(BlockSolve *s, int *singular)
{
    int n = s->n;
    BlockMemory *memory = s->memory;
    memory->state->factored = 0;
    RhStatus status = rh_block_jacobian(s, memory->lu);
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

double rh_block_magnitude(const BlockSolve *s, int j, double z) { return fmax(fabs(z), s->block->nominal[j]); }

double rh_block_step(BlockSolve *s, const double *z, const double *residual, double *step)
{
    const BlockMemory *memory = s->memory;
    for (int i = 0; i < s->n; i++)
        step[i] = -residual[i] / memory->row_scale[i];
    rh_lu_solve(s->n, memory->lu, memory->pivot, 1, step);
    double size = 0.0;
    for (int j = 0; j < s->n; j++) {
        step[j] *= s->block->nominal[j] / memory->column_scale[j];
        double part = fabs(step[j]) / rh_block_magnitude(s, j, z[j]);
        if (!(part <= size))
            size = part; /* NaN propagates */
    }
    return size;
}

double rh_block_residual_size(BlockSolve *s, const double *residual)
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
