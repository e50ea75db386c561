/*
 * Events, and what a solver outside needs: the model's continuous part.
 *
 * An event indicator is a relation's margin moved by its threshold towards the side of the frozen truth: it changes sign
 * when the margin has left that side for good, and after the event, with the truth frozen anew, a solver that stopped a
 * hair behind the crossing sees an indicator that is clearly on one side.
 */
#include "events.h"
#include "fmi.h"
#include "radau.h"

#include <math.h>
#include <string.h>

/* Goes on to a time event that is due at this time but for rounding: importers and models count in steps of their own,
   and 3*0.1 is not 0.3. Returns whether there was one. */
static int meet_time_event(Instance *inst)
{
    double early = inst->core->next_event - inst->model.time;
    if (!(early > 0.0) || early > rh_same_time(inst->model.time))
        return 0;
    inst->model.time = inst->core->next_event;
    inst->core->freshness = STALE;
    return 1;
}

void rh_fmi_enter_event_mode(Instance *inst)
{
    inst->core->phase = PHASE_EVENT;
    inst->core->event_pending = 0;
    inst->core->event_open = 1;
    meet_time_event(inst);
}

void rh_fmi_leave_event_mode(Instance *inst, Phase phase)
{
    inst->core->phase = phase;
    if (inst->kind == CO_SIMULATION && inst->core->event_open)
        inst->core->inputs_changed = 1; /* nobody has looked what happens here: the next step will */
}

Answer rh_fmi_pass_event(Instance *inst, EventNews *news, const char *function)
{
    Core *core = inst->core;
    int changed = 0, steps = inst->kind == CO_SIMULATION;
    RhStatus status = RH_OK;
    if (steps) {
        rh_radau_leave(inst);
        core->undisturbed_since = inst->model.time;
    }
    do {
        int bits = 0;
        status = rh_event(inst, &bits);
        changed |= bits;
        core->statistics.events++;
        if (status == RH_OK)
            status = rh_accept_point(inst);
    } while (status == RH_OK && meet_time_event(inst));
    if (status != RH_OK && status != RH_TERMINATE) {
        core->phase = PHASE_ERROR;
        return rh_report(inst, function);
    }
    if (steps && changed)
        rh_radau_discontinuity(inst);
    core->event_open = 0;
    news->terminate = core->stopped;
    news->states_changed = (changed & EVENT_STATES) != 0;
    news->next_defined = core->next_event < HUGE_VAL;
    news->next_time = news->next_defined ? core->next_event : 0.0;
    return ANSWER_OK;
}

Answer rh_fmi_completed_step(Instance *inst, const char *function)
{
    RhStatus status = rh_accept_point(inst);
    if (status == RH_OK)
        return ANSWER_OK;
    inst->core->phase = PHASE_ERROR;
    return rh_report(inst, function);
}

Answer rh_fmi_set_time(Instance *inst, double time, const char *function)
{
    if (!isfinite(time))
        return rh_error(inst, "%s: %g is no time.", function, time);
    if (inst->model.time != time) {
        inst->model.time = time;
        inst->core->freshness = STALE;
    }
    return ANSWER_OK;
}

static int right_size(Instance *inst, const double *values, size_t given, int wanted, const char *function)
{
    if (given == (size_t)wanted)
        return rh_fmi_present(inst, values, given, function);
    rh_error(inst, "%s: %zu values were asked for, the model has %d.", function, given, wanted);
    return 0;
}

Answer rh_fmi_set_states(Instance *inst, const double x[], size_t n, const char *function)
{
    if (!right_size(inst, x, n, inst->model.info->n_states, function))
        return ANSWER_ERROR;
    for (size_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return rh_error(inst, "%s: '%s' cannot be %g.", function, inst->model.info->variable_names[i], x[i]);
    if (n > 0 && memcmp(inst->model.v, x, n * sizeof *x) != 0) {
        memcpy(inst->model.v, x, n * sizeof *x);
        inst->core->freshness = STALE;
    }
    return ANSWER_OK;
}

Answer rh_fmi_get_states(Instance *inst, double x[], size_t n, const char *function)
{
    if (!right_size(inst, x, n, inst->model.info->n_states, function))
        return ANSWER_ERROR;
    Answer answer = rh_fmi_refresh(inst, STALE, function);
    if (answer == ANSWER_OK && n > 0)
        memcpy(x, inst->model.v, n * sizeof *x);
    return answer;
}

Answer rh_fmi_get_derivatives(Instance *inst, double derivatives[], size_t n, const char *function)
{
    if (!right_size(inst, derivatives, n, inst->model.info->n_states, function))
        return ANSWER_ERROR;
    Answer answer = rh_fmi_refresh(inst, DYNAMICS_FRESH, function);
    if (answer == ANSWER_OK && n > 0)
        memcpy(derivatives, inst->model.v + n, n * sizeof *derivatives);
    return answer;
}

Answer rh_fmi_get_indicators(Instance *inst, double indicators[], size_t n, const char *function)
{
    if (!right_size(inst, indicators, n, inst->model.info->n_relations, function))
        return ANSWER_ERROR;
    Answer answer = rh_fmi_refresh(inst, DYNAMICS_FRESH, function);
    if (answer != ANSWER_OK)
        return answer;
    RhStatus evaluated = rh_margins(inst);
    if (evaluated != RH_OK)
        return rh_fmi_failed(inst, function, evaluated);
    for (size_t k = 0; k < n; k++)
        indicators[k] = inst->margin[k] + (inst->model.relation[k] ? 1.0 : -1.0) * rh_threshold(inst, (int)k);
    return ANSWER_OK;
}

Answer rh_fmi_get_nominals(Instance *inst, double nominal[], size_t n, const char *function)
{
    if (!right_size(inst, nominal, n, inst->model.info->n_states, function))
        return ANSWER_ERROR;
    if (n > 0)
        memcpy(nominal, inst->model.info->state_nominal, n * sizeof *nominal);
    return ANSWER_OK;
}
