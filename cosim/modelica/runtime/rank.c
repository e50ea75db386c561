/*
 * Linear systems without full rank: Gaussian elimination with complete pivoting (Golub and Van Loan, Matrix Computations,
 * 2013, section 3.4.8), stopped where what is left is rounding noise. Unknowns without a pivot stay as they are.
 */
#include "linear.h"

#include <math.h>

int rh_rank_factor(int n, double *a, int *row, int *column, double smallest)
{
    double largest = 0.0;
    for (int i = 0; i < n; i++)
        row[i] = column[i] = i;
    for (int k = 0; k < n; k++) {
        int at_row = k, at_column = k;
        double best = -1.0;
        for (int i = k; i < n; i++)
            for (int j = k; j < n; j++)
                if (fabs(a[(size_t)i * n + j]) > best) {
                    best = fabs(a[(size_t)i * n + j]);
                    at_row = i;
                    at_column = j;
                }
        largest = fmax(largest, best);
        if (!(best > smallest * largest))
            return k;
        for (int j = 0; j < n; j++) {
            double t = a[(size_t)k * n + j];
            a[(size_t)k * n + j] = a[(size_t)at_row * n + j];
            a[(size_t)at_row * n + j] = t;
        }
        for (int i = 0; i < n; i++) {
            double t = a[(size_t)i * n + k];
            a[(size_t)i * n + k] = a[(size_t)i * n + at_column];
            a[(size_t)i * n + at_column] = t;
        }
        int t = row[k];
        row[k] = row[at_row];
        row[at_row] = t;
        t = column[k];
        column[k] = column[at_column];
        column[at_column] = t;
        for (int i = k + 1; i < n; i++) {
            double factor = a[(size_t)i * n + k] /= a[(size_t)k * n + k];
            for (int j = k + 1; j < n; j++)
                a[(size_t)i * n + j] -= factor * a[(size_t)k * n + j];
        }
    }
    return n;
}

double rh_rank_solve(int n, int rank, const double *a, const int *row, const int *column, const double *b, double *x,
                     double *work)
{
    double left = 0.0;
    for (int i = 0; i < n; i++) {
        work[i] = b[row[i]];
        for (int j = 0; j < i && j < rank; j++)
            work[i] -= a[(size_t)i * n + j] * work[j];
        if (i >= rank)
            left = fmax(left, fabs(work[i]));
    }
    for (int i = rank - 1; i >= 0; i--) {
        for (int j = i + 1; j < rank; j++)
            work[i] -= a[(size_t)i * n + j] * work[j];
        work[i] /= a[(size_t)i * n + i];
    }
    for (int i = 0; i < n; i++)
        x[column[i]] = i < rank ? work[i] : 0.0;
    return left;
}
