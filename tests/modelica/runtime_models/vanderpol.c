/* Van der Pol's oscillator x'' = mu (1 - x^2) x' - x, time scaled so that eps = 1/mu^2. v: 0 x, 1 y, 2 3 ders, 4 eps */
#include "common.h"
static RhStatus start(Model *m)
{ start_at(m, 0, 2.0); start_at(m, 1, -0.66); start_at(m, 4, 1e-6); return RH_OK; }
static RhStatus dynamics(Model *m)
{
    double *v = m->v;
    v[2] = v[1];
    v[3] = ((1 - v[0] * v[0]) * v[1] - v[0]) / v[4];
    return RH_OK;
}
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    double *v = m->v;
    for (int c = 0; c < ns; c++) {
        d[2 * ns + c] = d[ns + c];
        d[3 * ns + c] = ((-2 * v[0] * v[1] - 1) * d[c] + (1 - v[0] * v[0]) * d[ns + c]) / v[4];
    }
    return RH_OK;
}
static const double nominal[] = {1, 1};
static const char *const names[] = {"x", "y", "der(x)", "der(y)", "eps"};
static const unsigned char types[5];
static const int color[] = {0, 1}, row_start[] = {0, 1, 3}, column[] = {1, 0, 1};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "vanderpol", "{vanderpol}", 5, 2, 0, 0, 0, 0, 0, NULL, nominal, names, types, 0, NULL,
    0, 2, 1e-6, 1, 2, color, row_start, column,
    start, nothing, dynamics, dynamics, nothing, no_relations, never, no_reinit, nothing, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
