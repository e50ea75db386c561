/* Stiff linear pair with input: x' = -1000 (x - z) , z' = u - z. v: 0 x, 1 z, 2 3 ders, 4 u, 5 y = x + u, 6 k (tunable), 7 2k */
#include "common.h"
static RhStatus parameters(Model *m) { m->v[7] = 2 * m->v[6]; return RH_OK; }
static RhStatus start(Model *m)
{ start_at(m, 0, 1.0); start_at(m, 1, 0.0); start_at(m, 4, 0.0); start_at(m, 6, 500.0); return parameters(m); }
static RhStatus dynamics(Model *m)
{ double *v = m->v; v[2] = -v[7] * (v[0] - v[1]); v[3] = v[4] - v[1]; return RH_OK; }
static RhStatus observe(Model *m) { m->v[5] = m->v[0] + m->v[4]; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    for (int c = 0; c < ns; c++) {
        d[2 * ns + c] = -m->v[7] * (d[c] - d[ns + c]);
        d[3 * ns + c] = d[4 * ns + c] - d[ns + c];
    }
    return RH_OK;
}
static RhStatus observe_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) d[5 * ns + c] = d[c] + d[4 * ns + c]; return RH_OK; }
static const double nominal[] = {1, 1};
static const char *const names[] = {"x", "z", "der(x)", "der(z)", "u", "y", "k", "k2"};
static const unsigned char types[8];
static const int color[] = {0, 1}, row_start[] = {0, 2, 3}, column[] = {0, 1, 1};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "stiff", "{stiff}", 8, 2, 1, 0, 0, 0, 0, NULL, nominal, names, types, 0, NULL,
    0, 1, 1e-6, 0.1, 2, color, row_start, column,
    start, parameters, dynamics, dynamics, observe, no_relations, never, no_reinit, nothing, dynamics_tangent, observe_tangent, NULL, 0, 0, NULL, NULL};
