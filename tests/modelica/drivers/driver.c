/*
 * Runs one FMU through the rules of FMI that need many calls: states, reset, instances in threads, leaks. It is written
 * for FMI 2.0; with DRIVER_FMI3 the same calls go to FMI 3.0.
 *
 *     driver GUID VARIABLES cs|me STEP ACTION [arguments]
 *
 * VARIABLES is a file with one line for each variable, "R 3" (Real with value reference 3; I, B and S alike), for an array
 * "R 3 x 10", for values to be set before the start "R 3 = 1.5", and "state 3 4 1" (value references of state and
 * derivative, number of elements). The driver is linked with an FMU's library, or with its C.
 * A run is told by its digest: of the bits of all variables and of the statuses after every step.
 *
 * Model exchange is integrated by the linearly implicit Euler method with the FMU's directional derivatives: L-stable,
 * and with the same steps the same bits.
 */
#ifdef DRIVER_FMI3
#include "fmi2FunctionTypes.h"
#else
#include "fmi2Functions.h"
#endif

#include <inttypes.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    size_t n, values;
    fmi2ValueReference *vr;
} Group;

static Group reals, integers, booleans, strings;
static struct { char type; fmi2ValueReference vr; double value; } settings[256];
static int n_settings;
static fmi2Type kind;
static double step_size;
static const char *guid;
static int verbose;

typedef struct {
    fmi2Component c;
    double time, next_event;
    int ended, age; /* age: steps since the Jacobian was computed */
    uint64_t digest;
    double *x, *dx, *jacobian, *matrix, *before, *after;
    double *real;
    fmi2Integer *integer;
    fmi2Boolean *boolean;
    fmi2String *string;
} Run;

static int model_states, model_indicators;
static size_t state_variables;
static fmi2ValueReference *state_references, *derivative_references;

static void fail(const char *words)
{
    fprintf(stderr, "driver: %s\n", words);
    exit(2);
}

static void logger(fmi2ComponentEnvironment e, fmi2String name, fmi2Status status, fmi2String category, fmi2String message, ...)
{
    (void)e;
    if (verbose)
        fprintf(stderr, "%s [%d %s] %s\n", name, status, category, message);
}

#ifdef DRIVER_FMI3
#include "fmi2_by_fmi3.h"
#else
static fmi2Component instantiate(void)
{
    static const fmi2CallbackFunctions callbacks = {logger, calloc, free, NULL, NULL};
    return fmi2Instantiate("driver", kind, guid, "", &callbacks, fmi2False, fmi2False);
}

static fmi2Status derivatives_by_state(fmi2Component c, size_t state, double *column)
{
    const double one = 1.0;
    return fmi2GetDirectionalDerivative(c, derivative_references, state_variables, &state_references[state], 1, &one, column);
}
#endif

static void add(Group *group, fmi2ValueReference vr, size_t values)
{
    group->vr = realloc(group->vr, (group->n + 1) * sizeof *group->vr);
    group->vr[group->n++] = vr;
    group->values += values;
}

static void read_variables(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[200], type;
    unsigned vr, derivative, values;
    double value;
    if (!file)
        fail("cannot read the list of variables");
    while (fgets(line, sizeof line, file)) {
        if (sscanf(line, "indicators %d", &model_indicators) == 1)
            continue;
        if (sscanf(line, "state %u %u %u", &vr, &derivative, &values) == 3) {
            state_references = realloc(state_references, (state_variables + 1) * sizeof *state_references);
            derivative_references = realloc(derivative_references, (state_variables + 1) * sizeof *derivative_references);
            state_references[state_variables] = vr;
            derivative_references[state_variables++] = derivative;
            model_states += (int)values;
        } else if (sscanf(line, " %c %u = %lf", &type, &vr, &value) == 3) {
            settings[n_settings].type = type;
            settings[n_settings].vr = vr;
            settings[n_settings++].value = value;
        } else if (sscanf(line, " %c %u", &type, &vr) == 2) {
            if (sscanf(line, " %c %u x %u", &type, &vr, &values) != 3)
                values = 1;
            add(type == 'R' ? &reals : type == 'I' ? &integers : type == 'B' ? &booleans : &strings, vr, values);
        }
    }
    fclose(file);
}

