/*
 * FMI 3.0: getting and setting variables, scalars and arrays.
 */
#include "fmi3.h"

#include <limits.h>
#include <math.h>

#define MAY_SET (PHASE_INSTANTIATED | PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_INTERMEDIATE)

static const char *const TYPE_NAMES[] = {"Float64", "Int32", "Int64 (an enumeration)", "Boolean", "String", "Float64", "Float64"};

/* Places beyond all of v, for what is not in it. */
enum { TIME = INT_MAX, INDICATORS = INT_MAX / 2 };

static Reference place_of(const RhVariable *variable, int element)
{
    switch (variable->type) {
    case FMI3_TIME: return TIME;
    case FMI3_INDICATORS: return (Reference)(INDICATORS + element);
    default: return (Reference)(variable->list ? variable->list[element] : variable->first + element);
    }
}

static int has_type(const RhVariable *variable, RhValueType type)
{
    return variable->type == type || (type == FMI3_FLOAT64 && (variable->type == FMI3_TIME || variable->type == FMI3_INDICATORS));
}

Reference *rh_fmi3_places(Instance *inst, const fmi3ValueReference vr[], size_t n, size_t n_values, RhValueType type,
                          const char *function)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        if (vr[i] >= (fmi3ValueReference)rh_n_variables) {
            rh_error(inst, "%s: value reference %u does not exist (there are %d).", function, vr[i], rh_n_variables);
            return NULL;
        }
        if (!has_type(&rh_variables[vr[i]], type)) {
            rh_error(inst, "%s: value reference %u is of type %s.", function, vr[i], TYPE_NAMES[rh_variables[vr[i]].type]);
            return NULL;
        }
        count += (size_t)rh_variables[vr[i]].count;
    }
    if (count != n_values) {
        rh_error(inst, "%s: %zu values were given room for, but these variables have %zu.", function, n_values, count);
        return NULL;
    }
    Reference *places = (Reference *)rh_scratch(&inst->model, n_values * sizeof *places / sizeof(double) + 1);
    if (!places) {
        rh_error(inst, "%s: not enough memory.", function);
        return NULL;
    }
    for (size_t i = 0, k = 0; i < n; i++)
        for (int e = 0; e < rh_variables[vr[i]].count; e++)
            places[k++] = place_of(&rh_variables[vr[i]], e);
    return places;
}

/* Within a step, only what the importer has said it would use, and only when it was asked. */
static int allowed_within_step(Instance *inst, const fmi3ValueReference vr[], size_t n, int set, const char *function)
{
    if (inst->core->phase != PHASE_INTERMEDIATE)
        return 1;
    const Intermediate *intermediate = inst->interface_data;
    for (size_t i = 0; i < n; i++) {
        int known = vr[i] < (fmi3ValueReference)rh_n_variables && intermediate->required[vr[i]];
        if (!known || !(set ? intermediate->may_set && rh_variables[vr[i]].intermediate == 2 : intermediate->may_get)) {
            rh_error(inst, "%s: value reference %u may not be %s now, during an intermediate update.", function, vr[i],
                     set ? "set" : "read");
            return 0;
        }
    }
    return 1;
}

/* The places of the elements, up to date and readable; NULL if not, with the reason logged. */
static const Reference *open_to_get(Instance *inst, const fmi3ValueReference vr[], size_t n, const void *values, size_t n_values,
                                    RhValueType type, const char *function)
{
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, values, n_values, function)
        || !allowed_within_step(inst, vr, n, 0, function))
        return NULL;
    const Reference *places = rh_fmi3_places(inst, vr, n, n_values, type, function);
    return places && rh_fmi_ready_to_get(inst, places, n_values, function) == ANSWER_OK ? places : NULL;
}

fmi3Status fmi3GetFloat64(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3Float64 values[], size_t n_values)
{
    static const char function[] = "fmi3GetFloat64";
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    if (!inst)
        return fmi3Error;
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *places = open_to_get(inst, vr, n, values, n_values, FMI3_FLOAT64, function);
    Answer answer = places ? ANSWER_OK : ANSWER_ERROR;
    double *indicators = NULL;
    for (size_t i = 0; answer == ANSWER_OK && i < n_values; i++) {
        if (places[i] < INDICATORS) {
            values[i] = rh_value_of(inst, places[i]);
        } else if (places[i] == TIME) {
            values[i] = inst->model.time;
        } else {
            size_t all = (size_t)inst->model.info->n_relations;
            if (!indicators) {
                indicators = rh_scratch(&inst->model, all);
                answer = indicators ? rh_fmi_get_indicators(inst, indicators, all, function) : ANSWER_ERROR;
            }
            if (answer == ANSWER_OK)
                values[i] = indicators[places[i] - INDICATORS];
        }
    }
    rh_scratch_release(inst, mark);
    return rh_fmi3_status(answer);
}

