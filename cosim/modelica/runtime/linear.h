/*
 * Linear systems of the runtime: dense LU with partial pivoting, real and complex, row-major.
 *
 * This header is the seam for another factorisation: nothing outside linear.c looks into a factored matrix.
 */
#ifndef RIVERHEAT_LINEAR_H
#define RIVERHEAT_LINEAR_H

#include <stddef.h>

/* Factors a[n*n] in place, pivot[n] records the row swaps. Returns the smallest |pivot| relative to the largest:
   0 if the matrix is exactly singular or not finite (then the factors must not be used). */
double rh_lu_factor(int n, double *a, int *pivot);

/* Solves for `columns` right-hand sides in place: b[i*columns + c]. */
void rh_lu_solve(int n, const double *a, const int *pivot, int columns, double *b);

/* x[n] of the system whose matrix and right-hand side follow each other in given[n*n + n], which is overwritten; NaN
   where the matrix is singular. */
void rh_solution(int n, double *given, int *pivot, double *x);

/* The same for a complex matrix in split form (real and imaginary parts in arrays of their own: C99 complex products
   carry checks for infinities that prevent vectorising), one right-hand side. */
double rh_lu_factor_complex(int n, double *re, double *im, int *pivot);
void rh_lu_solve_complex(int n, const double *re, const double *im, const int *pivot, double *b_re, double *b_im);

/* For matrices that may lack rank. Factors a[n*n] in place with complete pivoting; row[n] and column[n] record the order.
   Returns the rank: how many pivots are above `smallest` times the largest. */
int rh_rank_factor(int n, double *a, int *row, int *column, double smallest);

/* A solution x[n] of what the factors say of a x = b[n]; unknowns without a pivot get 0. Returns the largest residual
   left over in the dependent rows: zero where the system is consistent. work[n] is overwritten. */
double rh_rank_solve(int n, int rank, const double *a, const int *row, const int *column, const double *b, double *x,
                     double *work);

#endif