static void mix(Run *run, const void *bytes, size_t n)
{
    const unsigned char *b = bytes;
    for (size_t i = 0; i < n; i++)
        run->digest = (run->digest ^ b[i]) * UINT64_C(1099511628211);
}

static void need(fmi2Status status, const char *what)
{
    if (status > fmi2Warning)
        fail(what);
}

static Run *start(void)
{
    Run *run = calloc(1, sizeof *run);
    run->digest = UINT64_C(14695981039346656037);
    run->c = instantiate();
    if (!run->c)
        fail("fmi2Instantiate gave no instance");
    size_t n = (size_t)model_states, m = (size_t)model_indicators;
    run->x = calloc(n + 1, sizeof(double));
    run->dx = calloc(n + 1, sizeof(double));
    run->jacobian = calloc(n * n + 1, sizeof(double));
    run->matrix = calloc(n * n + 1, sizeof(double));
    run->before = calloc(m + 1, sizeof(double));
    run->after = calloc(m + 1, sizeof(double));
    run->real = calloc(reals.values + 1, sizeof(double));
    run->integer = calloc(integers.values + 1, sizeof(fmi2Integer));
    run->boolean = calloc(booleans.values + 1, sizeof(fmi2Boolean));
    run->string = calloc(strings.values + 1, sizeof(fmi2String));
    return run;
}

static void finish(Run *run)
{
    fmi2FreeInstance(run->c);
    free(run->x);
    free(run->dx);
    free(run->jacobian);
    free(run->matrix);
    free(run->before);
    free(run->after);
    free(run->real);
    free(run->integer);
    free(run->boolean);
    free((void *)run->string);
    free(run);
}

static void set_up(Run *run)
{
#ifndef DRIVER_FMI3
    need(fmi2SetupExperiment(run->c, fmi2False, 0.0, 0.0, fmi2False, 0.0), "fmi2SetupExperiment failed");
#endif
    for (int i = 0; i < n_settings; i++) {
        fmi2Integer whole = (fmi2Integer)settings[i].value;
        if (settings[i].type == 'R')
            need(fmi2SetReal(run->c, &settings[i].vr, 1, &settings[i].value), "fmi2SetReal failed");
        else if (settings[i].type == 'I')
            need(fmi2SetInteger(run->c, &settings[i].vr, 1, &whole), "fmi2SetInteger failed");
        else
            need(fmi2SetBoolean(run->c, &settings[i].vr, 1, &whole), "fmi2SetBoolean failed");
    }
}

/* All variables as the FMU has them now; a getter may be refused (the run ended), which counts too. */
static void look(Run *run)
{
    fmi2Status status[4] = {
        fmi2GetReal(run->c, reals.vr, reals.n, run->real), fmi2GetInteger(run->c, integers.vr, integers.n, run->integer),
        fmi2GetBoolean(run->c, booleans.vr, booleans.n, run->boolean),
        fmi2GetString(run->c, strings.vr, strings.n, run->string),
    };
    mix(run, status, sizeof status);
    if (status[0] <= fmi2Warning)
        mix(run, run->real, reals.values * sizeof(double));
    if (status[1] <= fmi2Warning)
        mix(run, run->integer, integers.values * sizeof(fmi2Integer));
    if (status[2] <= fmi2Warning)
        mix(run, run->boolean, booleans.values * sizeof(fmi2Boolean));
    for (size_t i = 0; status[3] <= fmi2Warning && i < strings.values; i++)
        mix(run, run->string[i], strlen(run->string[i]));
}

