/*
 * The Jacobian of the states' derivatives and the two iteration matrices of Radau IIA.
 *
 * The Jacobian's values lie in the arena, in the order of the model's sparsity pattern; the factors do not: they follow from
 * those values, the step size and the choice of pivots to the last bit, so after a saved state is restored they are
 * computed again when they are next needed.
 *
 * States are scaled by powers of two near their nominal values inside the linear algebra, so that pivoting compares
 * comparable numbers (pressures beside mass flows) without any rounding.
 */
#include "linear.h"
#include "radau.h"
#include "sparse.h"

#include <math.h>
#include <string.h>

#define DENSE_SPEED 8.0 /* a dense product costs that much less than a sparse one: contiguous, vectorised, zeros skipped */

enum { PIVOT_REAL = 1, PIVOT_COMPLEX = 2 }; /* which matrix was found to need pivots off its diagonal */

struct IterationMatrix {
    int current;                      /* 0: the factors are not those that the arena speaks of */
    SparsePlan *plan;                 /* NULL: dense */
    SparseFactors *real, *complex;
    double *lu, *lu_re, *lu_im;       /* [n * n] */
    int *pivot, *pivot_complex;       /* [n] */
    double *pair;                     /* [2 n] complex right-hand side */
};

IterationMatrix *rh_iteration_matrix(const Instance *inst)
{
    const RhModelInfo *info = inst->model.info;
    int n = info->n_states;
    size_t all = (size_t)n * (size_t)n;
    IterationMatrix *matrix = rh_allocate(inst, 1, sizeof *matrix);
    if (!matrix)
        return NULL;
    matrix->plan = rh_sparse_plan(inst, n, info->row_start, info->column);
    int good = matrix->plan != NULL;
    if (good && matrix->plan->products * DENSE_SPEED < (double)all * n / 3.0) {
        matrix->real = rh_sparse_factors(inst, matrix->plan, 1);
        matrix->complex = rh_sparse_factors(inst, matrix->plan, 2);
        matrix->pair = rh_allocate(inst, 2 * (size_t)n, sizeof(double));
        good = matrix->real && matrix->complex && matrix->pair;
    } else if (good) {
        rh_sparse_plan_free(inst, matrix->plan);
        matrix->plan = NULL;
        matrix->lu = rh_allocate(inst, all, sizeof(double));
        matrix->lu_re = rh_allocate(inst, all, sizeof(double));
        matrix->lu_im = rh_allocate(inst, all, sizeof(double));
        matrix->pivot = rh_allocate(inst, (size_t)n, sizeof(int));
        matrix->pivot_complex = rh_allocate(inst, (size_t)n, sizeof(int));
        good = matrix->lu && matrix->lu_re && matrix->lu_im && matrix->pivot && matrix->pivot_complex;
    }
    if (good)
        return matrix;
    rh_iteration_matrix_free(inst, matrix);
    return NULL;
}

void rh_iteration_matrix_free(const Instance *inst, IterationMatrix *matrix)
{
    if (!matrix)
        return;
    rh_sparse_factors_free(inst, matrix->real);
    rh_sparse_factors_free(inst, matrix->complex);
    rh_sparse_plan_free(inst, matrix->plan);
    void *const memory[] = {matrix->lu, matrix->lu_re, matrix->lu_im, matrix->pivot, matrix->pivot_complex, matrix->pair, matrix};
    for (size_t k = 0; k < sizeof memory / sizeof *memory; k++)
        rh_release(inst, memory[k]);
}

void rh_iteration_matrix_lost(Instance *inst)
{
    if (inst->matrix)
        inst->matrix->current = 0;
}

/* Columns with derivatives that are not finite (a root at zero flow) are taken by differences. */
static RhStatus mend_jacobian(Instance *inst)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    int n = info->n_states;
    RhStatus status = RH_OK;
    ScratchMark mark = rh_scratch_mark(inst);
    double *kept = NULL, *bad = NULL; /* bad[j] != 0: column j */
    for (int i = 0; i < n; i++)
        for (int k = info->row_start[i]; k < info->row_start[i + 1]; k++)
            if (!isfinite(inst->jacobian[k])) {
                if (!bad) {
                    kept = rh_scratch(m, (size_t)info->n_variables + (size_t)n);
                    if (!kept)
                        return rh_fail(m, RH_FATAL, "out of memory");
                    memcpy(kept, m->v, (size_t)info->n_variables * sizeof(double));
                    bad = kept + info->n_variables;
                    memset(bad, 0, (size_t)n * sizeof(double));
                }
                bad[info->column[k]] = 1.0;
            }
    for (int j = 0; bad && j < n && status == RH_OK; j++) {
        if (bad[j] == 0.0)
            continue;
        double width = 1e-7 * fmax(fabs(kept[j]), info->state_nominal[j]);
        for (int sign = 1; sign >= -1; sign -= 2) {
            m->v[j] = kept[j] + sign * width;
            inst->core->freshness = STALE;
            if ((status = rh_ensure_dynamics(inst)) != RH_RECOVERABLE)
                break;
        }
        double taken = m->v[j] - kept[j];
        for (int i = 0; i < n && status == RH_OK; i++)
            for (int k = info->row_start[i]; k < info->row_start[i + 1]; k++)
                if (info->column[k] == j)
                    inst->jacobian[k] = (m->v[n + i] - kept[n + i]) / taken * inst->scale[j] / inst->scale[i];
        memcpy(m->v, kept, (size_t)info->n_variables * sizeof(double));
    }
    inst->core->freshness = DYNAMICS_FRESH;
    rh_scratch_release(inst, mark);
    return status;
}

