/*
 * Saving, restoring and serialising the state of an instance.
 */
#include "fmi.h"

#include <string.h>

typedef struct {
    size_t size;
    size_t room;
    unsigned char *block;
} SavedState;

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

Answer rh_fmi_save(Instance *inst, void **state, const char *function)
{
    if (!rh_fmi_present(inst, state, 1, function))
        return ANSWER_ERROR;
    SavedState *saved = make_room(inst, *state, rh_state_size(inst)); /* an old state is overwritten */
    if (!saved)
        return rh_error(inst, "%s: not enough memory.", function);
    rh_state_save(inst, saved->block, saved->size);
    *state = saved;
    return ANSWER_OK;
}

Answer rh_fmi_restore(Instance *inst, const void *state, const char *function)
{
    const SavedState *saved = state;
    const char *wrong = saved ? rh_state_restore(inst, saved->block, saved->size) : "there is none";
    return wrong ? rh_error(inst, "%s: the state cannot be restored: %s.", function, wrong) : ANSWER_OK;
}

Answer rh_fmi_free_saved(Instance *inst, void **state)
{
    if (state && *state) {
        SavedState *saved = *state;
        rh_release(inst, saved->block);
        rh_release(inst, saved);
        *state = NULL;
    }
    return ANSWER_OK;
}

Answer rh_fmi_saved_size(Instance *inst, const void *state, size_t *size, const char *function)
{
    if (!state || !size)
        return rh_error(inst, "%s: there is no state, or no place for its size.", function);
    *size = ((const SavedState *)state)->size;
    return ANSWER_OK;
}

Answer rh_fmi_serialize(Instance *inst, const void *state, unsigned char bytes[], size_t size, const char *function)
{
    const SavedState *saved = state;
    if (!saved || !bytes || size < saved->size)
        return rh_error(inst, "%s: there is no state, or %zu bytes are not enough for it.", function, size);
    memcpy(bytes, saved->block, saved->size);
    return ANSWER_OK;
}

Answer rh_fmi_deserialize(Instance *inst, const unsigned char bytes[], size_t size, void **state, const char *function)
{
    if (!rh_fmi_present(inst, bytes, size, function) || !rh_fmi_present(inst, state, 1, function))
        return ANSWER_ERROR;
    SavedState *saved = make_room(inst, *state, size);
    if (!saved)
        return rh_error(inst, "%s: not enough memory.", function);
    if (size > 0)
        memcpy(saved->block, bytes, size);
    *state = saved;
    return ANSWER_OK;
}