/* Out of event mode into continuous-time mode. */
static fmi2Status pass_event(Run *run)
{
    fmi2EventInfo info = {fmi2True, fmi2False, fmi2False, fmi2False, fmi2False, 0.0};
    fmi2Status status = fmi2OK;
    while (info.newDiscreteStatesNeeded && !info.terminateSimulation && status <= fmi2Warning)
        status = fmi2NewDiscreteStates(run->c, &info);
    if (status > fmi2Warning)
        return status;
    run->next_event = info.nextEventTimeDefined ? info.nextEventTime : HUGE_VAL;
    run->ended |= info.terminateSimulation;
    status = fmi2EnterContinuousTimeMode(run->c);
    if (status <= fmi2Warning)
        status = fmi2GetEventIndicators(run->c, run->before, (size_t)model_indicators);
    return status;
}

static void begin(Run *run)
{
    need(fmi2ExitInitializationMode(run->c), "fmi2ExitInitializationMode failed");
    if (kind == fmi2ModelExchange)
        need(pass_event(run), "the first event failed");
}

/* Gauss with row pivoting; -1 if singular. */
static int solve(int n, double *a, double *b)
{
    for (int k = 0; k < n; k++) {
        int p = k;
        for (int i = k + 1; i < n; i++)
            if (fabs(a[i * n + k]) > fabs(a[p * n + k]))
                p = i;
        if (a[p * n + k] == 0.0)
            return -1;
        for (int j = 0; j < n && p != k; j++) {
            double kept = a[k * n + j];
            a[k * n + j] = a[p * n + j];
            a[p * n + j] = kept;
        }
        double kept = b[k];
        b[k] = b[p];
        b[p] = kept;
        for (int i = k + 1; i < n; i++) {
            double factor = a[i * n + k] / a[k * n + k];
            if (factor == 0.0)
                continue;
            for (int j = k; j < n; j++)
                a[i * n + j] -= factor * a[k * n + j];
            b[i] -= factor * b[k];
        }
    }
    for (int k = n - 1; k >= 0; k--) {
        for (int j = k + 1; j < n; j++)
            b[k] -= a[k * n + j] * b[j];
        b[k] /= a[k * n + k];
    }
    return 0;
}

#define JACOBIAN_LIFE 20

static fmi2Status step_continuous(Run *run)
{
    size_t n = (size_t)model_states;
    double h = fmin(step_size, run->next_event - run->time);
    fmi2Status status = fmi2GetContinuousStates(run->c, run->x, n);
    if (status <= fmi2Warning)
        status = fmi2GetDerivatives(run->c, run->dx, n);
    for (size_t j = 0; j < n && run->age == 0 && status <= fmi2Warning; j++) {
        status = derivatives_by_state(run->c, j, run->real);
        for (size_t i = 0; i < n; i++)
            run->jacobian[i * n + j] = run->real[i];
    }
    if (status > fmi2Warning)
        return status;
    run->age = (run->age + 1) % JACOBIAN_LIFE;
    for (size_t i = 0; i < n * n; i++)
        run->matrix[i] = (double)(i % (n + 1) == 0) - h * run->jacobian[i];
    if (h > 0.0 && solve(model_states, run->matrix, run->dx) == 0)
        for (size_t i = 0; i < n; i++)
            run->x[i] += h * run->dx[i];
    run->time += h;
    status = fmi2SetTime(run->c, run->time);
    if (status <= fmi2Warning)
        status = fmi2SetContinuousStates(run->c, run->x, n);
    fmi2Boolean event = fmi2False, terminate = fmi2False;
    if (status <= fmi2Warning)
        status = fmi2CompletedIntegratorStep(run->c, fmi2True, &event, &terminate);
    if (status <= fmi2Warning)
        status = fmi2GetEventIndicators(run->c, run->after, (size_t)model_indicators);
    if (status > fmi2Warning)
        return status;
    for (int k = 0; k < model_indicators; k++)
        event |= (run->before[k] > 0.0) != (run->after[k] > 0.0);
    memcpy(run->before, run->after, (size_t)model_indicators * sizeof(double));
    run->ended |= terminate;
    if (event || run->time >= run->next_event) {
        status = fmi2EnterEventMode(run->c);
        if (status <= fmi2Warning)
            status = pass_event(run);
    }
    return status;
}