RhStatus rh_radau_jacobian(Instance *inst)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    int n = info->n_states, colors = info->n_colors;
    inst->core->statistics.jacobians++;
    ScratchMark mark = rh_scratch_mark(inst);
    double *d = rh_scratch(m, (size_t)info->n_variables * (size_t)colors);
    if (!d)
        return rh_fail(m, RH_FATAL, "out of memory");
    int inputs_end = 2 * n + info->n_inputs;
    memset(d, 0, (size_t)inputs_end * (size_t)colors * sizeof(double));
    for (int j = 0; j < n; j++)
        d[(size_t)j * colors + info->color[j]] = 1.0;
    RhStatus status = info->dynamics_tangent(m, colors, d);
    if (status == RH_OK) {
        for (int i = 0; i < n; i++)
            for (int k = info->row_start[i]; k < info->row_start[i + 1]; k++) {
                int j = info->column[k];
                inst->jacobian[k] = d[(size_t)(n + i) * colors + info->color[j]] * inst->scale[j] / inst->scale[i];
            }
        status = mend_jacobian(inst);
    }
    rh_scratch_release(inst, mark);
    inst->core->radau.have_jacobian = status == RH_OK;
    inst->core->radau.have_factors = 0;
    return status;
}

/* 1: done, 0: singular, -1: no memory */
static int factor_sparse(Instance *inst, SparseFactors *factors, const double *shift, int which)
{
    RadauState *radau = &inst->core->radau;
    if (!(radau->pivoting & which)) {
        if (rh_sparse_factor(inst, factors, inst->jacobian, shift, 0))
            return 1;
        radau->pivoting |= which; /* and so from now on: trying in vain costs as much as half a factorisation */
    }
    return rh_sparse_factor(inst, factors, inst->jacobian, shift, 1);
}

static int factor_dense(Instance *inst, double gamma, double alpha, double beta)
{
    const RhModelInfo *info = inst->model.info;
    IterationMatrix *matrix = inst->matrix;
    size_t n = (size_t)info->n_states;
    memset(matrix->lu, 0, n * n * sizeof(double));
    memset(matrix->lu_im, 0, n * n * sizeof(double));
    for (size_t i = 0; i < n; i++)
        for (int k = info->row_start[i]; k < info->row_start[i + 1]; k++)
            matrix->lu[i * n + (size_t)info->column[k]] = -inst->jacobian[k];
    memcpy(matrix->lu_re, matrix->lu, n * n * sizeof(double));
    for (size_t i = 0; i < n; i++) {
        matrix->lu[i * n + i] += gamma;
        matrix->lu_re[i * n + i] += alpha;
        matrix->lu_im[i * n + i] = beta;
    }
    return rh_lu_factor((int)n, matrix->lu, matrix->pivot) > 0.0
           && rh_lu_factor_complex((int)n, matrix->lu_re, matrix->lu_im, matrix->pivot_complex) > 0.0;
}

/* Factors for the Jacobian and step size in the arena. */
static int factor(Instance *inst)
{
    double h = inst->core->radau.h_factored;
    double gamma = RADAU_GAMMA / h, complex_shift[2] = {RADAU_ALPHA / h, RADAU_BETA / h};
    IterationMatrix *matrix = inst->matrix;
    matrix->current = 1;
    if (!matrix->plan)
        return factor_dense(inst, gamma, complex_shift[0], complex_shift[1]);
    int done = factor_sparse(inst, matrix->real, &gamma, PIVOT_REAL);
    return done == 1 ? factor_sparse(inst, matrix->complex, complex_shift, PIVOT_COMPLEX) : done;
}

RhStatus rh_radau_factor(Instance *inst, double h)
{
    RadauState *radau = &inst->core->radau;
    inst->core->statistics.factorisations++;
    radau->h_factored = h;
    int done = factor(inst);
    radau->have_factors = done == 1;
    if (done < 0)
        return rh_fail(&inst->model, RH_FATAL, "out of memory");
    return done ? RH_OK : rh_fail(&inst->model, RH_RECOVERABLE, "the iteration matrix is singular");
}

/* The factors of a restored state were good when they were first computed, and these are the same. */
static void recover_factors(Instance *inst)
{
    if (!inst->matrix->current)
        factor(inst);
}

void rh_radau_filter(Instance *inst, double *x)
{
    int n = inst->model.info->n_states;
    recover_factors(inst);
    for (int i = 0; i < n; i++)
        x[i] /= inst->scale[i];
    if (inst->matrix->plan)
        rh_sparse_solve(inst->matrix->real, x);
    else
        rh_lu_solve(n, inst->matrix->lu, inst->matrix->pivot, 1, x);
    for (int i = 0; i < n; i++)
        x[i] *= inst->scale[i];
}

void rh_radau_filter_complex(Instance *inst, double *re, double *im)
{
    int n = inst->model.info->n_states;
    IterationMatrix *matrix = inst->matrix;
    recover_factors(inst);
    if (matrix->plan) {
        for (int i = 0; i < n; i++) {
            matrix->pair[2 * i] = re[i] / inst->scale[i];
            matrix->pair[2 * i + 1] = im[i] / inst->scale[i];
        }
        rh_sparse_solve(matrix->complex, matrix->pair);
        for (int i = 0; i < n; i++) {
            re[i] = matrix->pair[2 * i] * inst->scale[i];
            im[i] = matrix->pair[2 * i + 1] * inst->scale[i];
        }
        return;
    }
    for (int i = 0; i < n; i++) {
        re[i] /= inst->scale[i];
        im[i] /= inst->scale[i];
    }
    rh_lu_solve_complex(n, matrix->lu_re, matrix->lu_im, matrix->pivot_complex, re, im);
    for (int i = 0; i < n; i++) {
        re[i] *= inst->scale[i];
        im[i] *= inst->scale[i];
    }
}
