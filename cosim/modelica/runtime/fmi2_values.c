/*
 * FMI 2.0: getting and setting variables.
 */
#include "fmi2.h"

#include <limits.h>

#define MAY_SET (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING)

/* The instance, if the arrays of the call are there and its variables of this type. */
static Instance *enter(fmi2Component c, unsigned phases, const fmi2ValueReference vr[], size_t n, const void *value,
                       RhType type, const char *function)
{
    Instance *inst = rh_fmi_enter(c, phases, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, value, n, function))
        return NULL;
    for (size_t i = 0; i < n; i++)
        if (!rh_check_variable(inst, vr[i], type, function)
            || (phases == MAY_SET && !rh_fmi_settable(inst, vr[i], function)))
            return NULL;
    return inst;
}

static fmi2Status ready(Instance *inst, const fmi2ValueReference vr[], size_t n, const char *function)
{
    return inst ? rh_fmi2_status(rh_fmi_ready_to_get(inst, vr, n, function)) : fmi2Error;
}

fmi2Status fmi2GetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Real value[])
{
    Instance *inst = enter(c, PHASE_ANY, vr, n, value, RH_REAL, "fmi2GetReal");
    fmi2Status status = ready(inst, vr, n, "fmi2GetReal");
    for (size_t i = 0; status == fmi2OK && i < n; i++)
        value[i] = rh_value_of(inst, vr[i]);
    return status;
}

fmi2Status fmi2GetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Integer value[])
{
    Instance *inst = enter(c, PHASE_ANY, vr, n, value, RH_INTEGER, "fmi2GetInteger");
    fmi2Status status = ready(inst, vr, n, "fmi2GetInteger");
    for (size_t i = 0; status == fmi2OK && i < n; i++) {
        double x = rh_value_of(inst, vr[i]); /* a count beyond the type's range stands at its end */
        value[i] = x >= INT_MAX ? INT_MAX : x <= INT_MIN ? INT_MIN : (fmi2Integer)x;
    }
    return status;
}

fmi2Status fmi2GetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Boolean value[])
{
    Instance *inst = enter(c, PHASE_ANY, vr, n, value, RH_BOOLEAN, "fmi2GetBoolean");
    fmi2Status status = ready(inst, vr, n, "fmi2GetBoolean");
    for (size_t i = 0; status == fmi2OK && i < n; i++)
        value[i] = rh_value_of(inst, vr[i]) != 0.0 ? fmi2True : fmi2False;
    return status;
}

fmi2Status fmi2GetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetString");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2GetString") || !rh_fmi_present(inst, value, n, "fmi2GetString"))
        return fmi2Error;
    return rh_fmi2_status(rh_fmi_get_strings(inst, vr, n, value, "fmi2GetString"));
}

fmi2Status fmi2SetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Real value[])
{
    Instance *inst = enter(c, MAY_SET, vr, n, value, RH_REAL, "fmi2SetReal");
    if (!inst)
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!(value[i] - value[i] == 0.0))
            return rh_fmi2_status(rh_error(inst, "fmi2SetReal: '%s' cannot be %g.", rh_variable_name(inst, vr[i]), value[i]));
    for (size_t i = 0; i < n; i++)
        rh_fmi_set_value(inst, vr[i], value[i]);
    return fmi2OK;
}

fmi2Status fmi2SetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer value[])
{
    Instance *inst = enter(c, MAY_SET, vr, n, value, RH_INTEGER, "fmi2SetInteger");
    for (size_t i = 0; inst && i < n; i++)
        rh_fmi_set_value(inst, vr[i], (double)value[i]);
    return inst ? fmi2OK : fmi2Error;
}

fmi2Status fmi2SetBoolean(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Boolean value[])
{
    Instance *inst = enter(c, MAY_SET, vr, n, value, RH_BOOLEAN, "fmi2SetBoolean");
    for (size_t i = 0; inst && i < n; i++)
        rh_fmi_set_value(inst, vr[i], value[i] != fmi2False ? 1.0 : 0.0);
    return inst ? fmi2OK : fmi2Error;
}

fmi2Status fmi2SetString(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2String value[])
{
    Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi2SetString");
    if (!inst || !rh_fmi_present(inst, vr, n, "fmi2SetString") || !rh_fmi_present(inst, value, n, "fmi2SetString"))
        return fmi2Error;
    return rh_fmi2_status(rh_fmi_set_strings(inst, vr, n, value, "fmi2SetString"));
}