static void advance(Run *run, int steps)
{
    for (int i = 0; i < steps && !run->ended; i++) {
        fmi2Status status;
        if (kind == fmi2CoSimulation) {
            status = fmi2DoStep(run->c, run->time, step_size, fmi2False);
            run->time += step_size;
        } else {
            status = step_continuous(run);
        }
        mix(run, &status, sizeof status);
        run->ended |= status > fmi2Warning;
        look(run);
    }
}

static void say(const Run *run) { printf("%016" PRIx64 "%s\n", run->digest, run->ended ? " ended" : ""); }

static void initialise(Run *run)
{
    set_up(run);
    need(fmi2EnterInitializationMode(run->c), "fmi2EnterInitializationMode failed");
    look(run);
    begin(run);
    look(run);
}

/* Where the importer stands beside the FMU state. */
typedef struct { double time, next_event; int ended; uint64_t digest; } Standing;

static Standing standing(const Run *run)
{
    Standing s = {run->time, run->next_event, run->ended, run->digest};
    return s;
}

static void stand(Run *run, Standing s)
{
    run->time = s.time;
    run->next_event = s.next_event;
    run->ended = s.ended;
    run->digest = s.digest;
    run->age = 0;
    if (kind == fmi2ModelExchange) /* the same question as before the state was saved */
        fmi2GetEventIndicators(run->c, run->before, (size_t)model_indicators);
}

/* From `point` to where steps can be taken. */
static void leave(Run *run, const char *point)
{
    if (strcmp(point, "instantiated") == 0) {
        need(fmi2EnterInitializationMode(run->c), "fmi2EnterInitializationMode failed");
        begin(run);
    } else if (strcmp(point, "initialization") == 0) {
        begin(run);
    } else if (strcmp(point, "event") == 0) {
        fmi2Status status = pass_event(run);
        mix(run, &status, sizeof status);
        run->ended |= status > fmi2Warning;
    }
}

static void reach(Run *run, const char *point, int steps)
{
    set_up(run);
    if (strcmp(point, "instantiated") == 0)
        return;
    need(fmi2EnterInitializationMode(run->c), "fmi2EnterInitializationMode failed");
    look(run);
    if (strcmp(point, "initialization") == 0)
        return;
    begin(run);
    advance(run, steps);
    if (strcmp(point, "event") == 0 && !run->ended)
        need(fmi2EnterEventMode(run->c), "fmi2EnterEventMode failed");
}

static void save(const char *path, const char *point, int before, int after)
{
    Run *run = start();
    reach(run, point, before);
    fmi2FMUstate state = NULL;
    need(fmi2GetFMUstate(run->c, &state), "fmi2GetFMUstate failed");
    Standing here = standing(run);
    size_t size = 0;
    need(fmi2SerializedFMUstateSize(run->c, state, &size), "fmi2SerializedFMUstateSize failed");
    fmi2Byte *bytes = malloc(size);
    need(fmi2SerializeFMUstate(run->c, state, bytes, size), "fmi2SerializeFMUstate failed");
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(&here, sizeof here, 1, file) != 1 || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        fail("cannot write the state");
    free(bytes);
    for (int pass = 0; pass < 2; pass++) {
        stand(run, here);
        leave(run, point);
        advance(run, after);
        say(run);
        need(fmi2SetFMUstate(run->c, state), "fmi2SetFMUstate failed");
    }
    need(fmi2FreeFMUstate(run->c, &state), "fmi2FreeFMUstate failed");
    finish(run);
}

