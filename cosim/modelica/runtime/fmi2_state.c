/*
 * FMI 2.0: saving, restoring and serialising the FMU state.
 */
#include "fmi2.h"

#define MAY_SAVE (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED | PHASE_TERMINATED | PHASE_ERROR)

fmi2Status fmi2GetFMUstate(fmi2Component c, fmi2FMUstate *state)
{
    static const char function[] = "fmi2GetFMUstate";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi2_status(rh_fmi_save(inst, state, function)) : fmi2Error;
}

fmi2Status fmi2SetFMUstate(fmi2Component c, fmi2FMUstate state)
{
    static const char function[] = "fmi2SetFMUstate";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi2_status(rh_fmi_restore(inst, state, function)) : fmi2Error;
}

fmi2Status fmi2SerializedFMUstateSize(fmi2Component c, fmi2FMUstate state, size_t *size)
{
    static const char function[] = "fmi2SerializedFMUstateSize";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi2_status(rh_fmi_saved_size(inst, state, size, function)) : fmi2Error;
}

fmi2Status fmi2SerializeFMUstate(fmi2Component c, fmi2FMUstate state, fmi2Byte bytes[], size_t size)
{
    static const char function[] = "fmi2SerializeFMUstate";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi2_status(rh_fmi_serialize(inst, state, (unsigned char *)bytes, size, function)) : fmi2Error;
}

fmi2Status fmi2DeSerializeFMUstate(fmi2Component c, const fmi2Byte bytes[], size_t size, fmi2FMUstate *state)
{
    static const char function[] = "fmi2DeSerializeFMUstate";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi2_status(rh_fmi_deserialize(inst, (const unsigned char *)bytes, size, state, function)) : fmi2Error;
}

fmi2Status fmi2FreeFMUstate(fmi2Component c, fmi2FMUstate *state)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2FreeFMUstate");
    return inst ? rh_fmi2_status(rh_fmi_free_saved(inst, state)) : fmi2Error;
}
