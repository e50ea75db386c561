/*
 * Step size control of Radau IIA, reuse of Jacobian and factors, steps beyond a communication point.
 *
 * Hairer & Wanner II, section IV.8: predictive controller of Gustafsson, starting values by extrapolation of the
 * collocation polynomial. What co-simulation adds:
 * - Where inputs may change the end of a communication step is not overstepped. A step that was cut short to end there must
 *   not make the next one small: the size that was wanted before survives as far as the error estimate of the short step
 *   allows.
 * - Where they seem to rest (see march.c) a step may end beyond the communication point. It stays proposed, the collocation
 *   polynomial gives the values at the point, and the next communication step goes on along it. If inputs
 *   do change, the part of the step up to the point stands and the rest is forgotten.
 * - Inputs may jump at a communication point. The jump of the derivatives, filtered by the iteration matrix, tells how far
 *   the solution would be displaced over a step: small displacements change nothing, large ones renew the Jacobian,
 *   discard the extrapolation and shorten the step. The step is not made tiny: the method is L-stable and the error test
 *   judges the attempt.
 */
#include "radau.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define SAFETY 0.9
#define MAX_GROWTH 8.0
#define MAX_SHRINK 5.0
#define REUSE_CONTRACTION 0.03  /* below it the Jacobian of an earlier point is still good: a new one costs n_colors tangents */
#define KINKED 0.9              /* contraction that a new Jacobian does not mend: f bends within the step */
#define SAME_STEP 1e-3          /* relative change of the step size at which the factors still serve */
#define FELT 1.0                /* displacement by a jump, in error tolerances, that the controller takes note of */
#define LARGE 1e3               /* ... that shortens the step */
#define EXPECTED_ERROR 0.6       /* of a step of the wanted size, SAFETY^4 */
#define MAX_ATTEMPTS 60

static double smallest_step(double time) { return 16.0 * DBL_EPSILON * fmax(fabs(time), 1e-6); }

/*
 * The polynomial's error is about a quarter of what the error estimate measures (0.0011 against 0.0046 h^4 y''''), before
 * it is corrected, while the step control has the end of the step in view, which is far better. It may promise the
 * importer's tolerance, in every state: a norm over many would hide a few that move.
 */
static double polynomial_limit(const Instance *inst)
{
    double rtol = inst->core->tolerance;
    return 4.0 * rtol / rh_radau_tolerance(rtol);
}

static double largest_estimate(const Instance *inst)
{
    double largest = 0.0;
    for (int i = 0; i < inst->model.info->n_states; i++)
        largest = fmax(largest, fabs(inst->estimate[i]) / inst->weight[i]);
    return largest;
}

double rh_radau_long_step(const Instance *inst)
{
    const RadauState *radau = &inst->core->radau;
    if (!radau->started || !radau->smooth_start)
        return 0.0;
    double h = radau->h_next * fmin(1.0, pow(polynomial_limit(inst) / (EXPECTED_ERROR * radau->peak), 0.25));
    int keeps_factors = radau->have_factors && radau->h_factored <= h && h <= 1.25 * radau->h_factored;
    return keeps_factors ? radau->h_factored : h;
}

int rh_radau_polynomial_serves(const Instance *inst)
{
    return largest_estimate(inst) <= 1.5 * polynomial_limit(inst); /* where 1 was aimed at */
}

void rh_radau_rewind(Instance *inst)
{
    Model *m = &inst->model;
    m->time = inst->core->radau.t_start;
    memcpy(m->v, inst->v_start, (size_t)m->info->n_variables * sizeof(double));
    inst->core->freshness = DYNAMICS_FRESH;
}

/* First step: one that changes the states by about a hundredth (Hairer, Norsett & Wanner, Solving ODEs I, II.4). */
static double first_step(Instance *inst, double room)
{
    int n = inst->model.info->n_states;
    double states = rh_radau_norm(inst, inst->v_start), slopes = rh_radau_norm(inst, inst->v_start + n);
    double h = slopes > 0.0 && states > 1e-5 ? 0.01 * states / slopes : 1e-3 * room;
    /* At rest nothing is known about what is to come, and the error test will tell. */
    return fmin(h, 0.1 * room);
}

