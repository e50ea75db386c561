/*
 * Sparse LU factorisation of shift * I - J, real or complex, by rows.
 *
 * A plan holds what follows from the pattern of J alone: an order that keeps the factors sparse, and their pattern with
 * pivots on the diagonal. Factors are a pure function of the values of J, the shift and whether pivots may leave the
 * diagonal, so a saved state need not contain them.
 */
#ifndef RIVERHEAT_SPARSE_H
#define RIVERHEAT_SPARSE_H

#include "instance.h"

/* Rows of a triangular factor: entries of row i are start[i] .. start[i+1]-1. */
typedef struct {
    int *start, *index;
} SparseRows;

struct SparsePlan {
    int n;
    int *order;         /* [n] row and column of J that come at this place */
    SparseRows matrix;  /* J in the new order */
    int *source;        /* for each entry of matrix: its place in the values of J */
    SparseRows lower, upper; /* pattern of the factors, diagonal left out, ascending */
    double products;    /* multiplications of a factorisation */
};

typedef struct SparseFactors {
    const SparsePlan *plan;
    int width;             /* doubles in a number: 1 real, 2 complex (real part, imaginary part) */
    SparseRows lower, upper;  /* the plan's, or those that pivoting led to; indices are places in the elimination */
    int *pivot;            /* [n] column, in the plan's order, that is eliminated with each row; NULL: the diagonal */
    double *lower_value, *upper_value;
    double *inverse;       /* [n] of the pivots */
    double *work, *trial;  /* [n] */
    int *own_index[2];     /* index memory of pivoted factors, NULL while they have the plan's pattern */
    int *own_start[2], *own_pivot;
    int room[2], value_room[2]; /* entries that fit */
} SparseFactors;

/* sparse_plan.c */

/* A plan for matrices with this pattern (rows compressed); NULL if memory is short. */
SparsePlan *rh_sparse_plan(const Instance *inst, int n, const int *row_start, const int *column);
void rh_sparse_plan_free(const Instance *inst, SparsePlan *plan);

/* sparse_lu.c */

SparseFactors *rh_sparse_factors(const Instance *inst, const SparsePlan *plan, int width);
void rh_sparse_factors_free(const Instance *inst, SparseFactors *factors);
/* Factors shift * I - J. Without `pivoting` pivots stay on the diagonal. 1: done; 0: the factors would not serve (with
   pivoting: the matrix is singular or not finite); -1: memory is short. */
int rh_sparse_factor(const Instance *inst, SparseFactors *factors, const double *values, const double *shift, int pivoting);
/* Solves in place: b[i * width]. */
void rh_sparse_solve(SparseFactors *factors, double *b);

#endif
