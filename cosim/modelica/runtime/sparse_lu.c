/*
 * Sparse LU by rows, real and complex by the same text: `width` is a constant wherever these functions are inlined.
 *
 * Row i of A is written into a dense row x; for each k < i of the pattern, ascending, l = x[k] / pivot k is a multiplier
 * and l times the upper row k is subtracted (Doolittle's variant that looks up). Pivots stay on the diagonal, where nothing
 * is searched and the pattern is the plan's. If one is small beside its upper row, a trial solution tells whether the factors
 * serve all the same, which for gamma/h I - J they nearly always do. Otherwise the columns are pivoted (Gilbert and Peierls,
 * SIAM J. Sci. Stat. Comput. 9, 1988, on the transpose): a depth-first search over the upper rows finds the pattern of each
 * row.
 */
#include "sparse.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define SMALL_PIVOT 1e-3    /* |pivot| against its upper row below which rounding may have grown */
#define SERVES 1e-6         /* residual of the trial, each row against its terms; the solutions are corrections, not results */
#define KEEP_DIAGONAL 1e-1  /* with pivoting the diagonal is taken while it is no smaller than this part of the best */

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* x -= l u */
INLINE void subtract_product(int width, double *x, const double *l, const double *u)
{
    if (width == 1) {
        x[0] -= l[0] * u[0];
    } else {
#if defined(__GNUC__) /* both parts in one vector register: the same operations, a quarter faster */
        typedef double Pair __attribute__((vector_size(16)));
        const Pair straight = {u[0], u[1]}, crossed = {u[1], u[0]}, re = {l[0], l[0]}, im = {-l[1], l[1]};
        Pair sum = {x[0], x[1]};
        sum -= re * straight + im * crossed;
        x[0] = sum[0];
        x[1] = sum[1];
#else
        x[0] -= l[0] * u[0] - l[1] * u[1];
        x[1] -= l[0] * u[1] + l[1] * u[0];
#endif
    }
}

/* x[index[p]] -= l u[p]; the multiplier is read once, since for all that the compiler knows x may overlap it. */
INLINE void subtract_multiple(int width, double *x, const double *multiplier, const double *u, const int *index, int count)
{
    const double l[2] = {multiplier[0], width == 2 ? multiplier[1] : 0.0};
    for (int p = 0; p < count; p++)
        subtract_product(width, x + (size_t)index[p] * width, l, u + (size_t)p * width);
}

/* x = l u */
INLINE void product(int width, double *x, const double *l, const double *u)
{
    double re = l[0] * u[0];
    if (width == 2) {
        double im = l[0] * u[1] + l[1] * u[0];
        re -= l[1] * u[1];
        x[1] = im;
    }
    x[0] = re;
}

/* |re| + |im| is within sqrt(2) of the modulus, which is all that pivoting needs. */
INLINE double size_of(int width, const double *x) { return width == 1 ? fabs(x[0]) : fabs(x[0]) + fabs(x[1]); }

INLINE void invert(int width, double *inverse, const double *x)
{
    if (width == 1) {
        inverse[0] = 1.0 / x[0];
    } else {
        double square = x[0] * x[0] + x[1] * x[1];
        inverse[0] = x[0] / square;
        inverse[1] = -x[1] / square;
    }
}

/* Row i of shift * I - J into x, whose entries in the pattern are zero. */
INLINE void load_row(int width, const SparsePlan *plan, int i, const double *values, const double *shift, double *x)
{
    x[(size_t)i * width] = shift[0];
    if (width == 2)
        x[(size_t)i * width + 1] = shift[1];
    for (int k = plan->matrix.start[i]; k < plan->matrix.start[i + 1]; k++)
        x[(size_t)plan->matrix.index[k] * width] -= values[plan->source[k]];
}

