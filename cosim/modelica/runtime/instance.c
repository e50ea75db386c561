/*
 * Life and memory of an instance: one block for the pointers, one arena for everything that changes.
 */
#include "delay.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void *rh_allocate(const Instance *inst, size_t count, size_t size)
{
    void *memory = inst->importer.allocate ? inst->importer.allocate(count, size) : calloc(count, size);
    if (memory)
        memset(memory, 0, count * size); /* importers do hand out uncleared memory */
    return memory;
}

void rh_release(const Instance *inst, void *memory)
{
    if (!memory)
        return;
    /* The importer's memory may only go back through its own function; one that has the one has the other. */
    if (!inst->importer.allocate)
        free(memory);
    else if (inst->importer.release)
        inst->importer.release(memory);
}

/* Takes `count` items from the arena; with base NULL it only measures. */
static void *take(unsigned char *base, size_t *offset, size_t count, size_t size)
{
    void *place = base ? base + *offset : NULL;
    *offset += (count * size + 15) / 16 * 16;
    return place;
}

#define TAKE(count, type) ((type *)take(base, &offset, (size_t)(count), sizeof(type)))

/* Sets every pointer into the arena and returns its size: the one description of its layout. */
static size_t lay_out(Instance *inst, unsigned char *base)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    size_t offset = 0;
    size_t n = inst->kind == CO_SIMULATION ? (size_t)info->n_states : 0; /* the importer integrates otherwise */

    inst->core = TAKE(1, Core);
    m->v = TAKE(info->n_variables, double);
    m->pre = TAKE(info->n_variables, double);
    m->is_set = TAKE(info->n_variables, unsigned char);
    m->warned = TAKE(info->n_variables, unsigned char);
    m->relation = TAKE(info->n_relations, unsigned char);
    m->condition = TAKE(info->n_conditions, unsigned char);
    m->condition_pre = TAKE(info->n_conditions, unsigned char);
    m->reinit = TAKE(info->n_states, unsigned char);
    m->reinit_value = TAKE(info->n_states, double);
    inst->input_derivatives = TAKE(INPUT_ORDERS * info->n_inputs, double);
    inst->input_base = TAKE(info->n_inputs, double);
    inst->delays = TAKE(info->n_delays, DelayState);
    inst->string_set = TAKE(info->n_strings, unsigned char);
    inst->truth = TAKE(info->n_relations, unsigned char);
    inst->margin = TAKE(info->n_relations, double);
    inst->margin_stage = TAKE(2 * info->n_relations, double);
    inst->margin_start = TAKE(info->n_relations, double);
    inst->magnitude = TAKE(info->n_relations, double);

    inst->n_unknowns = 0;
    for (int b = 0; b < info->n_blocks; b++) {
        size_t size = (size_t)info->blocks[b].n;
        BlockMemory memory = {
            TAKE(1, BlockState),    TAKE(size, double), TAKE(size, double), TAKE(size * size, double),
            TAKE(size, double),     TAKE(size, double), TAKE(size, int),
        };
        if (base)
            inst->blocks[b] = memory;
        inst->n_unknowns += info->blocks[b].n;
    }

    inst->stage_guess = TAKE(3 * inst->n_unknowns, double);
    inst->v_start = TAKE(info->n_variables, double);
    inst->v_end = TAKE(n > 0 ? info->n_variables : 0, double);
    inst->f_last = TAKE(n, double);
    inst->scale = TAKE(n, double);
    inst->weight = TAKE(n, double);
    inst->jacobian = TAKE(n > 0 ? info->row_start[n] : 0, double);
    inst->estimate = TAKE(n, double);
    inst->z = TAKE(3 * n, double);
    inst->w = TAKE(3 * n, double);
    inst->dense = TAKE(4 * n, double);
    inst->dense_last = TAKE(4 * n, double);
    return offset;
}

