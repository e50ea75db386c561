/*
 * Event iteration of Modelica (Language Specification 3.6, Appendix B).
 *
 * The contract with generated code:
 * - discrete() runs with fresh continuous values and writes, in sorted order, every discrete variable (a when-clause that
 *   does not fire writes pre) and every condition[k] from current values. A when-clause fires when any of its conditions
 *   has condition && !condition_pre.
 * - `pre` and `condition_pre` are fixed while the equations of one iteration are solved, and take the new values between
 *   iterations. They keep their values from the end of one event to the start of the next.
 * - The states in `pre` are those just before the iteration. reinit() is recorded in m->reinit; the iteration is
 *   finished with the state as it was and the new value applied before the next one. So a reinit that makes its own
 *   condition false still happens, and happens once.
 * - During initialisation condition_pre reads 1 throughout: only clauses that test m->initial themselves can fire.
 *   Afterwards it takes the conditions at that point, so what is true from the start does not fire.
 */
#include "events.h"
#include "delay.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define MAX_ITERATIONS 100
#define LITERAL_ITERATIONS 20      /* then relations within their threshold keep still: rounding may make them flicker */
#define RELATIVE_THRESHOLD 1e-10   /* of the largest margin seen */
#define LEAST_MAGNITUDE 1e-2       /* of a margin, so that noise around zero (no flow at standstill) is no event */

double rh_threshold(const Instance *inst, int k)
{
    return RELATIVE_THRESHOLD * fmax(inst->magnitude[k], LEAST_MAGNITUDE);
}

double rh_excess(const Instance *inst, int k, double margin)
{
    return inst->model.relation[k] ? -margin : margin;
}

int rh_adopt_relations(Instance *inst, int hysteresis)
{
    Model *m = &inst->model;
    int changed = 0;
    for (int k = 0; k < m->info->n_relations; k++) {
        if (m->relation[k] == inst->truth[k])
            continue;
        if (hysteresis && rh_excess(inst, k, inst->margin[k]) <= rh_threshold(inst, k))
            continue;
        m->relation[k] = inst->truth[k];
        changed++;
    }
    return changed;
}

RhStatus rh_accept_point(Instance *inst)
{
    Model *m = &inst->model;
    RhStatus status = rh_margins(inst);
    if (status != RH_OK)
        return status;
    for (int k = 0; k < m->info->n_relations; k++)
        inst->magnitude[k] = fmax(inst->magnitude[k], fabs(inst->margin[k]));
    rh_blocks_accept(inst);
    if ((status = rh_delay_record(inst)) != RH_OK)
        return status;
    return rh_call(inst, m->info->asserts);
}

int rh_reconsider_relations(Instance *inst)
{
    Model *m = &inst->model;
    char words[sizeof m->message];
    memcpy(words, m->message, sizeof words);
    ScratchMark mark = rh_scratch_mark(inst);
    RhStatus status = m->info->n_relations > 0 ? m->info->relations(m, inst->margin, inst->truth) : RH_RECOVERABLE;
    rh_scratch_release(inst, mark);
    m->violation = NULL;
    memcpy(m->message, words, sizeof words);
    return status == RH_OK ? rh_adopt_relations(inst, 0) : 0;
}

/* Dynamics and relations until they agree. */
static RhStatus settle_relations(Instance *inst, int *changed)
{
    for (int pass = 0; pass < MAX_ITERATIONS; pass++) {
        RhStatus status = rh_margins(inst);
        if (status == RH_RECOVERABLE && pass < LITERAL_ITERATIONS && rh_reconsider_relations(inst) > 0) {
            *changed |= EVENT_RELATIONS;
            inst->core->freshness = STALE;
            rh_blocks_forget(inst);
            continue;
        }
        if (status != RH_OK)
            return status;
        if (rh_adopt_relations(inst, pass >= LITERAL_ITERATIONS) == 0)
            return RH_OK;
        *changed |= EVENT_RELATIONS;
        inst->core->freshness = STALE;
        rh_blocks_forget(inst);
    }
    char names[300] = "";
    rh_margins(inst);
    for (int k = 0; k < inst->model.info->n_relations; k++)
        if (inst->truth[k] != inst->model.relation[k] && strlen(names) < sizeof names - 20)
            snprintf(names + strlen(names), sizeof names - strlen(names), " %d", k);
    return rh_fail(&inst->model, RH_FATAL, "the event iteration does not end: relations number%s keep changing", names);
}

/* One call of discrete(); `before` receives the old values, *moved tells whether one of them changed. */
static RhStatus solve_discrete(Instance *inst, double *before, int *moved)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    for (int i = 0; i < info->n_discrete; i++)
        before[i] = m->v[info->discrete_variables[i]];
    RhStatus status = rh_call(inst, info->discrete);
    if (status == RH_TERMINATE) {
        if (!inst->core->stopped)
            rh_log(inst, ANSWER_OK, "logEvents", "terminate at time %.10g: %s", m->time, m->message);
        inst->core->stopped = 1;
    } else if (status != RH_OK) {
        return status;
    }
    *moved = 0;
    for (int i = 0; i < info->n_discrete; i++)
        *moved |= before[i] != m->v[info->discrete_variables[i]];
    return status;
}