/* 1: done; 2: done, with a small pivot; 0: a pivot is zero or not finite */
INLINE int factor_diagonal(int width, SparseFactors *f, const double *values, const double *shift)
{
    const SparsePlan *plan = f->plan;
    double *x = f->work;
    int done = 1;
    memset(x, 0, (size_t)plan->n * width * sizeof *x);
    for (int i = 0; i < plan->n; i++) {
        load_row(width, plan, i, values, shift, x);
        for (int k = plan->lower.start[i]; k < plan->lower.start[i + 1]; k++) {
            int row = plan->lower.index[k];
            double *l = f->lower_value + (size_t)k * width, *from = x + (size_t)row * width;
            product(width, l, from, f->inverse + (size_t)row * width);
            from[0] = 0.0;
            if (width == 2)
                from[1] = 0.0;
            int start = plan->upper.start[row], count = plan->upper.start[row + 1] - start;
            subtract_multiple(width, x, l, f->upper_value + (size_t)start * width, plan->upper.index + start, count);
        }
        double largest = 0.0, *pivot = x + (size_t)i * width;
        for (int k = plan->upper.start[i]; k < plan->upper.start[i + 1]; k++) {
            double *u = f->upper_value + (size_t)k * width, *from = x + (size_t)plan->upper.index[k] * width;
            for (int c = 0; c < width; c++) {
                u[c] = from[c];
                from[c] = 0.0;
            }
            double entry = size_of(width, u);
            largest = entry > largest ? entry : largest;
        }
        double size = size_of(width, pivot);
        if (!(size > 0.0) || !(size <= DBL_MAX))
            return 0;
        if (!(size >= SMALL_PIVOT * largest))
            done = 2;
        invert(width, f->inverse + (size_t)i * width, pivot);
        for (int c = 0; c < width; c++)
            pivot[c] = 0.0;
    }
    return done;
}

/* Room for `count` more entries in the lower (0) or upper (1) factor. */
static int make_room(const Instance *inst, SparseFactors *f, int which, int used, int count)
{
    if (used + count <= f->room[which] && used + count <= f->value_room[which])
        return 1;
    int room = 2 * (used + count) > f->value_room[which] ? 2 * (used + count) : f->value_room[which];
    int *index = rh_allocate(inst, (size_t)room, sizeof *index);
    double *value = rh_allocate(inst, (size_t)room * (size_t)f->width, sizeof *value);
    if (!index || !value) {
        rh_release(inst, index);
        rh_release(inst, value);
        return 0;
    }
    double **values = which ? &f->upper_value : &f->lower_value;
    if (used > 0) {
        memcpy(index, f->own_index[which], (size_t)used * sizeof *index);
        memcpy(value, *values, (size_t)used * (size_t)f->width * sizeof *value);
    }
    rh_release(inst, f->own_index[which]);
    rh_release(inst, *values);
    f->own_index[which] = index;
    *values = value;
    f->room[which] = f->value_room[which] = room;
    return 1;
}

/* State of the search with pivoting. */
typedef struct {
    int *place;   /* [n] place at which a column was eliminated, or -1 */
    int *mark;    /* [n] columns met in this row */
    int *stack, *at, *reached; /* [n] */
} Search;

/* Places whose upper rows row i needs, so that each comes before those it feeds: returned from the end of `reached`. The
   columns not yet eliminated follow in `open`. */
static int reach(const SparseFactors *f, const SparsePlan *plan, int i, Search *s, int *open, int *n_open)
{
    int top = plan->n;
    *n_open = 0;
    for (int k = plan->matrix.start[i] - 1; k < plan->matrix.start[i + 1]; k++) {
        int column = k < plan->matrix.start[i] ? i : plan->matrix.index[k]; /* the diagonal is always there */
        int depth = 0;
        if (s->mark[column] == i + 1)
            continue;
        s->mark[column] = i + 1;
        s->stack[0] = column;
        s->at[0] = s->place[column] < 0 ? 0 : f->upper.start[s->place[column]];
        while (depth >= 0) {
            int place = s->place[s->stack[depth]];
            if (place < 0) {
                open[(*n_open)++] = s->stack[depth--];
                continue;
            }
            if (s->at[depth] == f->upper.start[place + 1]) {
                s->reached[--top] = place;
                depth--;
                continue;
            }
            int next = f->upper.index[s->at[depth]++];
            if (s->mark[next] == i + 1)
                continue;
            s->mark[next] = i + 1;
            s->stack[++depth] = next;
            s->at[depth] = s->place[next] < 0 ? 0 : f->upper.start[s->place[next]];
        }
    }
    return top;
}

/* The pivot column among the open ones: the diagonal while it is good enough, else the largest. -1: none. */
INLINE int choose_pivot(int width, const double *x, int diagonal, const int *open, int n_open, double *size)
{
    int best = -1, has_diagonal = 0;
    *size = 0.0;
    for (int k = 0; k < n_open; k++) {
        double candidate = size_of(width, x + (size_t)open[k] * width);
        has_diagonal |= open[k] == diagonal;
        if (!(candidate <= *size)) {
            *size = candidate;
            best = open[k];
        }
    }
    double kept = has_diagonal ? size_of(width, x + (size_t)diagonal * width) : 0.0;
    if (kept > 0.0 && kept >= KEEP_DIAGONAL * *size) {
        *size = kept;
        return diagonal;
    }
    return best;
}

