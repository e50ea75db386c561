/*
 * FMI 2.0: life of an instance (FMI 2.0.4, sections 2.1, 3.2.3 and 4.2.4).
 */
#include "fmi2.h"

const char *fmi2GetTypesPlatform(void) { return fmi2TypesPlatform; }

const char *fmi2GetVersion(void) { return fmi2Version; }

fmi2Status fmi2SetDebugLogging(fmi2Component c, fmi2Boolean logging_on, size_t n, const fmi2String categories[])
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2SetDebugLogging");
    return inst ? rh_fmi2_status(rh_fmi_log_categories(inst, logging_on, n, categories, "fmi2SetDebugLogging")) : fmi2Error;
}

/* The text goes as the format itself, with % doubled: importers that cannot format (ctypes) then still see it. */
static void deliver(const Importer *importer, const char *name, Answer answer, const char *category, const char *text)
{
    char escaped[2300];
    size_t length = 0;
    for (const char *p = text; *p && length + 2 < sizeof escaped; p++) {
        if (*p == '%')
            escaped[length++] = '%';
        escaped[length++] = *p;
    }
    escaped[length] = '\0';
    ((fmi2CallbackLogger)importer->logger)(importer->environment, name, rh_fmi2_status(answer), category, escaped);
}

fmi2Component fmi2Instantiate(fmi2String name, fmi2Type type, fmi2String token, fmi2String resources,
                              const fmi2CallbackFunctions *functions, fmi2Boolean visible, fmi2Boolean logging_on)
{
    (void)resources;
    (void)visible;
    if (!functions)
        return NULL;
    const Importer importer = {
        functions->allocateMemory, functions->freeMemory, deliver, (void (*)(void))functions->logger,
        functions->componentEnvironment,
    };
    return rh_fmi_instantiate(&importer, name, token, (Kind)type, logging_on, "fmi2Instantiate");
}

void fmi2FreeInstance(fmi2Component c) { rh_instance_free(c); }

fmi2Status fmi2SetupExperiment(fmi2Component c, fmi2Boolean tolerance_defined, fmi2Real tolerance, fmi2Real start,
                               fmi2Boolean stop_defined, fmi2Real stop)
{
    static const char function[] = "fmi2SetupExperiment";
    Instance *inst = rh_fmi_enter(c, PHASE_INSTANTIATED, function);
    if (!inst)
        return fmi2Error;
    return rh_fmi2_status(rh_fmi_set_experiment(inst, tolerance_defined, tolerance, start, stop_defined, stop, function));
}

fmi2Status fmi2EnterInitializationMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INSTANTIATED, "fmi2EnterInitializationMode");
    if (!inst)
        return fmi2Error;
    rh_fmi_enter_initialization(inst);
    return fmi2OK;
}

fmi2Status fmi2ExitInitializationMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION, "fmi2ExitInitializationMode");
    return inst ? rh_fmi2_status(rh_fmi_exit_initialization(inst)) : fmi2Error;
}

fmi2Status fmi2Terminate(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_RUNNING | PHASE_STOPPED, "fmi2Terminate");
    return inst ? rh_fmi2_status(rh_fmi_terminate(inst)) : fmi2Error;
}

fmi2Status fmi2Reset(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2Reset");
    return inst ? rh_fmi2_status(rh_fmi_reset(inst, "fmi2Reset")) : fmi2Error;
}
