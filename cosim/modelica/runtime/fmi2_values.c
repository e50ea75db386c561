/*
 * FMI 2.0: getting and setting variables, directional derivatives.
 */
#include "fmi2.h"

#include <string.h>

#define MAY_GET (PHASE_ANY)
#define MAY_SET (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING)

static const char *const TYPE_NAMES[] = {"Real", "Integer", "Boolean", "enumeration"};

/* Is vr a variable of this FMI type? Enumerations travel as Integer. */
static int check(Instance *inst, fmi2ValueReference vr, RhType type, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    if (vr >= (fmi2ValueReference)info->n_variables) {
        rh_error(inst, "%s: value reference %u does not exist (there are %d).", function, vr, info->n_variables);
        return 0;
    }
    int is = info->variable_type[vr];
    if (is == (int)type || (is == RH_ENUMERATION && type == RH_INTEGER))
        return 1;
    rh_error(inst, "%s: '%s' (value reference %u) is of type %s.", function, info->variable_names[vr], vr, TYPE_NAMES[is]);
    return 0;
}

static int is_input(const RhModelInfo *info, fmi2ValueReference vr)
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
        if (!check(inst, vr[i], type, function))
            return fmi2Error;
        if (is_input(info, vr[i]))
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
    if (!inst)
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_REAL, "fmi2GetReal");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++)
        value[i] = inst->model.v[vr[i]];
    return fmi2OK;
}

fmi2Status fmi2GetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Integer value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetInteger");
    if (!inst)
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_INTEGER, "fmi2GetInteger");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++) {
        double x = inst->model.v[vr[i]];
        value[i] = x >= -2147483648.0 && x <= 2147483647.0 ? (fmi2Integer)x : 0;
    }
    return fmi2OK;
}

fmi2Status fmi2GetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Boolean value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetBoolean");
    if (!inst)
        return fmi2Error;
    fmi2Status status = ready_to_get(inst, vr, n, RH_BOOLEAN, "fmi2GetBoolean");
    if (status != fmi2OK)
        return status;
    for (size_t i = 0; i < n; i++)
        value[i] = inst->model.v[vr[i]] != 0.0 ? fmi2True : fmi2False;
    return fmi2OK;
}

fmi2Status fmi2GetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_GET, "fmi2GetString");
    if (!inst)
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
    if (!is_input(m->info, vr)) {
        m->is_set[vr] = 1;
        core->parameters_dirty = 1;
    }
}

fmi2Status fmi2SetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Real value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetReal");
    if (!inst)
        return fmi2Error;
    for (size_t i = 0; i < n; i++) {
        if (!check(inst, vr[i], RH_REAL, "fmi2SetReal"))
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
    if (!inst)
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!check(inst, vr[i], RH_INTEGER, "fmi2SetInteger"))
            return fmi2Error;
    for (size_t i = 0; i < n; i++)
        set_value(inst, vr[i], (double)value[i]);
    return fmi2OK;
}

fmi2Status fmi2SetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Boolean value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetBoolean");
    if (!inst)
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!check(inst, vr[i], RH_BOOLEAN, "fmi2SetBoolean"))
            return fmi2Error;
    for (size_t i = 0; i < n; i++)
        set_value(inst, vr[i], value[i] != fmi2False ? 1.0 : 0.0);
    return fmi2OK;
}

fmi2Status fmi2SetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetString");
    if (!inst)
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

fmi2Status fmi2GetDirectionalDerivative(fmi2Component c, const fmi2ValueReference unknowns[], size_t n_unknowns,
                                        const fmi2ValueReference knowns[], size_t n_knowns, const fmi2Real seed[],
                                        fmi2Real sensitivity[])
{
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED, "fmi2GetDirectionalDerivative");
    if (!inst)
        return fmi2Error;
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    int outputs = 0;
    for (size_t i = 0; i < n_knowns; i++) {
        if (!check(inst, knowns[i], RH_REAL, "fmi2GetDirectionalDerivative"))
            return fmi2Error;
        if (!is_input(info, knowns[i]) && (int)knowns[i] >= info->n_states)
            return rh_error(inst, "fmi2GetDirectionalDerivative: '%s' is neither a state nor an input, so there is no "
                                  "derivative with respect to it.", info->variable_names[knowns[i]]);
    }
    for (size_t i = 0; i < n_unknowns; i++) {
        if (!check(inst, unknowns[i], RH_REAL, "fmi2GetDirectionalDerivative"))
            return fmi2Error;
        outputs |= (int)unknowns[i] >= 2 * info->n_states + info->n_inputs;
    }
    fmi2Status refreshed = rh_fmi_refresh(inst, outputs ? ALL_FRESH : DYNAMICS_FRESH, "fmi2GetDirectionalDerivative");
    if (refreshed != fmi2OK)
        return refreshed;

    ScratchMark mark = rh_scratch_mark(inst);
    double *d = rh_scratch(m, (size_t)info->n_variables);
    if (!d)
        return rh_error(inst, "fmi2GetDirectionalDerivative: not enough memory.");
    memset(d, 0, (size_t)info->n_variables * sizeof(double)); /* what the model does not compute (parameters) is constant */
    for (size_t i = 0; i < n_knowns; i++)
        d[knowns[i]] = seed[i];
    m->message[0] = '\0';
    RhStatus status = info->dynamics_tangent(m, 1, d);
    if (status == RH_OK && outputs)
        status = info->observe_tangent(m, 1, d);
    if (status == RH_OK)
        for (size_t i = 0; i < n_unknowns; i++)
            sensitivity[i] = d[unknowns[i]];
    rh_scratch_release(inst, mark);
    return status == RH_OK ? fmi2OK : rh_fmi_failed(inst, "fmi2GetDirectionalDerivative", status);
}
