/*
 * FMI 2.0: getting and setting variables.
 */
#include "fmi2.h"

#include <limits.h>
#include <string.h>

#define MAY_GET (PHASE_ANY)
#define MAY_SET (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING)

static const char *const TYPE_NAMES[] = {"Real", "Integer", "Boolean", "enumeration"};

/* Is vr a variable of this FMI type? Enumerations travel as Integer. */
int rh_check_variable(Instance *inst, fmi2ValueReference vr, RhType type, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    fmi2ValueReference n = (fmi2ValueReference)info->n_variables;
    if (vr >= n + RH_N_STATISTICS) {
        rh_error(inst, "%s: value reference %u does not exist (there are %d).", function, vr, info->n_variables);
        return 0;
    }
    int is = vr < n ? info->variable_type[vr] : rh_statistic_is_real((int)(vr - n)) ? RH_REAL : RH_INTEGER;
    if (is == (int)type || (is == RH_ENUMERATION && type == RH_INTEGER))
        return 1;
    rh_error(inst, "%s: '%s' (value reference %u) is of type %s.", function,
             vr < n ? info->variable_names[vr] : "a count of the solver", vr, TYPE_NAMES[is]);
    return 0;
}

static double value_of(const Instance *inst, fmi2ValueReference vr)
{
    int n = inst->model.info->n_variables;
    return (int)vr < n ? inst->model.v[vr] : rh_statistic(inst, (int)vr - n);
}

/* May the importer set vr now? Table of FMI 2.0.4, section 2.2.7: inputs always, parameters with exact start values and
   what starts from a given value before the end of initialization, afterwards inputs and tunable parameters. */
static int check_settable(Instance *inst, fmi2ValueReference vr, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    int before = (inst->core->phase & (PHASE_INSTANTIATED | PHASE_INITIALIZATION)) != 0;
    if (vr >= (fmi2ValueReference)info->n_variables) {
        rh_error(inst, "%s: value reference %u is a count of the solver, which cannot be set.", function, vr);
        return 0;
    }
    if (!info->settable || info->settable[vr] & (before ? RH_SET_BEFORE : RH_SET_RUNNING))
        return 1;
    rh_error(inst, "%s: '%s' cannot be set%s.", function, info->variable_names[vr],
             info->settable[vr] & RH_SET_BEFORE ? " after the initialization" : ": the model computes it, or it is constant");
    return 0;
}

int rh_is_input(const RhModelInfo *info, fmi2ValueReference vr)
{
    return (int)vr >= 2 * info->n_states && (int)vr < 2 * info->n_states + info->n_inputs;
}

/* Checks the references and evaluates no more than they need. */
static fmi2Status ready_to_get(Instance *inst, const fmi2ValueReference vr[], size_t n, RhType type, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    Freshness wanted = STALE;
    int all_known = 1; /* inputs are what the importer set, even before the initial equations are solved */
    for (size_t i = 0; i < n; i++) {
        if (!rh_check_variable(inst, vr[i], type, function))
            return fmi2Error;
        if (rh_is_input(info, vr[i]) || (int)vr[i] >= info->n_variables)
            continue;
        all_known = 0;
        Freshness needs = (int)vr[i] < info->n_states ? STALE : (int)vr[i] < 2 * info->n_states ? DYNAMICS_FRESH : ALL_FRESH;
        if (needs > wanted)
            wanted = needs;
    }
    if (all_known && !(inst->core->phase == PHASE_INSTANTIATED && inst->core->start_dirty))
        return fmi2OK;
    return rh_fmi_refresh(inst, wanted, function);
}

fmi2Status fmi2GetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Real value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetReal");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2GetReal") || !rh_fmi_present(inst, value, n, "fmi2GetReal"))
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_REAL, "fmi2GetReal");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++)
        value[i] = value_of(inst, vr[i]);
    return fmi2OK;
}