/* All equations with `pre` fixed, to a fixed point. */
static RhStatus solve_iteration(Instance *inst, double *before, int *changed)
{
    const RhModelInfo *info = inst->model.info;
    for (int pass = 0; pass < MAX_ITERATIONS; pass++) {
        int moved = 0;
        RhStatus status = settle_relations(inst, changed);
        if (status == RH_OK)
            status = solve_discrete(inst, before, &moved);
        if (status != RH_OK && status != RH_TERMINATE)
            return status;
        if (moved) {
            *changed |= EVENT_DISCRETE;
            inst->core->freshness = STALE;
        }
        if (!moved || status == RH_TERMINATE)
            return status;
    }
    char names[600] = "";
    for (int i = 0; i < info->n_discrete; i++)
        if (before[i] != inst->model.v[info->discrete_variables[i]] && strlen(names) < sizeof names - 100)
            snprintf(names + strlen(names), sizeof names - strlen(names), " '%.80s'",
                     info->variable_names[info->discrete_variables[i]]);
    return rh_fail(&inst->model, RH_FATAL, "the event iteration does not end: discrete variables%s keep changing", names);
}

/* Moves on to the next iteration; returns whether there is anything new in it. */
static int advance_iteration(Instance *inst, int *changed, char *names, size_t room)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    int news = 0;
    names[0] = '\0';
    for (int i = 0; i < info->n_discrete; i++) {
        int k = info->discrete_variables[i];
        if (m->pre[k] != m->v[k]) {
            m->pre[k] = m->v[k];
            news = 1;
            *changed |= EVENT_DISCRETE;
            if (strlen(names) + 100 < room)
                snprintf(names + strlen(names), room - strlen(names), " '%.80s'", info->variable_names[k]);
        }
    }
    if (memcmp(m->condition_pre, m->condition, (size_t)info->n_conditions) != 0) {
        memcpy(m->condition_pre, m->condition, (size_t)info->n_conditions);
        news = 1;
    }
    for (int i = 0; i < info->n_states; i++) {
        if (!m->reinit[i])
            continue;
        m->reinit[i] = 0;
        m->v[i] = m->pre[i] = m->reinit_value[i];
        inst->core->freshness = STALE;
        *changed |= EVENT_STATES;
        news = 1;
        if (strlen(names) + 100 < room)
            snprintf(names + strlen(names), room - strlen(names), " '%.80s'", info->variable_names[i]);
    }
    return news;
}

double rh_next_time_event(Instance *inst)
{
    Model *m = &inst->model;
    double next = m->info->next_time_event ? m->info->next_time_event(m) : HUGE_VAL;
    return fmin(next, rh_delay_next_event(inst));
}

/* Delayed values: what was true up to now is remembered, then breaks that arrive now are passed. */
static RhStatus begin_event(Instance *inst, int *passed)
{
    *passed = -1;
    if (inst->model.info->n_delays == 0)
        return RH_OK;
    RhStatus status = RH_OK;
    if (!inst->core->inputs_changed && !inst->core->parameters_dirty) {
        status = rh_ensure_dynamics(inst);
        if (status == RH_OK)
            status = rh_delay_record(inst);
    }
    *passed = rh_delay_pass(inst);
    if (*passed >= 0)
        inst->core->freshness = STALE;
    return status;
}

/* What has changed is remembered as a break: a slope may follow new equations or inputs, and smoother with each echo. */
static RhStatus end_event(Instance *inst, int changed, int passed)
{
    if (inst->model.info->n_delays == 0)
        return RH_OK;
    RhStatus status = rh_ensure_dynamics(inst);
    int order = changed || inst->core->inputs_changed ? 1 : passed >= 0 ? passed + 1 : INT_MAX;
    return status == RH_OK ? rh_delay_break(inst, order) : status;
}

RhStatus rh_event(Instance *inst, int *changed)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    ScratchMark mark = rh_scratch_mark(inst);
    double *before = rh_scratch(m, (size_t)info->n_discrete);
    *changed = 0;
    /* Left limits, also of algebraic variables: as the relations were until now. Discrete ones are in pre already: at the
       first event they are what they were before initialisation was closed. */
    if (rh_ensure_dynamics(inst) == RH_OK) {
        for (int i = 0; i < info->n_discrete; i++)
            before[i] = m->pre[info->discrete_variables[i]];
        memcpy(m->pre, m->v, (size_t)info->n_variables * sizeof(double));
        for (int i = 0; i < info->n_discrete; i++)
            m->pre[info->discrete_variables[i]] = before[i];
    }
    int delays_passed = 0;
    RhStatus begun = begin_event(inst, &delays_passed);
    if (begun != RH_OK)
        return begun;
    memcpy(m->pre, m->v, (size_t)info->n_states * sizeof(double));

    char names[600] = "", first[600] = "";
    RhStatus status = RH_OK;
    int iteration;
    for (iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
        status = solve_iteration(inst, before, changed);
        if (status != RH_OK && status != RH_TERMINATE)
            break;
        int news = advance_iteration(inst, changed, names, sizeof names);
        if (first[0] == '\0')
            memcpy(first, names, sizeof first);
        if (!news || status == RH_TERMINATE)
            break;
    }
    rh_scratch_release(inst, mark);
    if (iteration == MAX_ITERATIONS)
        status = rh_fail(m, RH_FATAL, "the event iteration does not end: variables%s keep changing", names);
    m->states_changed = (*changed & EVENT_STATES) != 0;
    if (status != RH_OK && status != RH_TERMINATE)
        return status;
    if (*changed) {
        rh_blocks_forget(inst);
        rh_debug(inst, LOG_EVENTS, "event at time %.16g:%s%s%s%s%s", m->time, *changed & EVENT_RELATIONS ? " relations" : "",
                 *changed & EVENT_DISCRETE ? " discrete variables" : "", *changed & EVENT_STATES ? " states" : "",
                 first[0] ? "; changed:" : "", first);
    }
    if ((status = end_event(inst, *changed, delays_passed)) != RH_OK)
        return status;
    if (delays_passed >= 0)
        *changed |= EVENT_DELAYS;
    inst->core->next_event = rh_next_time_event(inst);
    inst->core->inputs_changed = 0;
    return inst->core->stopped ? RH_TERMINATE : RH_OK;
}
