/*
 * FMI 2.0: saving, restoring and serialising the FMU state.
 */
#include "fmi2.h"

#include <string.h>

typedef struct {
    size_t size;
    size_t room;
    unsigned char *block;
} SavedState;

#define MAY_SAVE (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED | PHASE_TERMINATED | PHASE_ERROR)

static SavedState *make_room(Instance *inst, SavedState *saved, size_t size)
{
    if (!saved)
        saved = rh_allocate(inst, 1, sizeof *saved);
    if (!saved)
        return NULL;
    if (saved->room < size) {
        unsigned char *block = rh_allocate(inst, size, 1);
        if (!block)
            return NULL;
        rh_release(inst, saved->block);
        saved->block = block;
        saved->room = size;
    }
    saved->size = size;
    return saved;
}

fmi2Status fmi2GetFMUstate(fmi2Component c, fmi2FMUstate *state)
{
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, "fmi2GetFMUstate");
    if (!inst || !rh_fmi_present(inst, state, 1, "fmi2GetFMUstate"))
        return fmi2Error;
    SavedState *saved = make_room(inst, *state, rh_state_size(inst)); /* an old state is overwritten */
    if (!saved)
        return rh_error(inst, "fmi2GetFMUstate: not enough memory.");
    rh_state_save(inst, saved->block, saved->size);
    *state = saved;
    return fmi2OK;
}

fmi2Status fmi2SetFMUstate(fmi2Component c, fmi2FMUstate state)
{
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, "fmi2SetFMUstate");
    if (!inst)
        return fmi2Error;
    SavedState *saved = state;
    const char *wrong = saved ? rh_state_restore(inst, saved->block, saved->size) : "there is none";
    return wrong ? rh_error(inst, "fmi2SetFMUstate: the state cannot be restored: %s.", wrong) : fmi2OK;
}

fmi2Status fmi2FreeFMUstate(fmi2Component c, fmi2FMUstate *state)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2FreeFMUstate");
    if (!inst)
        return fmi2Error;
    if (state && *state) {
        SavedState *saved = *state;
        rh_release(inst, saved->block);
        rh_release(inst, saved);
        *state = NULL;
    }
    return fmi2OK;
}

fmi2Status fmi2SerializedFMUstateSize(fmi2Component c, fmi2FMUstate state, size_t *size)
{
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, "fmi2SerializedFMUstateSize");
    if (!inst)
        return fmi2Error;
    if (!state || !size)
        return rh_error(inst, "fmi2SerializedFMUstateSize: there is no state, or no place for its size.");
    *size = ((SavedState *)state)->size;
    return fmi2OK;
}

fmi2Status fmi2SerializeFMUstate(fmi2Component c, fmi2FMUstate state, fmi2Byte bytes[], size_t size)
{
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, "fmi2SerializeFMUstate");
    if (!inst)
        return fmi2Error;
    SavedState *saved = state;
    if (!saved || !bytes || size < saved->size)
        return rh_error(inst, "fmi2SerializeFMUstate: there is no state, or %zu bytes are not enough for it.", size);
    memcpy(bytes, saved->block, saved->size);
    return fmi2OK;
}

fmi2Status fmi2DeSerializeFMUstate(fmi2Component c, const fmi2Byte bytes[], size_t size, fmi2FMUstate *state)
{
    Instance *inst = rh_fmi_enter(c, MAY_SAVE, "fmi2DeSerializeFMUstate");
    if (!inst || !rh_fmi_present(inst, bytes, size, "fmi2DeSerializeFMUstate")
        || !rh_fmi_present(inst, state, 1, "fmi2DeSerializeFMUstate"))
        return fmi2Error;
    SavedState *saved = make_room(inst, *state, size);
    if (!saved)
        return rh_error(inst, "fmi2DeSerializeFMUstate: not enough memory.");
    if (size > 0)
        memcpy(saved->block, bytes, size);
    *state = saved;
    return fmi2OK;
}
