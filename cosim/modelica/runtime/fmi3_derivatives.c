/*
 * FMI 3.0: directional and adjoint derivatives.
 */
#include "fmi3.h"

typedef Answer (*Question)(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[],
                           size_t n_knowns, const double seed[], double sensitivity[], const char *function);

static size_t elements(const fmi3ValueReference vr[], size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += vr[i] < (fmi3ValueReference)rh_n_variables ? (size_t)rh_variables[vr[i]].count : 0;
    return count;
}

static fmi3Status ask(fmi3Instance c, Question question, int adjoint, const fmi3ValueReference unknowns[], size_t n_unknowns,
                      const fmi3ValueReference knowns[], size_t n_knowns, const fmi3Float64 seed[], size_t n_seed,
                      fmi3Float64 sensitivity[], size_t n_sensitivity, const char *function)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, unknowns, n_unknowns, function) || !rh_fmi_present(inst, knowns, n_knowns, function)
        || !rh_fmi_present(inst, seed, n_seed, function) || !rh_fmi_present(inst, sensitivity, n_sensitivity, function))
        return fmi3Error;
    size_t all_unknowns = elements(unknowns, n_unknowns), all_knowns = elements(knowns, n_knowns);
    if (n_seed != (adjoint ? all_unknowns : all_knowns) || n_sensitivity != (adjoint ? all_knowns : all_unknowns))
        return rh_fmi3_status(rh_error(inst, "%s: %zu seeds and %zu sensitivities do not fit %zu unknowns and %zu knowns.",
                                       function, n_seed, n_sensitivity, all_unknowns, all_knowns));
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *of = rh_fmi3_places(inst, unknowns, n_unknowns, all_unknowns, FMI3_FLOAT64, function);
    const Reference *by = of ? rh_fmi3_places(inst, knowns, n_knowns, all_knowns, FMI3_FLOAT64, function) : NULL;
    Answer answer = by ? question(inst, of, all_unknowns, by, all_knowns, seed, sensitivity, function) : ANSWER_ERROR;
    rh_scratch_release(inst, mark);
    return rh_fmi3_status(answer);
}

fmi3Status fmi3GetDirectionalDerivative(fmi3Instance c, const fmi3ValueReference unknowns[], size_t n_unknowns,
                                        const fmi3ValueReference knowns[], size_t n_knowns, const fmi3Float64 seed[],
                                        size_t n_seed, fmi3Float64 sensitivity[], size_t n_sensitivity)
{
    return ask(c, rh_fmi_directional, 0, unknowns, n_unknowns, knowns, n_knowns, seed, n_seed, sensitivity, n_sensitivity,
               "fmi3GetDirectionalDerivative");
}

fmi3Status fmi3GetAdjointDerivative(fmi3Instance c, const fmi3ValueReference unknowns[], size_t n_unknowns,
                                    const fmi3ValueReference knowns[], size_t n_knowns, const fmi3Float64 seed[],
                                    size_t n_seed, fmi3Float64 sensitivity[], size_t n_sensitivity)
{
    return ask(c, rh_fmi_adjoint, 1, unknowns, n_unknowns, knowns, n_knowns, seed, n_seed, sensitivity, n_sensitivity,
               "fmi3GetAdjointDerivative");
}
