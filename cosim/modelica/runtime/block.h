/*
 * One block during its solution: residual, scaled linearisation, Newton step.
 */
#ifndef RIVERHEAT_BLOCK_H
#define RIVERHEAT_BLOCK_H

#include "instance.h"

typedef struct {
    Model *m;
    const RhBlock *block;
    BlockMemory *memory;
    int n;
    double *z, *trial;             /* unknowns */
    double *residual, *trial_residual;
    double *step, *trial_step;     /* Newton steps from z and from trial */
    int worst;                     /* row of the largest scaled residual */
} BlockSolve;

/* Writes z to v and evaluates the residual there. RH_RECOVERABLE if it is not finite. */
RhStatus rh_block_residual(BlockSolve *s, const double *z, double *residual);
/* Jacobian at the values in v, where the residual was evaluated last; always finite. */
RhStatus rh_block_jacobian(BlockSolve *s, double *jacobian);
/* Scales and factors the Jacobian at the values in v. *singular tells whether there are factors. */
RhStatus rh_block_factor(BlockSolve *s, int *singular);
/* step = -J^-1 residual with the stored factors; returns its scaled size at z. */
double rh_block_step(BlockSolve *s, const double *z, const double *residual, double *step);
/* Largest residual relative to the norm of its row; remembers which. */
double rh_block_residual_size(BlockSolve *s, const double *residual);
double rh_block_magnitude(const BlockSolve *s, int j, double z);

/* failure.c */

/* Leaves the message of a system that has no solution near where it was looked for; RH_RECOVERABLE. */
RhStatus rh_block_failure(BlockSolve *s);

#endif
