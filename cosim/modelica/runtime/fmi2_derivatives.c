/*
 * FMI 2.0: directional derivatives and derivatives of outputs by time.
 */
#include "fmi2.h"

fmi2Status fmi2GetDirectionalDerivative(fmi2Component c, const fmi2ValueReference unknowns[], size_t n_unknowns,
                                        const fmi2ValueReference knowns[], size_t n_knowns, const fmi2Real seed[],
                                        fmi2Real sensitivity[])
{
    static const char function[] = "fmi2GetDirectionalDerivative";
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, unknowns, n_unknowns, function) || !rh_fmi_present(inst, knowns, n_knowns, function)
        || !rh_fmi_present(inst, seed, n_knowns, function) || !rh_fmi_present(inst, sensitivity, n_unknowns, function))
        return fmi2Error;
    return rh_fmi2_status(rh_fmi_directional(inst, unknowns, n_unknowns, knowns, n_knowns, seed, sensitivity, function));
}

fmi2Status fmi2GetRealOutputDerivatives(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer order[],
                                        fmi2Real value[])
{
    static const char function[] = "fmi2GetRealOutputDerivatives";
    Instance *inst = rh_fmi_enter(c, PHASE_STEP | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, order, n, function)
        || !rh_fmi_present(inst, value, n, function))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (order[i] != 1)
            return rh_fmi2_status(rh_error(inst, "%s: order %d of '%s' is not offered (maxOutputDerivativeOrder=1).", function,
                                           order[i], rh_variable_name(inst, vr[i])));
    return rh_fmi2_status(rh_fmi_slopes(inst, vr, n, value, function));
}
