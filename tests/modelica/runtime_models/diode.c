/* Rectifier: source u - resistor - diode - capacitor with load. One loop, solved for the diode's voltage d.
   v: 0 vc, 1 der(vc), 2 u (input), 3 d, 4 i, 5 power */
#include "common.h"
#define R 10.0
#define IS 1e-12
#define VT 0.025
#define C 1e-3
#define LOAD 1000.0
static RhStatus residual(Model *m, double *r)
{ double *v = m->v; v[4] = IS * (exp(v[3] / VT) - 1); r[0] = v[2] - v[0] - R * v[4] - v[3]; return RH_OK; }
static RhStatus jacobian(Model *m, double *j) { j[0] = -R * IS / VT * exp(m->v[3] / VT) - 1; return RH_OK; }
static RhStatus start(Model *m)
{ start_at(m, 0, 0.0); start_at(m, 2, 0.0); start_at(m, 3, 0.0); return RH_OK; }
static RhStatus dynamics(Model *m)
{
    RhStatus status = rh_solve_block(m, 0);
    m->v[1] = (m->v[4] - m->v[0] / LOAD) / C;
    return status;
}
static RhStatus observe(Model *m) { m->v[5] = m->v[2] * m->v[4]; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    double g = IS / VT * exp(m->v[3] / VT);
    double *x = rh_scratch(m, (size_t)ns);
    for (int c = 0; c < ns; c++) x[c] = d[2 * ns + c] - d[c];
    RhStatus status = rh_block_sensitivity(m, 0, ns, x);
    for (int c = 0; c < ns; c++) {
        d[3 * ns + c] = x[c];
        d[4 * ns + c] = g * x[c];
        d[ns + c] = (d[4 * ns + c] - d[c] / LOAD) / C;
    }
    return status;
}
static RhStatus observe_tangent(Model *m, int ns, double *d)
{ for (int c = 0; c < ns; c++) d[5 * ns + c] = m->v[2] * d[4 * ns + c] + m->v[4] * d[2 * ns + c]; return RH_OK; }
static const int unknowns[] = {3};
static const double one[] = {1}, low[] = {-1e3}, high[] = {1e3};
static const RhBlock blocks[] = {{1, unknowns, one, low, high, 0, "the diode (diode.c:9)", residual, jacobian, NULL}};
static const char *const names[] = {"vc", "der(vc)", "u", "d", "i", "power"};
static const unsigned char types[6];
static const int color[] = {0}, row_start[] = {0, 1}, column[] = {0};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "diode", "{diode}", 6, 1, 1, 0, 0, 0, 1, blocks, one, names, types, 0, NULL,
    0, 1, 1e-6, 0.1, 1, color, row_start, column,
    start, nothing, dynamics, dynamics, observe, no_relations, never, no_reinit, nothing, dynamics_tangent, observe_tangent, NULL, 0, 0, NULL, NULL};