static void note_jump(Instance *inst)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    int n = m->info->n_states;
    const double *f = inst->v_start + n;
    if (memcmp(f, inst->f_last, (size_t)n * sizeof(double)) == 0)
        return;
    ScratchMark mark = rh_scratch_mark(inst);
    double *jump = rh_scratch(m, 2 * (size_t)n), *drift = jump + n;
    for (int i = 0; i < n; i++) {
        jump[i] = f[i] - inst->f_last[i];
        drift[i] = f[i];
    }
    double displacement, movement;
    if (radau->have_factors) {
        rh_radau_filter(inst, jump);
        rh_radau_filter(inst, drift);
        displacement = rh_radau_norm(inst, jump);
        movement = rh_radau_norm(inst, drift);
    } else {
        displacement = radau->h_next * rh_radau_norm(inst, jump);
        movement = radau->h_next * rh_radau_norm(inst, drift);
    }
    rh_scratch_release(inst, mark);
    if (!(displacement > FELT))
        return;
    radau->smooth_start = 0;
    if (displacement > 0.3 * movement)
        radau->have_polynomial = 0;
    if (displacement > LARGE) {
        radau->have_jacobian = 0;
        radau->h_next *= fmax(pow(LARGE / displacement, 0.25), 1e-3);
    }
}

/* Jacobian, if there is no usable one, and factors for step size h. */
static RhStatus prepare(Instance *inst, double h)
{
    RadauState *radau = &inst->core->radau;
    if (!radau->have_jacobian) {
        rh_radau_rewind(inst);
        RhStatus status = rh_radau_jacobian(inst);
        if (status != RH_OK)
            return status;
        radau->jacobian_current = 1;
        radau->contraction = 1.0;
    }
    if (radau->have_factors && fabs(h / radau->h_factored - 1.0) <= SAME_STEP)
        return RH_OK;
    return rh_radau_factor(inst, h);
}

/* Wanted step size after one of size h with this error, before limits. */
static double wanted_step(const RadauState *radau)
{
    double newton = SAFETY * 17.0 / (16.0 + radau->iterations); /* many iterations: be more careful (8.21 in IV.8) */
    return radau->h * fmin(SAFETY, newton) * pow(radau->error, -0.25);
}

/* Attempts until one passes; v_start holds the point, radau->h_next the size to try. */
static RhStatus attempt_steps(Instance *inst, double target)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    double room = target - radau->t_start, h_try = radau->h_next;
    int repeated = 0;
    char reason[sizeof m->message] = "the error test fails";
    radau->hard = 0;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        if (h_try < smallest_step(radau->t_start) && h_try < room)
            break;
        radau->truncated = h_try >= room / 1.05;
        double h = radau->truncated ? room : h_try > 0.5 * room ? 0.5 * room : h_try; /* no sliver at the end */
        radau->h = h;
        int too_slow = 0;
        RhStatus status = prepare(inst, h);
        if (status == RH_OK) {
            rh_radau_predict(inst, h);
            status = rh_radau_stages(inst, h, &too_slow);
        }
        if (status == RH_OK) {
            status = rh_radau_error(inst, h, !radau->smooth_start || repeated, &radau->error);
            if (status == RH_OK && radau->error < 1.0) {
                rh_radau_make_dense(inst);
                m->time = radau->truncated ? target : radau->t_start + h;
                for (int i = 0, n = m->info->n_states; i < n; i++)
                    m->v[i] = inst->v_start[i] + inst->z[2 * (size_t)n + i];
                inst->core->freshness = STALE;
                status = rh_ensure_dynamics(inst);
                if (status == RH_OK)
                    return RH_OK;
            } else if (status == RH_OK) {
                inst->core->statistics.rejected++;
                radau->have_polynomial = radau->have_polynomial && radau->error < 100.0;
                /* After a jump the first guess may be off by decades; later it may not. */
                double shortest = radau->smooth_start || repeated ? h / MAX_SHRINK : 0.02 * h;
                h_try = fmin(fmax(wanted_step(radau), shortest), 0.9 * h);
                if (!radau->jacobian_current && radau->rate > REUSE_CONTRACTION)
                    radau->have_jacobian = 0;
                repeated = radau->hard = 1;
                rh_radau_rewind(inst);
                continue;
            }
        }
        if (status == RH_FATAL || status == RH_TERMINATE)
            return status;
        memcpy(reason, m->message, sizeof reason);
        inst->core->statistics.newton_failures++;
        radau->have_polynomial = 0;
        if (too_slow && !radau->jacobian_current) {
            radau->have_jacobian = 0;
            h_try = radau->rate < KINKED ? h : 0.5 * h;
        } else {
            radau->hard = 1;
            h_try = (too_slow ? 0.5 : 0.25) * h;
        }
        rh_radau_rewind(inst);
        repeated = 1;
    }
    rh_radau_rewind(inst);
    return rh_fail(m, RH_RECOVERABLE, "the integration step would fall below %.3g s: %s", h_try, reason);
}

