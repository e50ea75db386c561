/*
 * FMI 3.0: saving, restoring and serialising the FMU state.
 */
#include "fmi3.h"

#define MAY_SAVE (PHASE_ANY & ~PHASE_INTERMEDIATE)

fmi3Status fmi3GetFMUState(fmi3Instance c, fmi3FMUState *state)
{
    static const char function[] = "fmi3GetFMUState";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi3_status(rh_fmi_save(inst, state, function)) : fmi3Error;
}

fmi3Status fmi3SetFMUState(fmi3Instance c, fmi3FMUState state)
{
    static const char function[] = "fmi3SetFMUState";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi3_status(rh_fmi_restore(inst, state, function)) : fmi3Error;
}

fmi3Status fmi3SerializedFMUStateSize(fmi3Instance c, fmi3FMUState state, size_t *size)
{
    static const char function[] = "fmi3SerializedFMUStateSize";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi3_status(rh_fmi_saved_size(inst, state, size, function)) : fmi3Error;
}

fmi3Status fmi3SerializeFMUState(fmi3Instance c, fmi3FMUState state, fmi3Byte bytes[], size_t size)
{
    static const char function[] = "fmi3SerializeFMUState";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi3_status(rh_fmi_serialize(inst, state, bytes, size, function)) : fmi3Error;
}

fmi3Status fmi3DeserializeFMUState(fmi3Instance c, const fmi3Byte bytes[], size_t size, fmi3FMUState *state)
{
    static const char function[] = "fmi3DeserializeFMUState";
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, function);
    return inst ? rh_fmi3_status(rh_fmi_deserialize(inst, bytes, size, state, function)) : fmi3Error;
}

fmi3Status fmi3FreeFMUState(fmi3Instance c, fmi3FMUState *state)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi3FreeFMUState");
    return inst ? rh_fmi3_status(rh_fmi_free_saved(inst, state)) : fmi3Error;
}