INLINE int factor_pivoting(int width, const Instance *inst, SparseFactors *f, const double *values, const double *shift, Search *s,
                           int *open)
{
    const SparsePlan *plan = f->plan;
    int n = plan->n, lower_count = 0, upper_count = 0;
    double *x = f->work;
    memset(x, 0, (size_t)n * width * sizeof *x);
    for (int i = 0; i < n; i++)
        s->place[i] = -1;
    for (int i = 0; i < n; i++) {
        int n_open;
        f->upper.index = f->own_index[1];
        int top = reach(f, plan, i, s, open, &n_open);
        if (!make_room(inst, f, 0, lower_count, n - top) || !make_room(inst, f, 1, upper_count, n_open))
            return -1;
        f->upper.index = f->own_index[1];
        load_row(width, plan, i, values, shift, x);
        for (int t = top; t < n; t++) {
            int row = s->reached[t];
            double *l = f->lower_value + (size_t)lower_count * width, *from = x + (size_t)f->pivot[row] * width;
            product(width, l, from, f->inverse + (size_t)row * width);
            for (int c = 0; c < width; c++)
                from[c] = 0.0;
            f->own_index[0][lower_count++] = row;
            int start = f->upper.start[row], count = f->upper.start[row + 1] - start;
            subtract_multiple(width, x, l, f->upper_value + (size_t)start * width, f->upper.index + start, count);
        }
        double size;
        int pivot = choose_pivot(width, x, i, open, n_open, &size);
        if (pivot < 0 || !(size <= DBL_MAX))
            return 0;
        invert(width, f->inverse + (size_t)i * width, x + (size_t)pivot * width);
        f->pivot[i] = pivot;
        s->place[pivot] = i;
        for (int k = 0; k < n_open; k++) {
            double *from = x + (size_t)open[k] * width;
            if (open[k] != pivot) {
                memcpy(f->upper_value + (size_t)upper_count * width, from, (size_t)width * sizeof *from);
                f->own_index[1][upper_count++] = open[k];
            }
            for (int c = 0; c < width; c++)
                from[c] = 0.0;
        }
        f->lower.start[i + 1] = lower_count;
        f->upper.start[i + 1] = upper_count;
    }
    f->lower.index = f->own_index[0];
    for (int k = 0; k < upper_count; k++) /* columns become the places of their elimination */
        f->own_index[1][k] = s->place[f->own_index[1][k]];
    return 1;
}

static int pivoting_factor(const Instance *inst, SparseFactors *f, const double *values, const double *shift)
{
    int n = f->plan->n, result = -1;
    int *memory = rh_allocate(inst, 6 * (size_t)n, sizeof *memory);
    for (int which = 0; which < 2; which++)
        if (!f->own_start[which])
            f->own_start[which] = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    if (!f->own_pivot)
        f->own_pivot = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    if (memory && f->own_start[0] && f->own_start[1] && f->own_pivot) {
        Search s = {memory, memory + n, memory + 2 * n, memory + 3 * n, memory + 4 * n};
        f->lower.start = f->own_start[0];
        f->upper.start = f->own_start[1];
        f->pivot = f->own_pivot;
        result = f->width == 1 ? factor_pivoting(1, inst, f, values, shift, &s, memory + 5 * n)
                               : factor_pivoting(2, inst, f, values, shift, &s, memory + 5 * n);
    }
    rh_release(inst, memory);
    return result;
}

/* x -= the sum of value[p] times y[index[p]]; two sums, because each addition waits for the one before. */
INLINE void subtract_row(int width, double *x, const double *value, const int *index, int count, const double *y)
{
    if (width == 1) {
        double even = 0.0, odd = 0.0;
        int p = 0;
        for (; p + 1 < count; p += 2) {
            even += value[p] * y[index[p]];
            odd += value[p + 1] * y[index[p + 1]];
        }
        if (p < count)
            even += value[p] * y[index[p]];
        x[0] -= even + odd;
    } else {
        double even[2] = {0.0, 0.0}, odd[2] = {0.0, 0.0};
        int p = 0;
        for (; p + 1 < count; p += 2) {
            subtract_product(2, even, value + 2 * (size_t)p, y + 2 * (size_t)index[p]);
            subtract_product(2, odd, value + 2 * (size_t)p + 2, y + 2 * (size_t)index[p + 1]);
        }
        if (p < count)
            subtract_product(2, even, value + 2 * (size_t)p, y + 2 * (size_t)index[p]);
        x[0] += even[0] + odd[0];
        x[1] += even[1] + odd[1];
    }
}