#define GETTER(Name, Type, type, convert)                                                                                \
    fmi3Status fmi3Get##Name(fmi3Instance c, const fmi3ValueReference vr[], size_t n, Type values[], size_t n_values)    \
    {                                                                                                                    \
        Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi3Get" #Name);                                                    \
        if (!inst)                                                                                                       \
            return fmi3Error;                                                                                            \
        ScratchMark mark = rh_scratch_mark(inst);                                                                        \
        const Reference *places = open_to_get(inst, vr, n, values, n_values, type, "fmi3Get" #Name);                     \
        for (size_t i = 0; places && i < n_values; i++) {                                                                \
            double x = rh_value_of(inst, places[i]);                                                                     \
            values[i] = convert;                                                                                         \
        }                                                                                                                \
        rh_scratch_release(inst, mark);                                                                                  \
        return places ? fmi3OK : fmi3Error;                                                                              \
    }

/* A count beyond the type's range stands at its end. */
GETTER(Int32, fmi3Int32, FMI3_INT32, (fmi3Int32)fmax(INT32_MIN, fmin(INT32_MAX, x)))
GETTER(Int64, fmi3Int64, FMI3_INT64, (fmi3Int64)x)
GETTER(Boolean, fmi3Boolean, FMI3_BOOLEAN, x != 0.0)

fmi3Status fmi3GetString(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3String values[], size_t n_values)
{
    static const char function[] = "fmi3GetString";
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, values, n_values, function)
        || !allowed_within_step(inst, vr, n, 0, function))
        return fmi3Error;
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *places = rh_fmi3_places(inst, vr, n, n_values, FMI3_STRING, function);
    Answer answer = places ? rh_fmi_get_strings(inst, places, n_values, values, function) : ANSWER_ERROR;
    rh_scratch_release(inst, mark);
    return rh_fmi3_status(answer);
}

/* The places of the elements, all of which may be set now; NULL if not, with the reason logged. */
static const Reference *open_to_set(Instance *inst, const fmi3ValueReference vr[], size_t n, const void *values, size_t n_values,
                                    RhValueType type, const char *function)
{
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, values, n_values, function)
        || !allowed_within_step(inst, vr, n, 1, function))
        return NULL;
    const Reference *places = rh_fmi3_places(inst, vr, n, n_values, type, function);
    for (size_t i = 0; places && type != FMI3_STRING && i < n_values; i++) {
        if (places[i] >= INDICATORS) {
            rh_error(inst, "%s: time and event indicators cannot be set.", function);
            return NULL;
        }
        if (!rh_fmi_settable(inst, places[i], function))
            return NULL;
    }
    return places;
}

fmi3Status fmi3SetFloat64(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Float64 values[], size_t n_values)
{
    static const char function[] = "fmi3SetFloat64";
    Instance *inst = rh_fmi_enter(c, MAY_SET, function);
    if (!inst)
        return fmi3Error;
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *places = open_to_set(inst, vr, n, values, n_values, FMI3_FLOAT64, function);
    for (size_t i = 0; places && i < n_values; i++)
        if (!isfinite(values[i])) {
            rh_error(inst, "%s: '%s' cannot be %g.", function, rh_variable_name(inst, places[i]), values[i]);
            places = NULL;
        }
    int within_step = inst->core->phase == PHASE_INTERMEDIATE;
    for (size_t i = 0; places && i < n_values; i++) {
        if (within_step)
            inst->model.v[places[i]] = values[i]; /* at this time only; the evaluation that asked for it follows */
        else
            rh_fmi_set_value(inst, places[i], values[i]);
    }
    rh_scratch_release(inst, mark);
    return places ? fmi3OK : fmi3Error;
}

#define SETTER(Name, Type, type)                                                                                              \
    fmi3Status fmi3Set##Name(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const Type values[], size_t n_values)  \
    {                                                                                                                         \
        Instance *inst = rh_fmi_enter(c, MAY_SET, "fmi3Set" #Name);                                                           \
        if (!inst)                                                                                                            \
            return fmi3Error;                                                                                                 \
        ScratchMark mark = rh_scratch_mark(inst);                                                                             \
        const Reference *places = open_to_set(inst, vr, n, values, n_values, type, "fmi3Set" #Name);                          \
        for (size_t i = 0; places && i < n_values; i++)                                                                       \
            rh_fmi_set_value(inst, places[i], (double)values[i]);                                                             \
        rh_scratch_release(inst, mark);                                                                                       \
        return places ? fmi3OK : fmi3Error;                                                                                   \
    }

SETTER(Int32, fmi3Int32, FMI3_INT32)
SETTER(Int64, fmi3Int64, FMI3_INT64)
SETTER(Boolean, fmi3Boolean, FMI3_BOOLEAN)

fmi3Status fmi3SetString(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3String values[], size_t n_values)
{
    static const char function[] = "fmi3SetString";
    Instance *inst = rh_fmi_enter(c, MAY_SET, function);
    if (!inst)
        return fmi3Error;
    ScratchMark mark = rh_scratch_mark(inst);
    const Reference *places = open_to_set(inst, vr, n, values, n_values, FMI3_STRING, function);
    Answer answer = places ? rh_fmi_set_strings(inst, places, n_values, values, function) : ANSWER_ERROR;
    rh_scratch_release(inst, mark);
    return rh_fmi3_status(answer);
}
