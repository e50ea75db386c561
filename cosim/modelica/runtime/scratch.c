/*
 * Scratch memory for the model's functions: a stack of chunks that are never moved.
 */
#include "instance.h"

#define SCRATCH_CHUNK 4096 /* doubles in the first chunk */

ScratchMark rh_scratch_mark(const Instance *inst)
{
    ScratchMark mark = {inst->scratch_current, inst->scratch_current ? inst->scratch_current->used : 0};
    return mark;
}

void rh_scratch_release(Instance *inst, ScratchMark mark)
{
    ScratchChunk *first = mark.chunk ? mark.chunk->next : inst->scratch;
    for (ScratchChunk *chunk = first; chunk; chunk = chunk->next)
        chunk->used = 0;
    inst->scratch_current = mark.chunk;
    if (mark.chunk)
        mark.chunk->used = mark.used;
}

/* Chunks are never moved, so pointers handed out stay valid while more is asked for. */
double *rh_scratch(Model *m, size_t count)
{
    Instance *inst = instance_of(m);
    ScratchChunk *last = inst->scratch_current;
    ScratchChunk *chunk = last ? last : inst->scratch;
    while (chunk && chunk->capacity - chunk->used < count) {
        last = chunk;
        chunk = chunk->next;
    }
    if (!chunk) {
        size_t capacity = count > SCRATCH_CHUNK ? count : SCRATCH_CHUNK;
        chunk = rh_allocate(inst, 1, sizeof *chunk + capacity * sizeof(double));
        if (!chunk)
            return NULL;
        chunk->capacity = capacity;
        if (last)
            last->next = chunk;
        else
            inst->scratch = chunk;
    }
    double *memory = chunk->values + chunk->used;
    chunk->used += count;
    inst->scratch_current = chunk;
    return memory;
}
