/*
 * Initialisation: start values, initial equations and discrete variables until they agree.
 */
#include "events.h"
#include "delay.h"

#include <math.h>
#include <string.h>

#define MAX_ITERATIONS 100

/* Initial equations, relations and discrete equations, with `pre` at the start values, to a fixed point. */
static RhStatus solve_initial(Instance *inst)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    ScratchMark mark = rh_scratch_mark(inst);
    double *before = rh_scratch(m, (size_t)info->n_discrete);
    RhStatus status = RH_OK;
    int pass;
    for (pass = 0; pass < MAX_ITERATIONS; pass++) {
        status = rh_call(inst, info->initialize);
        if (status == RH_RECOVERABLE && pass < MAX_ITERATIONS / 2 && rh_reconsider_relations(inst) > 0) {
            rh_blocks_forget(inst);
            continue;
        }
        if (status != RH_OK)
            break;
        inst->core->freshness = DYNAMICS_FRESH;
        if ((status = rh_margins(inst)) != RH_OK)
            break;
        for (int i = 0; i < info->n_discrete; i++)
            before[i] = m->v[info->discrete_variables[i]];
        int flips = rh_adopt_relations(inst, pass > MAX_ITERATIONS / 2);
        if (flips == 0) {
            memset(m->condition_pre, 1, (size_t)info->n_conditions);
            status = rh_call(inst, info->discrete);
            if (status == RH_TERMINATE)
                inst->core->stopped = 1;
            else if (status != RH_OK)
                break;
            status = RH_OK;
        }
        int moved = flips | rh_delay_settle_start(inst);
        for (int i = 0; i < info->n_discrete; i++)
            moved |= before[i] != m->v[info->discrete_variables[i]];
        if (!moved)
            break;
        rh_blocks_forget(inst);
    }
    rh_scratch_release(inst, mark);
    if (pass == MAX_ITERATIONS)
        return rh_fail(m, RH_FATAL, "initial equations, relations and discrete variables do not agree after %d iterations",
                       MAX_ITERATIONS);
    return status;
}

#define FIRST_STEP 0.125
#define SMALLEST_STEP 1e-4

/*
 * homotopy(actual, simplified): from the solution of the simplified equations to that of the actual ones, each point from
 * the one before; where that fails, by a shorter step. `start`: v and relations as they were before the first attempt.
 */
static RhStatus continue_from_simplified(Instance *inst, const double *start, const unsigned char *relation)
{
    Model *m = &inst->model;
    size_t n = (size_t)m->info->n_variables, n_relations = (size_t)m->info->n_relations;
    ScratchMark mark = rh_scratch_mark(inst);
    double *good = rh_scratch(m, n);
    unsigned char *good_relation = (unsigned char *)rh_scratch(m, n_relations / sizeof(double) + 1);
    memcpy(good, start, n * sizeof *good);
    memcpy(good_relation, relation, n_relations);
    RhStatus status = RH_OK;
    double step = FIRST_STEP, reached = 1.0, wanted = 1.0;
    for (;;) {
        memcpy(m->v, good, n * sizeof *good);
        memcpy(m->relation, good_relation, n_relations);
        rh_blocks_forget(inst);
        m->simplified = wanted;
        status = solve_initial(inst);
        rh_debug(inst, LOG_NONLINEAR, "initial equations with %g of the simplified forms: %s", wanted,
                 status == RH_OK ? "solved" : m->message);
        if (status == RH_OK && wanted == 0.0)
            break;
        if (status == RH_OK) {
            memcpy(good, m->v, n * sizeof *good);
            memcpy(good_relation, m->relation, n_relations);
            step *= wanted < 1.0 ? 2.0 : 1.0;
            reached = wanted;
        } else if (status != RH_RECOVERABLE || wanted == 1.0 || (step *= 0.25) < SMALLEST_STEP)
            break;
        wanted = reached > step ? reached - step : 0.0;
    }
    if (status == RH_RECOVERABLE)
        status = rh_fail(m, status, wanted == 1.0 ? "homotopy: the simplified initial equations have no solution either: %s"
                                                  : "homotopy from the simplified initial equations came to a stop: %s",
                         m->message);
    m->simplified = 0.0;
    rh_scratch_release(inst, mark);
    return status;
}

/* Memory of conditions and pre() as the first event will find it. */
static RhStatus close_initialisation(Instance *inst)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    m->initial = 0;
    memcpy(m->pre, m->v, (size_t)info->n_variables * sizeof(double));
    /* initial() is over: the conditions are evaluated once more, none of them able to fire. */
    memset(m->condition_pre, 1, (size_t)info->n_conditions);
    inst->core->freshness = STALE;
    RhStatus status = rh_ensure_dynamics(inst);
    if (status != RH_OK)
        return status;
    status = rh_call(inst, info->discrete);
    if (status == RH_TERMINATE)
        inst->core->stopped = 1;
    else if (status != RH_OK)
        return status;
    memset(m->reinit, 0, (size_t)info->n_states);
    memcpy(m->condition_pre, m->condition, (size_t)info->n_conditions);
    inst->core->freshness = STALE;
    return RH_OK;
}

RhStatus rh_initialise(Instance *inst)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    m->initial = 1;
    inst->core->stopped = 0;
    memset(inst->magnitude, 0, (size_t)info->n_relations * sizeof(double));
    memset(m->condition, 0, (size_t)info->n_conditions);
    rh_delay_reset(inst);
    RhStatus status = rh_start_values(inst);
    if (status != RH_OK)
        return status;
    memcpy(m->pre, m->v, (size_t)info->n_variables * sizeof(double));
    rh_blocks_start(inst);
    if (info->n_relations > 0) {
        inst->core->freshness = DYNAMICS_FRESH; /* start values are all there is to begin with */
        if ((status = rh_margins(inst)) != RH_OK)
            return status;
        memcpy(m->relation, inst->truth, (size_t)info->n_relations);
    }
    ScratchMark mark = rh_scratch_mark(inst);
    double *start = rh_scratch(m, (size_t)info->n_variables);
    unsigned char *relation = (unsigned char *)rh_scratch(m, (size_t)info->n_relations / sizeof(double) + 1);
    memcpy(start, m->v, (size_t)info->n_variables * sizeof *start);
    memcpy(relation, m->relation, (size_t)info->n_relations);
    status = m->has_simplified ? continue_from_simplified(inst, start, relation) : RH_RECOVERABLE;
    if (status == RH_RECOVERABLE) {
        memcpy(m->v, start, (size_t)info->n_variables * sizeof *start);
        memcpy(m->relation, relation, (size_t)info->n_relations);
        rh_blocks_forget(inst);
        status = solve_initial(inst);
    }
    rh_scratch_release(inst, mark);
    if (status != RH_OK)
        return status;
    if ((status = close_initialisation(inst)) != RH_OK)
        return status;
    if ((status = rh_ensure_observed(inst)) != RH_OK)
        return status;
    if ((status = rh_check_finite(inst)) != RH_OK)
        return status;
    if ((status = rh_accept_point(inst)) != RH_OK)
        return status;
    if ((status = rh_delay_begin(inst)) != RH_OK)
        return status;
    inst->core->next_event = rh_next_time_event(inst);
    inst->core->initialised = 1;
    inst->core->undisturbed_since = m->time;
    inst->core->inputs_changed = 0;
    inst->core->parameters_dirty = 0;
    return RH_OK;
}