static void resume(const char *path, const char *point, int after)
{
    Run *run = start();
    FILE *file = fopen(path, "rb");
    Standing here;
    if (!file || fread(&here, sizeof here, 1, file) != 1)
        fail("cannot read the state");
    size_t room = 1 << 24, size;
    fmi2Byte *bytes = malloc(room);
    size = fread(bytes, 1, room, file);
    fclose(file);
    fmi2FMUstate state = NULL;
    need(fmi2DeSerializeFMUstate(run->c, bytes, size, &state), "fmi2DeSerializeFMUstate failed");
    free(bytes);
    need(fmi2SetFMUstate(run->c, state), "fmi2SetFMUstate failed");
    need(fmi2FreeFMUstate(run->c, &state), "fmi2FreeFMUstate failed");
    stand(run, here);
    leave(run, point);
    advance(run, after);
    say(run);
    finish(run);
}

/* Reset, in every phase, gives a new instance. */
static void reset(int steps)
{
    Run *run = start();
    for (int pass = 0; pass < 3; pass++) {
        run->time = 0.0;
        run->ended = run->age = 0;
        run->digest = 1;
        initialise(run);
        advance(run, steps);
        say(run);
        if (pass == 1 && !run->ended)
            fmi2Terminate(run->c);
        need(fmi2Reset(run->c), "fmi2Reset failed");
    }
    finish(run);
}

static void *one_thread(void *argument)
{
    int steps = *(int *)argument;
    Run *run = start();
    initialise(run);
    advance(run, steps);
    return run;
}

static void threads(int n, int steps)
{
    pthread_t thread[64];
    int alone = steps;
    Run *run = one_thread(&alone);
    say(run);
    finish(run);
    for (int i = 0; i < n && i < 64; i++)
        if (pthread_create(&thread[i], NULL, one_thread, &steps) != 0)
            fail("no thread");
    for (int i = 0; i < n && i < 64; i++) {
        void *result;
        pthread_join(thread[i], &result);
        say(result);
        finish(result);
    }
}

static long resident(void)
{
    long pages = 0, rest;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%ld %ld", &rest, &pages) != 2)
        fail("cannot read /proc/self/statm");
    fclose(file);
    return pages * 4;
}

/* Resident memory in kB after a first part and at the end, of steps and of instances. */
static void leak(long steps, int instances)
{
    Run *run = start();
    initialise(run);
    long first = 0;
    for (long i = 0; i < steps; i++) {
        if (fmi2DoStep(run->c, run->time, step_size, fmi2True) > fmi2Warning)
            fail("fmi2DoStep failed");
        run->time += step_size;
        if (i == steps / 10)
            first = resident();
    }
    printf("%ld %ld\n", first, resident());
    finish(run);
    for (int i = 0; i < instances; i++) {
        run = start();
        initialise(run);
        advance(run, 2);
        fmi2FMUstate state = NULL;
        need(fmi2GetFMUstate(run->c, &state), "fmi2GetFMUstate failed");
        need(fmi2FreeFMUstate(run->c, &state), "fmi2FreeFMUstate failed");
        finish(run);
        if (i == instances / 10)
            first = resident();
    }
    printf("%ld %ld\n", first, resident());
}

int main(int count, char **words)
{
    if (count < 6)
        fail("too few arguments");
    guid = words[1];
    read_variables(words[2]);
    kind = strcmp(words[3], "cs") == 0 ? fmi2CoSimulation : fmi2ModelExchange;
    step_size = atof(words[4]);
    verbose = getenv("DRIVER_VERBOSE") != NULL;
    const char *action = words[5];
    if (strcmp(action, "save") == 0 && count == 10)
        save(words[6], words[7], atoi(words[8]), atoi(words[9]));
    else if (strcmp(action, "resume") == 0 && count == 9)
        resume(words[6], words[7], atoi(words[8]));
    else if (strcmp(action, "reset") == 0 && count == 7)
        reset(atoi(words[6]));
    else if (strcmp(action, "threads") == 0 && count == 8)
        threads(atoi(words[6]), atoi(words[7]));
    else if (strcmp(action, "leak") == 0 && count == 8)
        leak(atol(words[6]), atoi(words[7]));
    else
        fail("unknown action");
    free(reals.vr);
    free(integers.vr);
    free(booleans.vr);
    free(strings.vr);
    free(state_references);
    free(derivative_references);
    return 0;
}