INLINE void solve(int width, SparseFactors *f, double *b)
{
    const SparsePlan *plan = f->plan;
    int n = plan->n;
    double *y = f->work;
    for (int i = 0; i < n; i++) {
        double sum[2] = {b[(size_t)plan->order[i] * width], width == 2 ? b[(size_t)plan->order[i] * width + 1] : 0.0};
        int start = f->lower.start[i];
        subtract_row(width, sum, f->lower_value + (size_t)start * width, f->lower.index + start, f->lower.start[i + 1] - start, y);
        memcpy(y + (size_t)i * width, sum, (size_t)width * sizeof *y);
    }
    for (int i = n - 1; i >= 0; i--) {
        double sum[2] = {y[(size_t)i * width], width == 2 ? y[(size_t)i * width + 1] : 0.0};
        int start = f->upper.start[i];
        subtract_row(width, sum, f->upper_value + (size_t)start * width, f->upper.index + start, f->upper.start[i + 1] - start, y);
        product(width, y + (size_t)i * width, sum, f->inverse + (size_t)i * width);
        int column = plan->order[f->pivot ? f->pivot[i] : i];
        memcpy(b + (size_t)column * width, y + (size_t)i * width, (size_t)width * sizeof *b);
    }
}

void rh_sparse_solve(SparseFactors *factors, double *b)
{
    if (factors->width == 1)
        solve(1, factors, b);
    else
        solve(2, factors, b);
}

/* Whether (shift I - J) x = (1, ..., 1) is solved so that each row's residual is small beside the row's terms. */
static int serves(SparseFactors *f, const double *values, const double *shift)
{
    const SparsePlan *plan = f->plan;
    int n = plan->n, width = f->width;
    double *x = f->trial;
    for (int i = 0; i < n * width; i++)
        x[i] = i % width == 0 ? 1.0 : 0.0;
    rh_sparse_solve(f, x);
    for (int i = 0; i < n; i++) {
        const double *diagonal = x + (size_t)plan->order[i] * width;
        double residual[2] = {-1.0, 0.0}, terms = 1.0;
        double minus[2] = {-diagonal[0], width == 2 ? -diagonal[1] : 0.0};
        if (width == 1)
            subtract_product(1, residual, shift, minus);
        else
            subtract_product(2, residual, shift, minus);
        terms += size_of(width, shift) * size_of(width, diagonal);
        for (int k = plan->matrix.start[i]; k < plan->matrix.start[i + 1]; k++) {
            const double *from = x + (size_t)plan->order[plan->matrix.index[k]] * width;
            double value = values[plan->source[k]];
            for (int c = 0; c < width; c++)
                residual[c] -= value * from[c];
            terms += fabs(value) * size_of(width, from);
        }
        if (!(size_of(width, residual) <= SERVES * terms))
            return 0;
    }
    return 1;
}

int rh_sparse_factor(const Instance *inst, SparseFactors *f, const double *values, const double *shift, int pivoting)
{
    if (pivoting)
        return pivoting_factor(inst, f, values, shift);
    f->lower = f->plan->lower;
    f->upper = f->plan->upper;
    f->pivot = NULL;
    int done = f->width == 1 ? factor_diagonal(1, f, values, shift) : factor_diagonal(2, f, values, shift);
    return done == 1 || (done == 2 && serves(f, values, shift));
}

SparseFactors *rh_sparse_factors(const Instance *inst, const SparsePlan *plan, int width)
{
    SparseFactors *f = rh_allocate(inst, 1, sizeof *f);
    if (!f)
        return NULL;
    size_t n = (size_t)plan->n + 1;
    int entries[2] = {plan->lower.start[plan->n] + 1, plan->upper.start[plan->n] + 1};
    f->plan = plan;
    f->width = width;
    f->lower_value = rh_allocate(inst, (size_t)entries[0] * (size_t)width, sizeof(double));
    f->upper_value = rh_allocate(inst, (size_t)entries[1] * (size_t)width, sizeof(double));
    f->inverse = rh_allocate(inst, n * (size_t)width, sizeof(double));
    f->work = rh_allocate(inst, n * (size_t)width, sizeof(double));
    f->trial = rh_allocate(inst, n * (size_t)width, sizeof(double));
    f->value_room[0] = entries[0];
    f->value_room[1] = entries[1];
    if (f->lower_value && f->upper_value && f->inverse && f->work && f->trial)
        return f;
    rh_sparse_factors_free(inst, f);
    return NULL;
}

void rh_sparse_factors_free(const Instance *inst, SparseFactors *f)
{
    if (!f)
        return;
    void *const memory[] = {f->lower_value, f->upper_value, f->inverse, f->work, f->trial, f->own_index[0], f->own_index[1],
                            f->own_start[0], f->own_start[1], f->own_pivot, f};
    for (size_t k = 0; k < sizeof memory / sizeof *memory; k++)
        rh_release(inst, memory[k]);
}