void rh_instance_reset(Instance *inst)
{
    const RhModelInfo *info = inst->model.info;
    memset(inst->arena, 0, inst->arena_size);
    rh_iteration_matrix_lost(inst);
    for (int k = 0; k < info->n_strings; k++) {
        rh_release(inst, inst->owned_strings[k]);
        inst->owned_strings[k] = NULL;
        inst->model.s[k] = NULL; /* start() fills in its constants */
    }
    rh_delay_reset(inst);
    inst->n_warned = 0;
    inst->model.initial = inst->model.terminal = inst->model.states_changed = 0;
    inst->model.message[0] = '\0';

    Core *core = inst->core;
    core->phase = PHASE_INSTANTIATED;
    core->start_dirty = 1;
    core->start_time = info->default_start;
    core->tolerance = info->default_tolerance;
    core->next_event = HUGE_VAL;
    inst->model.time = core->start_time;
    if (inst->kind == CO_SIMULATION)
        for (int i = 0; i < info->n_states; i++) {
            int exponent;
            frexp(info->state_nominal[i], &exponent);
            inst->scale[i] = ldexp(1.0, exponent); /* a power of two: scaling is then free of rounding */
        }
}

Instance *rh_instance_create(const Importer *importer, const char *name, Kind kind)
{
    Instance seed;
    memset(&seed, 0, sizeof seed);
    seed.importer = *importer;
    Instance *inst = rh_allocate(&seed, 1, sizeof *inst);
    if (!inst)
        return NULL;
    const RhModelInfo *info = &rh_model;
    inst->importer = *importer;
    inst->kind = kind;
    inst->model.info = info;
    inst->model.warned_capacity = info->n_variables;
    inst->arena_size = lay_out(inst, NULL);
    inst->name = rh_allocate(inst, strlen(name) + 1, 1);
    inst->arena = rh_allocate(inst, inst->arena_size, 1);
    inst->blocks = rh_allocate(inst, (size_t)info->n_blocks + 1, sizeof *inst->blocks);
    inst->histories = rh_allocate(inst, (size_t)info->n_delays + 1, sizeof *inst->histories);
    inst->owned_strings = rh_allocate(inst, (size_t)info->n_strings + 1, sizeof *inst->owned_strings);
    inst->model.s = rh_allocate(inst, (size_t)info->n_strings + 1, sizeof *inst->model.s);
    int integrates = kind == CO_SIMULATION && info->n_states > 0;
    if (integrates)
        inst->matrix = rh_iteration_matrix(inst);
    if (!inst->name || !inst->arena || !inst->blocks || !inst->owned_strings || !inst->histories || !inst->model.s || (integrates && !inst->matrix)) {
        rh_instance_free(inst);
        return NULL;
    }
    memcpy(inst->name, name, strlen(name) + 1);
    lay_out(inst, inst->arena);
    rh_instance_reset(inst);
    return inst;
}

void rh_instance_free(Instance *inst)
{
    if (!inst)
        return;
    if (inst->owned_strings)
        for (int k = 0; k < inst->model.info->n_strings; k++)
            rh_release(inst, inst->owned_strings[k]);
    while (inst->scratch) {
        ScratchChunk *next = inst->scratch->next;
        rh_release(inst, inst->scratch);
        inst->scratch = next;
    }
    rh_iteration_matrix_free(inst, inst->matrix);
    for (int k = 0; inst->histories && k < inst->model.info->n_delays; k++)
        rh_release(inst, inst->histories[k].samples);
    rh_release(inst, inst->histories);
    rh_release(inst, (void *)inst->warned_places);
    rh_release(inst, (void *)inst->model.s);
    rh_release(inst, inst->owned_strings);
    rh_release(inst, inst->interface_data);
    rh_release(inst, inst->blocks);
    rh_release(inst, inst->arena);
    rh_release(inst, inst->name);
    rh_release(inst, inst);
}

int rh_set_string(Instance *inst, int index, const char *value)
{
    char *copy = rh_allocate(inst, strlen(value) + 1, 1);
    if (!copy)
        return 0;
    memcpy(copy, value, strlen(value) + 1);
    rh_release(inst, inst->owned_strings[index]);
    inst->owned_strings[index] = copy;
    inst->model.s[index] = copy;
    return 1;
}