fmi2Status fmi2GetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Integer value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetInteger");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2GetInteger") || !rh_fmi_present(inst, value, n, "fmi2GetInteger"))
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_INTEGER, "fmi2GetInteger");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++) {
        double x = value_of(inst, vr[i]); /* a count beyond the type's range stands at its end */
        value[i] = x >= INT_MAX ? INT_MAX : x <= INT_MIN ? INT_MIN : (fmi2Integer)x;
    }
    return fmi2OK;
}

fmi2Status fmi2GetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Boolean value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetBoolean");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2GetBoolean") || !rh_fmi_present(inst, value, n, "fmi2GetBoolean"))
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_BOOLEAN, "fmi2GetBoolean");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++)
        value[i] = value_of(inst, vr[i]) != 0.0 ? fmi2True : fmi2False;
    return fmi2OK;
}

fmi2Status fmi2GetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetString");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2GetString") || !rh_fmi_present(inst, value, n, "fmi2GetString"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (vr[i] >= (fmi2ValueReference)inst->model.info->n_strings)
            return rh_error(inst, "fmi2GetString: value reference %u does not exist (there are %d strings).", vr[i],
                            inst->model.info->n_strings);
    fmi2Status status = rh_fmi_refresh(inst, STALE, "fmi2GetString");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++)
        value[i] = inst->model.s[vr[i]];
    return fmi2OK;
}

static void set_value(Instance *inst, fmi2ValueReference vr, double value)
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

fmi2Status fmi2SetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Real value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetReal");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2SetReal") || !rh_fmi_present(inst, value, n, "fmi2SetReal"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++) {
        if (!rh_check_variable(inst, vr[i], RH_REAL, "fmi2SetReal") || !check_settable(inst, vr[i], "fmi2SetReal"))
            return fmi2Error;
        if (!(value[i] - value[i] == 0.0))
            return rh_error(inst, "fmi2SetReal: '%s' cannot be %g.", inst->model.info->variable_names[vr[i]], value[i]);
    }
    for (size_t i = 0; i < n; i++)
        set_value(inst, vr[i], value[i]);
    return fmi2OK;
}

fmi2Status fmi2SetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetInteger");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2SetInteger") || !rh_fmi_present(inst, value, n, "fmi2SetInteger"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!rh_check_variable(inst, vr[i], RH_INTEGER, "fmi2SetInteger") || !check_settable(inst, vr[i], "fmi2SetInteger"))
            return fmi2Error;
    for (size_t i = 0; i < n; i++)
        set_value(inst, vr[i], (double)value[i]);
    return fmi2OK;
}

fmi2Status fmi2SetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Boolean value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetBoolean");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2SetBoolean") || !rh_fmi_present(inst, value, n, "fmi2SetBoolean"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!rh_check_variable(inst, vr[i], RH_BOOLEAN, "fmi2SetBoolean") || !check_settable(inst, vr[i], "fmi2SetBoolean"))
            return fmi2Error;
    for (size_t i = 0; i < n; i++)
        set_value(inst, vr[i], value[i] != fmi2False ? 1.0 : 0.0);
    return fmi2OK;
}

fmi2Status fmi2SetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetString");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2SetString") || !rh_fmi_present(inst, value, n, "fmi2SetString"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (vr[i] >= (fmi2ValueReference)inst->model.info->n_strings || !value[i])
            return rh_error(inst, "fmi2SetString: value reference %u does not exist or its value is missing.", vr[i]);
    for (size_t i = 0; i < n; i++) {
        if (!rh_set_string(inst, (int)vr[i], value[i]))
            return rh_error(inst, "fmi2SetString: not enough memory.");
        inst->string_set[vr[i]] = 1;
    }
    inst->core->freshness = STALE;
    if (inst->core->phase & (PHASE_INSTANTIATED | PHASE_INITIALIZATION)) {
        inst->core->start_dirty = 1;
        inst->core->initialised = 0;
    } else {
        inst->core->parameters_dirty = inst->core->inputs_changed = 1;
    }
    return fmi2OK;
}