RhStatus rh_radau_propose(Instance *inst, double target)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    int n = m->info->n_states;
    radau->t_start = m->time;
    memcpy(inst->v_start, m->v, (size_t)m->info->n_variables * sizeof(double));
    memcpy(inst->margin_start, inst->margin, (size_t)m->info->n_relations * sizeof(double));
    if (n == 0) { /* nothing to integrate: time alone passes */
        radau->h = target - m->time;
        radau->truncated = 1;
        m->time = target;
        inst->core->freshness = STALE;
        return rh_ensure_dynamics(inst);
    }
    rh_radau_weights(inst);
    if (!radau->started) {
        radau->h_next = first_step(inst, target - m->time);
        radau->started = 1;
        radau->smooth_start = 0;
    } else {
        note_jump(inst);
    }
    radau->jacobian_current = 0;
    return attempt_steps(inst, target);
}

RhStatus rh_radau_propose_again(Instance *inst, double target)
{
    RadauState *radau = &inst->core->radau;
    rh_radau_rewind(inst);
    if (inst->model.info->n_states == 0) {
        radau->h = target - radau->t_start;
        inst->model.time = target;
        inst->core->freshness = STALE;
        return rh_ensure_dynamics(inst);
    }
    double kept = radau->h_next;
    radau->h_next = fmax(kept, target - radau->t_start);
    RhStatus status = attempt_steps(inst, target);
    radau->h_next = kept;
    return status;
}

/* What the proposed step teaches the next one. */
static void learn(Instance *inst)
{
    RadauState *radau = &inst->core->radau;
    double wanted = wanted_step(radau);
    /* Gustafsson: the trend of the error steers too. Not that of a step cut short: its error lies at the floor of what can
       be estimated, and a last step of 1e-14 s before an event would then make the next one vanish. */
    if (radau->smooth_start && !radau->truncated) {
        double trend = radau->h / radau->h_last * pow(radau->error_last / radau->error, 0.25);
        wanted = fmin(wanted, wanted * trend);
    }
    double limited = fmin(wanted, radau->hard ? radau->h : MAX_GROWTH * radau->h);
    radau->h_next = radau->truncated ? fmax(limited, fmin(wanted, radau->h_next)) : fmax(limited, radau->h / MAX_SHRINK);
    radau->error_last = fmax(radau->error, 1e-2);
    radau->peak = fmax(1.0, largest_estimate(inst) / radau->error);
    radau->h_last = radau->h;
    radau->s_last = (inst->model.time - radau->t_start) / radau->h;
    radau->have_polynomial = 1;
    radau->smooth_start = 1;
    memcpy(inst->dense_last, inst->dense, (RADAU_STAGES + 1) * (size_t)inst->model.info->n_states * sizeof(double));
    if (radau->rate > REUSE_CONTRACTION)
        radau->have_jacobian = 0;
    else if (!radau->truncated && radau->h_next > radau->h_factored && radau->h_next <= 1.2 * radau->h_factored)
        radau->h_next = radau->h_factored; /* a little growth is not worth new factors */
}

void rh_radau_commit(Instance *inst)
{
    Model *m = &inst->model;
    int n = m->info->n_states;
    inst->core->statistics.steps++;
    inst->core->radau.ahead = 0;
    if (n == 0)
        return;
    learn(inst);
    memcpy(inst->f_last, m->v + n, (size_t)n * sizeof(double));
}

RhStatus rh_radau_deliver(Instance *inst, double time, int event)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    int n = m->info->n_states;
    if (!radau->ahead) {
        radau->ahead = 1;
        radau->ahead_event = event;
        radau->t_end = m->time;
        memcpy(inst->v_end, m->v, (size_t)m->info->n_variables * sizeof(double));
    }
    rh_radau_interpolate(inst, time);
    RhStatus status = rh_ensure_dynamics(inst);
    if (status == RH_OK)
        memcpy(inst->f_last, m->v + n, (size_t)n * sizeof(double));
    return status;
}

void rh_radau_arrive(Instance *inst, int *event)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    m->time = radau->t_end;
    memcpy(m->v, inst->v_end, (size_t)m->info->n_variables * sizeof(double));
    inst->core->freshness = DYNAMICS_FRESH;
    *event = radau->ahead_event;
    rh_radau_commit(inst);
}

void rh_radau_leave(Instance *inst)
{
    if (!inst->core->radau.ahead)
        return;
    inst->core->radau.ahead = 0;
    inst->core->statistics.steps++;
    learn(inst);
}

void rh_radau_discontinuity(Instance *inst)
{
    RadauState *radau = &inst->core->radau;
    radau->have_jacobian = 0;
    radau->have_polynomial = 0;
    radau->smooth_start = 0;
    rh_blocks_forget(inst);
}
