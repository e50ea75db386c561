/*
 * Dense LU factorisation by rows.
 *
 * The elimination runs row by row with axpy inner loops over contiguous memory, which compilers vectorise, and skips zero
 * multipliers: Jacobians of fluid networks are mostly zeros, and much of that survives the fill-in.
 */
#include "linear.h"

#include <float.h>
#include <math.h>

static void swap_rows(int n, double *a, int i, int k)
{
    double *p = a + (size_t)i * n, *q = a + (size_t)k * n;
    for (int j = 0; j < n; j++) {
        double t = p[j];
        p[j] = q[j];
        q[j] = t;
    }
}

static void subtract_multiple(int n, double *restrict y, double factor, const double *restrict x)
{
    for (int j = 0; j < n; j++)
        y[j] -= factor * x[j];
}

/* y -= (fr + i fi) x, all parts real arrays. */
static void subtract_multiple_complex(int n, double *restrict yr, double *restrict yi, double fr, double fi,
                                      const double *restrict xr, const double *restrict xi)
{
    for (int j = 0; j < n; j++) {
        yr[j] -= fr * xr[j] - fi * xi[j];
        yi[j] -= fr * xi[j] + fi * xr[j];
    }
}

double rh_lu_factor(int n, double *a, int *pivot)
{
    double smallest = HUGE_VAL, largest = 0.0;
    for (int k = 0; k < n; k++) {
        int best = k;
        double size = fabs(a[(size_t)k * n + k]);
        for (int i = k + 1; i < n; i++) {
            double candidate = fabs(a[(size_t)i * n + k]);
            if (candidate > size) {
                size = candidate;
                best = i;
            }
        }
        pivot[k] = best;
        if (!(size > 0.0) || !(size <= DBL_MAX)) /* also catches NaN */
            return 0.0;
        if (best != k)
            swap_rows(n, a, k, best);
        smallest = fmin(smallest, size);
        largest = fmax(largest, size);

        const double *row = a + (size_t)k * n;
        double reciprocal = 1.0 / row[k];
        for (int i = k + 1; i < n; i++) {
            double *target = a + (size_t)i * n;
            if (target[k] == 0.0)
                continue;
            target[k] *= reciprocal;
            subtract_multiple(n - k - 1, target + k + 1, target[k], row + k + 1);
        }
    }
    return n > 0 ? smallest / largest : 1.0;
}

void rh_lu_solve(int n, const double *a, const int *pivot, int columns, double *b)
{
    for (int k = 0; k < n; k++) {
        double *p = b + (size_t)k * columns, *q = b + (size_t)pivot[k] * columns;
        if (p != q)
            for (int c = 0; c < columns; c++) {
                double t = p[c];
                p[c] = q[c];
                q[c] = t;
            }
    }
    if (columns == 1) { /* dot products: the right-hand side stays in registers and the rows are read once */
        for (int i = 1; i < n; i++) {
            const double *row = a + (size_t)i * n;
            double sum = b[i];
            for (int j = 0; j < i; j++)
                sum -= row[j] * b[j];
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            const double *row = a + (size_t)i * n;
            double sum = b[i];
            for (int j = i + 1; j < n; j++)
                sum -= row[j] * b[j];
            b[i] = sum / row[i];
        }
        return;
    }
    for (int i = 1; i < n; i++)
        for (int j = 0; j < i; j++)
            if (a[(size_t)i * n + j] != 0.0)
                subtract_multiple(columns, b + (size_t)i * columns, a[(size_t)i * n + j], b + (size_t)j * columns);
    for (int i = n - 1; i >= 0; i--) {
        double *target = b + (size_t)i * columns;
        for (int j = i + 1; j < n; j++)
            if (a[(size_t)i * n + j] != 0.0)
                subtract_multiple(columns, target, a[(size_t)i * n + j], b + (size_t)j * columns);
        double diagonal = a[(size_t)i * n + i];
        for (int c = 0; c < columns; c++)
            target[c] /= diagonal;
    }
}

void rh_solution(int n, double *given, int *pivot, double *x)
{
    int regular = rh_lu_factor(n, given, pivot) > 0.0;
    for (int i = 0; i < n; i++)
        x[i] = regular ? given[(size_t)n * n + i] : NAN;
    if (regular)
        rh_lu_solve(n, given, pivot, 1, x);
}

double rh_lu_factor_complex(int n, double *re, double *im, int *pivot)
{
    double smallest = HUGE_VAL, largest = 0.0;
    for (int k = 0; k < n; k++) {
        int best = k;
        double size = -1.0;
        for (int i = k; i < n; i++) {
            /* |re| + |im| is within sqrt(2) of the modulus, which is all that pivoting needs */
            double candidate = fabs(re[(size_t)i * n + k]) + fabs(im[(size_t)i * n + k]);
            if (!(candidate <= size)) {
                size = candidate;
                best = i;
            }
        }
        pivot[k] = best;
        if (!(size > 0.0) || !(size <= DBL_MAX))
            return 0.0;
        if (best != k) {
            swap_rows(n, re, k, best);
            swap_rows(n, im, k, best);
        }
        smallest = fmin(smallest, size);
        largest = fmax(largest, size);

        const double *row_re = re + (size_t)k * n, *row_im = im + (size_t)k * n;
        double square = row_re[k] * row_re[k] + row_im[k] * row_im[k];
        double inverse_re = row_re[k] / square, inverse_im = -row_im[k] / square;
        for (int i = k + 1; i < n; i++) {
            double *target_re = re + (size_t)i * n, *target_im = im + (size_t)i * n;
            double x = target_re[k], y = target_im[k];
            if (x == 0.0 && y == 0.0)
                continue;
            target_re[k] = x * inverse_re - y * inverse_im;
            target_im[k] = x * inverse_im + y * inverse_re;
            subtract_multiple_complex(n - k - 1, target_re + k + 1, target_im + k + 1, target_re[k], target_im[k],
                                      row_re + k + 1, row_im + k + 1);
        }
    }
    return n > 0 ? smallest / largest : 1.0;
}

void rh_lu_solve_complex(int n, const double *re, const double *im, const int *pivot, double *b_re, double *b_im)
{
    for (int k = 0; k < n; k++) {
        double x = b_re[k], y = b_im[k];
        b_re[k] = b_re[pivot[k]];
        b_im[k] = b_im[pivot[k]];
        b_re[pivot[k]] = x;
        b_im[pivot[k]] = y;
    }
    for (int i = 1; i < n; i++) {
        const double *row_re = re + (size_t)i * n, *row_im = im + (size_t)i * n;
        double x = b_re[i], y = b_im[i];
        for (int j = 0; j < i; j++) {
            x -= row_re[j] * b_re[j] - row_im[j] * b_im[j];
            y -= row_re[j] * b_im[j] + row_im[j] * b_re[j];
        }
        b_re[i] = x;
        b_im[i] = y;
    }
    for (int i = n - 1; i >= 0; i--) {
        const double *row_re = re + (size_t)i * n, *row_im = im + (size_t)i * n;
        double x = b_re[i], y = b_im[i];
        for (int j = i + 1; j < n; j++) {
            x -= row_re[j] * b_re[j] - row_im[j] * b_im[j];
            y -= row_re[j] * b_im[j] + row_im[j] * b_re[j];
        }
        double square = row_re[i] * row_re[i] + row_im[i] * row_im[i];
        b_re[i] = (x * row_re[i] + y * row_im[i]) / square;
        b_im[i] = (y * row_re[i] - x * row_im[i]) / square;
    }
}
