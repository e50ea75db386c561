/*
 * Messages to the importer's logger: errors and warnings always, the rest when its category is switched on.
 */
#include "instance.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void deliver(Instance *inst, Answer answer, const char *category, const char *text)
{
    if (inst->importer.logger)
        inst->importer.log(&inst->importer, inst->name, answer, category, text);
}

void rh_log(Instance *inst, Answer answer, const char *category, const char *format, ...)
{
    char text[1200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    deliver(inst, answer, category, text);
}

void rh_debug(Instance *inst, unsigned mask, const char *format, ...)
{
    if (!(inst->log_mask & mask))
        return;
    char text[1200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    deliver(inst, ANSWER_OK, mask == LOG_EVENTS ? "logEvents" : mask == LOG_NONLINEAR ? "logNonlinearSystems" : "logSolver",
            text);
}

Answer rh_error(Instance *inst, const char *format, ...)
{
    char text[1200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    deliver(inst, ANSWER_ERROR, "logStatusError", text);
    return ANSWER_ERROR;
}

Answer rh_report(Instance *inst, const char *doing)
{
    const char *words = inst->model.message[0] ? inst->model.message : "the model gave no message";
    return rh_error(inst, "%s at time %.10g: %s", doing, inst->model.time, words);
}

RhStatus rh_fail(Model *m, RhStatus status, const char *format, ...)
{
    /* Formatted aside first: the arguments may include m->message itself. */
    char text[sizeof m->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    memcpy(m->message, text, sizeof text);
    m->message[sizeof m->message - 1] = '\0';
    return status;
}

void rh_warn(Model *m, const char *place, const char *format, ...)
{
    Instance *inst = instance_of(m);
    for (size_t i = 0; i < inst->n_warned; i++)
        if (inst->warned_places[i] == place || strcmp(inst->warned_places[i], place) == 0)
            return;
    if (inst->n_warned == inst->warned_room) {
        size_t room = inst->warned_room ? 2 * inst->warned_room : 16;
        const char **grown = rh_allocate(inst, room, sizeof *grown);
        if (!grown)
            return; /* out of memory: better one warning less than one for every evaluation */
        if (inst->n_warned)
            memcpy(grown, inst->warned_places, inst->n_warned * sizeof *grown);
        rh_release(inst, (void *)inst->warned_places);
        inst->warned_places = grown;
        inst->warned_room = room;
    }
    inst->warned_places[inst->n_warned++] = place;

    char text[1100];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    rh_log(inst, ANSWER_WARNING, "logStatusWarning", "%s", text);
}
