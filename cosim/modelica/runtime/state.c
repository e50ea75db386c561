/*
 * Saving and restoring an instance: header, arena, delayed values, strings, in one flat block.
 */
#include "delay.h"

#include <stdint.h>
#include <string.h>

typedef struct {
    char magic[8];
    uint32_t interface, type;
    uint64_t token;        /* of the model's instantiation token: a state fits only the binary that wrote it */
    uint64_t size;         /* of the whole block */
    uint64_t arena_size;
} StateHeader;

static const char MAGIC[8] = {'R', 'H', 'S', 'T', 'A', 'T', 'E', '1'};

/* FNV-1a, enough to tell builds apart. */
static uint64_t hash(const char *text)
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (; *text; text++)
        value = (value ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return value;
}

/* A string is written as its characters with the closing zero. */
static const char *text_of(const Instance *inst, int k) { return inst->model.s[k] ? inst->model.s[k] : ""; }

static size_t strings_size(const Instance *inst)
{
    size_t size = 0;
    for (int k = 0; k < inst->model.info->n_strings; k++)
        size += strlen(text_of(inst, k)) + 1;
    return size;
}

size_t rh_state_size(const Instance *inst)
{
    return sizeof(StateHeader) + inst->arena_size + rh_delay_saved_size(inst) + strings_size(inst);
}

void rh_state_save(Instance *inst, unsigned char *block, size_t size)
{
    StateHeader header;
    memset(&header, 0, sizeof header);
    memcpy(header.magic, MAGIC, sizeof MAGIC);
    header.interface = RH_MODEL_INTERFACE;
    header.type = (uint32_t)inst->kind;
    header.token = hash(inst->model.info->instantiation_token);
    header.size = size;
    header.arena_size = inst->arena_size;
    inst->core->time = inst->model.time;
    inst->core->initial = inst->model.initial;
    inst->core->terminal = inst->model.terminal;
    inst->core->states_changed = inst->model.states_changed;

    memcpy(block, &header, sizeof header);
    memcpy(block + sizeof header, inst->arena, inst->arena_size);
    unsigned char *cursor = rh_delay_save(inst, block + sizeof header + inst->arena_size);
    for (int k = 0; k < inst->model.info->n_strings; k++) {
        size_t length = strlen(text_of(inst, k)) + 1;
        memcpy(cursor, text_of(inst, k), length);
        cursor += length;
    }
}

/* The strings of the block, or NULL if it is damaged. */
static const unsigned char *check_strings(const Instance *inst, const unsigned char *cursor, const unsigned char *end)
{
    for (int k = 0; k < inst->model.info->n_strings; k++) {
        const unsigned char *zero = memchr(cursor, 0, (size_t)(end - cursor));
        if (!zero)
            return NULL;
        cursor = zero + 1;
    }
    return cursor == end ? cursor : NULL;
}

const char *rh_state_restore(Instance *inst, const unsigned char *block, size_t size)
{
    StateHeader header;
    if (size < sizeof header)
        return "it is too short";
    memcpy(&header, block, sizeof header);
    if (memcmp(header.magic, MAGIC, sizeof MAGIC) != 0 || header.interface != RH_MODEL_INTERFACE)
        return "it was not written by this runtime";
    if (header.token != hash(inst->model.info->instantiation_token))
        return "it belongs to another model or build";
    if (header.type != (uint32_t)inst->kind)
        return "it belongs to the other FMI type (model exchange or co-simulation)";
    if (header.size != size || header.arena_size != inst->arena_size || size - sizeof header < inst->arena_size)
        return "its size does not fit this instance";
    const unsigned char *cursor = block + sizeof header + inst->arena_size;
    const unsigned char *strings = rh_delay_check(inst, cursor, block + size);
    if (!strings || !check_strings(inst, strings, block + size))
        return "its strings or delayed values are damaged";

    memcpy(inst->arena, block + sizeof header, inst->arena_size);
    rh_iteration_matrix_lost(inst);
    if (!rh_delay_restore(inst, &cursor))
        return "there is not enough memory for its delayed values";
    inst->model.time = inst->core->time;
    inst->model.initial = inst->core->initial;
    inst->model.terminal = inst->core->terminal;
    inst->model.states_changed = inst->core->states_changed;
    for (int k = 0; k < inst->model.info->n_strings; k++) {
        const char *text = (const char *)cursor;
        /* Equal text keeps its pointer: getters may have handed it out. */
        if (strcmp(text, text_of(inst, k)) != 0 && !rh_set_string(inst, k, text))
            return "there is not enough memory for its strings";
        cursor += strlen(text) + 1;
    }
    return NULL;
}
