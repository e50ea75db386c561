/*
 * FMI 3.0: functions that every FMU has, for what this one does not: other number types, binary variables, clocks,
 * structural parameters, scheduled execution. Asked about nothing, they agree; otherwise they say what is missing.
 */
#include "fmi3.h"

static fmi3Status absent(fmi3Instance c, size_t n, const char *what, const char *function)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    if (!inst)
        return fmi3Error;
    return n == 0 ? fmi3OK : rh_fmi3_status(rh_error(inst, "%s: this FMU has no %s.", function, what));
}

#define NUMBERS(Name)                                                                                                        \
    fmi3Status fmi3Get##Name(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3##Name values[], size_t n_values)  \
    {                                                                                                                        \
        (void)vr;                                                                                                            \
        (void)values;                                                                                                        \
        (void)n_values;                                                                                                      \
        return absent(c, n, "variables of this type", "fmi3Get" #Name);                                                      \
    }                                                                                                                        \
    fmi3Status fmi3Set##Name(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3##Name values[],             \
                             size_t n_values)                                                                                \
    {                                                                                                                        \
        (void)vr;                                                                                                            \
        (void)values;                                                                                                        \
        (void)n_values;                                                                                                      \
        return absent(c, n, "variables of this type", "fmi3Set" #Name);                                                      \
    }

NUMBERS(Float32)
NUMBERS(Int8)
NUMBERS(UInt8)
NUMBERS(Int16)
NUMBERS(UInt16)
NUMBERS(UInt32)
NUMBERS(UInt64)

fmi3Status fmi3GetBinary(fmi3Instance c, const fmi3ValueReference vr[], size_t n, size_t sizes[], fmi3Binary values[],
                         size_t n_values)
{
    (void)vr;
    (void)sizes;
    (void)values;
    (void)n_values;
    return absent(c, n, "binary variables", "fmi3GetBinary");
}

fmi3Status fmi3SetBinary(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const size_t sizes[], const
                         fmi3Binary values[], size_t n_values)
{
    (void)vr;
    (void)sizes;
    (void)values;
    (void)n_values;
    return absent(c, n, "binary variables", "fmi3SetBinary");
}

fmi3Status fmi3GetClock(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3Clock values[])
{
    (void)vr;
    (void)values;
    return absent(c, n, "clocks", "fmi3GetClock");
}

fmi3Status fmi3SetClock(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Clock values[])
{
    (void)vr;
    (void)values;
    return absent(c, n, "clocks", "fmi3SetClock");
}

fmi3Status fmi3GetIntervalDecimal(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3Float64 intervals[],
                                  fmi3IntervalQualifier qualifiers[])
{
    (void)vr;
    (void)intervals;
    (void)qualifiers;
    return absent(c, n, "clocks", "fmi3GetIntervalDecimal");
}

fmi3Status fmi3GetIntervalFraction(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3UInt64 counters[],
                                   fmi3UInt64 resolutions[], fmi3IntervalQualifier qualifiers[])
{
    (void)vr;
    (void)counters;
    (void)resolutions;
    (void)qualifiers;
    return absent(c, n, "clocks", "fmi3GetIntervalFraction");
}

fmi3Status fmi3GetShiftDecimal(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3Float64 shifts[])
{
    (void)vr;
    (void)shifts;
    return absent(c, n, "clocks", "fmi3GetShiftDecimal");
}

fmi3Status fmi3GetShiftFraction(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3UInt64 counters[],
                                fmi3UInt64 resolutions[])
{
    (void)vr;
    (void)counters;
    (void)resolutions;
    return absent(c, n, "clocks", "fmi3GetShiftFraction");
}

fmi3Status fmi3SetIntervalDecimal(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Float64
                                  intervals[])
{
    (void)vr;
    (void)intervals;
    return absent(c, n, "clocks", "fmi3SetIntervalDecimal");
}

fmi3Status fmi3SetIntervalFraction(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3UInt64
                                   counters[], const fmi3UInt64 resolutions[])
{
    (void)vr;
    (void)counters;
    (void)resolutions;
    return absent(c, n, "clocks", "fmi3SetIntervalFraction");
}

fmi3Status fmi3SetShiftDecimal(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Float64 shifts[])
{
    (void)vr;
    (void)shifts;
    return absent(c, n, "clocks", "fmi3SetShiftDecimal");
}

fmi3Status fmi3SetShiftFraction(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3UInt64 counters[],
                                const fmi3UInt64 resolutions[])
{
    (void)vr;
    (void)counters;
    (void)resolutions;
    return absent(c, n, "clocks", "fmi3SetShiftFraction");
}

fmi3Status fmi3GetNumberOfVariableDependencies(fmi3Instance c, fmi3ValueReference vr, size_t *n)
{
    (void)vr;
    (void)n;
    return absent(c, 1, "dependencies by element (providesPerElementDependencies)", "fmi3GetNumberOfVariableDependencies");
}

fmi3Status fmi3GetVariableDependencies(fmi3Instance c, fmi3ValueReference dependent, size_t elements[],
                                       fmi3ValueReference independents[], size_t independent_elements[],
                                       fmi3DependencyKind kinds[], size_t n)
{
    (void)dependent;
    (void)elements;
    (void)independents;
    (void)independent_elements;
    (void)kinds;
    return absent(c, n, "dependencies by element (providesPerElementDependencies)", "fmi3GetVariableDependencies");
}

fmi3Status fmi3EnterConfigurationMode(fmi3Instance c)
{
    return absent(c, 1, "structural parameters", "fmi3EnterConfigurationMode");
}

fmi3Status fmi3ExitConfigurationMode(fmi3Instance c)
{
    return absent(c, 1, "structural parameters", "fmi3ExitConfigurationMode");
}

fmi3Status fmi3EvaluateDiscreteStates(fmi3Instance c)
{
    return absent(c, 1, "evaluation of discrete states apart from their update (providesEvaluateDiscreteStates)", "fmi3EvaluateDiscreteStates");
}

fmi3Status fmi3ActivateModelPartition(fmi3Instance c, fmi3ValueReference clock, fmi3Float64 time)
{
    (void)clock;
    (void)time;
    return absent(c, 1, "model partitions", "fmi3ActivateModelPartition");
}
