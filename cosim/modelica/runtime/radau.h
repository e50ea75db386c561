/*
 * Radau IIA of order 5: the integrator of co-simulation.
 *
 * A step is proposed, looked at for events, perhaps proposed again up to the event, and then committed.
 */
#ifndef RIVERHEAT_RADAU_H
#define RIVERHEAT_RADAU_H

#include "instance.h"

#define RADAU_STAGES 3
extern const double rh_radau_c[RADAU_STAGES];

/* Eigenvalues of the inverse of the coefficient matrix: gamma, alpha +- i beta. */
#define RADAU_GAMMA 3.63783425274449573221
#define RADAU_ALPHA 2.68108287362775213390
#define RADAU_BETA 3.05043019924741056943

/* radau.c */

/* Proposes a step from the current point (dynamics fresh) that passes the error test and ends at `target` or before.
   Afterwards v holds the fresh dynamics at its end and core->radau.t_start, .h describe it. */
RhStatus rh_radau_propose(Instance *inst, double target);
/* Drops the proposed step and proposes one that ends at `target` or before. */
RhStatus rh_radau_propose_again(Instance *inst, double target);
/* Makes the current time (the end of the proposed step or a point inside it) the start of the next step. */
void rh_radau_commit(Instance *inst);
/* Size of a step that may end beyond the communication point, as its polynomial would serve there; 0: none. */
double rh_radau_long_step(const Instance *inst);
/* Is the polynomial of the proposed step as good as the importer's tolerance asks? */
int rh_radau_polynomial_serves(const Instance *inst);
/* The proposed step ends beyond `time`: values and dynamics of its polynomial there; the end, and whether it is an `event`,
   are remembered the first time. */
RhStatus rh_radau_deliver(Instance *inst, double time, int event);
/* From a delivered point to the end of its step, which is committed. */
void rh_radau_arrive(Instance *inst, int *event);
/* The rest of a step that reaches beyond the current point is given up. */
void rh_radau_leave(Instance *inst);
/* Equations, not only values, have changed: the next step begins without memory of the last. */
void rh_radau_discontinuity(Instance *inst);
/* Back to the point where the proposed step began. */
void rh_radau_rewind(Instance *inst);

/* radau_dense.c */

/* The polynomial of the step just solved, from its stages and its error estimate. */
void rh_radau_make_dense(Instance *inst);
/* Sets time and states to the polynomial of the proposed step at `time`; dynamics is then stale. */
void rh_radau_interpolate(Instance *inst, double time);
/* Guess for the stages of a step h: the last step's polynomial continued, or nothing moves. */
void rh_radau_predict(Instance *inst, double h);

/* radau_matrix.c */

/* Jacobian at the current, fresh point. */
RhStatus rh_radau_jacobian(Instance *inst);
/* Factors the real and the complex matrix for step size h. RH_RECOVERABLE if they are singular. */
RhStatus rh_radau_factor(Instance *inst, double h);
/* x = (gamma/h - J)^-1 x with the factors at hand; re + i im = ((alpha + i beta)/h - J)^-1 (re + i im). */
void rh_radau_filter(Instance *inst, double *x);
void rh_radau_filter_complex(Instance *inst, double *re, double *im);

/* radau_stages.c */

/* Relative tolerance that the error estimate is held against, for the importer's rtol. */
double rh_radau_tolerance(double rtol);
/* Error tolerances at the states v_start, written to inst->weight. */
void rh_radau_weights(Instance *inst);
double rh_radau_norm(const Instance *inst, const double *x);
/* Solves for the stage increments z of a step h from v_start; inst->z holds the guess. */
RhStatus rh_radau_stages(Instance *inst, double h, int *too_slow);
/* Estimated error of the step relative to the tolerance; `careful` filters a second time (first and repeated steps). */
RhStatus rh_radau_error(Instance *inst, double h, int careful, double *error);

#endif
