/*
 * Variables by their places in v, whatever version of FMI asks for them.
 */
#include "fmi.h"

#include <string.h>

static const char *const TYPE_NAMES[] = {"Real", "Integer", "Boolean", "enumeration"};

const char *rh_variable_name(const Instance *inst, Reference vr)
{
    return vr < (Reference)inst->model.info->n_variables ? inst->model.info->variable_names[vr] : "a count of the solver";
}

/* Enumerations may travel as Integer. */
int rh_check_variable(Instance *inst, Reference vr, RhType type, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    Reference n = (Reference)info->n_variables;
    if (vr >= n + RH_N_STATISTICS) {
        rh_error(inst, "%s: value reference %u does not exist (there are %d).", function, vr, info->n_variables);
        return 0;
    }
    int is = vr < n ? info->variable_type[vr] : rh_statistic_is_real((int)(vr - n)) ? RH_REAL : RH_INTEGER;
    if (is == (int)type || (is == RH_ENUMERATION && type == RH_INTEGER))
        return 1;
    rh_error(inst, "%s: '%s' (value reference %u) is of type %s.", function,
             rh_variable_name(inst, vr), vr, TYPE_NAMES[is]);
    return 0;
}

double rh_value_of(const Instance *inst, Reference vr)
{
    int n = inst->model.info->n_variables;
    return (int)vr < n ? inst->model.v[vr] : rh_statistic(inst, (int)vr - n);
}

/* May the importer set vr now? Table of FMI 2.0.4, section 2.2.7: inputs always, parameters with exact start values and
   what starts from a given value before the end of initialization, afterwards inputs and tunable parameters. */
int rh_fmi_settable(Instance *inst, Reference vr, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    int before = (inst->core->phase & (PHASE_INSTANTIATED | PHASE_INITIALIZATION)) != 0;
    if (vr >= (Reference)info->n_variables) {
        rh_error(inst, "%s: value reference %u is a count of the solver, which cannot be set.", function, vr);
        return 0;
    }
    if (!info->settable || info->settable[vr] & (before ? RH_SET_BEFORE : RH_SET_RUNNING))
        return 1;
    rh_error(inst, "%s: '%s' cannot be set%s.", function, info->variable_names[vr],
             info->settable[vr] & RH_SET_BEFORE ? " after the initialization" : ": the model computes it, or it is constant");
    return 0;
}

int rh_is_input(const RhModelInfo *info, Reference vr)
{
    return (int)vr >= 2 * info->n_states && (int)vr < 2 * info->n_states + info->n_inputs;
}

Answer rh_fmi_ready_to_get(Instance *inst, const Reference vr[], size_t n, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    Freshness wanted = STALE;
    int all_known = 1; /* inputs are what the importer set, even before the initial equations are solved */
    for (size_t i = 0; i < n; i++) {
        if (rh_is_input(info, vr[i]) || (int)vr[i] >= info->n_variables)
            continue;
        all_known = 0;
        Freshness needs = (int)vr[i] < info->n_states ? STALE : (int)vr[i] < 2 * info->n_states ? DYNAMICS_FRESH : ALL_FRESH;
        if (needs > wanted)
            wanted = needs;
    }
    if (all_known && !(inst->core->phase == PHASE_INSTANTIATED && inst->core->start_dirty))
        return ANSWER_OK;
    return rh_fmi_refresh(inst, wanted, function);
}

void rh_fmi_set_value(Instance *inst, Reference vr, double value)
{
    Model *m = &inst->model;
    Core *core = inst->core;
    if (core->phase & (PHASE_INSTANTIATED | PHASE_INITIALIZATION)) {
        m->is_set[vr] = 1;
        m->v[vr] = value;
        core->start_dirty = 1;
        core->initialised = 0;
        return;
    }
    if (m->v[vr] == value)
        return;
    m->v[vr] = value;
    core->freshness = STALE;
    core->inputs_changed = 1;
    if (!rh_is_input(m->info, vr)) {
        m->is_set[vr] = 1;
        core->parameters_dirty = 1;
    }
}

static int are_strings(Instance *inst, const Reference vr[], size_t n, const char *function)
{
    for (size_t i = 0; i < n; i++)
        if (vr[i] >= (Reference)inst->model.info->n_strings) {
            rh_error(inst, "%s: value reference %u does not exist (there are %d strings).", function, vr[i],
                     inst->model.info->n_strings);
            return 0;
        }
    return 1;
}

Answer rh_fmi_get_strings(Instance *inst, const Reference vr[], size_t n, const char *value[], const char *function)
{
    if (!are_strings(inst, vr, n, function))
        return ANSWER_ERROR;
    Answer answer = rh_fmi_refresh(inst, STALE, function);
    for (size_t i = 0; answer == ANSWER_OK && i < n; i++)
        value[i] = inst->model.s[vr[i]];
    return answer;
}

Answer rh_fmi_set_strings(Instance *inst, const Reference vr[], size_t n, const char *const value[], const char *function)
{
    if (!are_strings(inst, vr, n, function))
        return ANSWER_ERROR;
    for (size_t i = 0; i < n; i++)
        if (!value[i])
            return rh_error(inst, "%s: the value of string %u is missing.", function, vr[i]);
    for (size_t i = 0; i < n; i++) {
        if (!rh_set_string(inst, (int)vr[i], value[i]))
            return rh_error(inst, "%s: not enough memory.", function);
        inst->string_set[vr[i]] = 1;
    }
    inst->core->freshness = STALE;
    if (inst->core->phase & (PHASE_INSTANTIATED | PHASE_INITIALIZATION)) {
        inst->core->start_dirty = 1;
        inst->core->initialised = 0;
    } else {
        inst->core->parameters_dirty = inst->core->inputs_changed = 1;
    }
    return ANSWER_OK;
}
