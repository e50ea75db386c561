/*
 * FMI 3.0 for Co-Simulation.
 *
 * An importer with an intermediateUpdate function takes part in a step twice: before each evaluation of the model it may
 * set the inputs at that time (so they follow its approximation exactly, whatever steps the solver takes), and after each
 * step of the solver it may read outputs and ask for an early return.
 */
#include "events.h"
#include "fmi3.h"

#include <math.h>

static int enter_update(Instance *inst, int may_set, int may_get)
{
    Intermediate *intermediate = inst->interface_data;
    int phase = inst->core->phase;
    inst->core->phase = PHASE_INTERMEDIATE;
    intermediate->may_set = may_set;
    intermediate->may_get = may_get;
    return phase;
}

static void give_inputs(Instance *inst)
{
    const Intermediate *intermediate = inst->interface_data;
    fmi3Boolean wanted = false;
    fmi3Float64 wanted_time = inst->model.time;
    int phase = enter_update(inst, 1, 0);
    intermediate->update(inst->importer.environment, inst->model.time, true, false, false, false, &wanted, &wanted_time);
    inst->core->phase = phase;
}

static double point_reached(Instance *inst, double end)
{
    const Intermediate *intermediate = inst->interface_data;
    fmi3Boolean wanted = false, possible = inst->participation.may_return_early != 0;
    fmi3Float64 wanted_time = inst->model.time;
    int phase = enter_update(inst, 0, 1);
    intermediate->update(inst->importer.environment, inst->model.time, false, true, true, possible, &wanted, &wanted_time);
    inst->core->phase = phase;
    return wanted && possible ? fmin(end, fmax(wanted_time, inst->model.time)) : end;
}

Participation rh_fmi3_participation(const Intermediate *intermediate)
{
    Participation participation = {NULL, point_reached, 0, 0};
    for (int k = 0; k < rh_n_variables; k++)
        if (intermediate->required[k] && rh_variables[k].intermediate == 2)
            participation.give_inputs = give_inputs;
    return participation;
}

fmi3Status fmi3EnterStepMode(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, "fmi3EnterStepMode");
    if (!inst)
        return fmi3Error;
    if (inst->kind != CO_SIMULATION)
        return rh_fmi3_status(rh_error(inst, "fmi3EnterStepMode: is for co-simulation."));
    rh_fmi_leave_event_mode(inst, PHASE_STEP);
    return fmi3OK;
}

fmi3Status fmi3DoStep(fmi3Instance c, fmi3Float64 time, fmi3Float64 step, fmi3Boolean no_rollback,
                      fmi3Boolean *event_handling_needed, fmi3Boolean *terminate, fmi3Boolean *early_return,
                      fmi3Float64 *last_successful_time)
{
    static const char function[] = "fmi3DoStep";
    (void)no_rollback;
    Instance *inst = rh_fmi_enter(c, PHASE_STEP, function);
    if (!inst || !rh_fmi_present(inst, event_handling_needed, 1, function) || !rh_fmi_present(inst, terminate, 1, function)
        || !rh_fmi_present(inst, early_return, 1, function) || !rh_fmi_present(inst, last_successful_time, 1, function)
        || !rh_fmi_check_step(inst, time, step, function))
        return fmi3Error;
    RhStatus status = rh_fmi_do_step(inst, time, step, function);
    *event_handling_needed = status == RH_OK && inst->core->event_pending;
    *terminate = status == RH_TERMINATE;
    *early_return = inst->participation.may_return_early && time + step - inst->model.time > rh_same_time(time + step);
    *last_successful_time = inst->model.time;
    return status == RH_OK || status == RH_TERMINATE ? fmi3OK : fmi3Error;
}

fmi3Status fmi3GetOutputDerivatives(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Int32 orders[],
                                    fmi3Float64 values[], size_t n_values)
{
    static const char function[] = "fmi3GetOutputDerivatives";
    Instance *inst = rh_fmi_enter(c, PHASE_STEP | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, orders, n, function)
        || !rh_fmi_present(inst, values, n_values, function))
        return fmi3Error;
    if (inst->kind != CO_SIMULATION)
        return rh_fmi3_status(rh_error(inst, "%s: is for co-simulation.", function));
    for (size_t i = 0; i < n; i++)
        if (orders[i] != 1)
            return rh_fmi3_status(rh_error(inst, "%s: order %d is not offered (maxOutputDerivativeOrder=1).", function, orders[i]));
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *places = rh_fmi3_places(inst, vr, n, n_values, FMI3_FLOAT64, function);
    Answer answer = places ? rh_fmi_slopes(inst, places, n_values, values, function) : ANSWER_ERROR;
    rh_scratch_release(inst, mark);
    return rh_fmi3_status(answer);
}
