/* Robertson's chemical reaction (Hairer & Wanner II, equation IV.10.3's ROBER). v: 0..2 y, 3..5 der(y), 6 sum */
#include "common.h"
static RhStatus start(Model *m)
{ start_at(m, 0, 1.0); start_at(m, 1, 0.0); start_at(m, 2, 0.0); return RH_OK; }
static RhStatus dynamics(Model *m)
{
    double *v = m->v;
    v[3] = -0.04 * v[0] + 1e4 * v[1] * v[2];
    v[5] = 3e7 * v[1] * v[1];
    v[4] = -v[3] - v[5];
    return RH_OK;
}
static RhStatus observe(Model *m) { m->v[6] = m->v[0] + m->v[1] + m->v[2]; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    double *v = m->v;
    for (int c = 0; c < ns; c++) {
        d[3 * ns + c] = -0.04 * d[c] + 1e4 * (v[1] * d[2 * ns + c] + v[2] * d[ns + c]);
        d[5 * ns + c] = 6e7 * v[1] * d[ns + c];
        d[4 * ns + c] = -d[3 * ns + c] - d[5 * ns + c];
    }
    return RH_OK;
}
static RhStatus observe_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) d[6 * ns + c] = d[c] + d[ns + c] + d[2 * ns + c]; return RH_OK; }
static const double nominal[] = {1, 1e-4, 1};
static const char *const names[] = {"y1", "y2", "y3", "der(y1)", "der(y2)", "der(y3)", "sum"};
static const unsigned char types[7];
static const int color[] = {0, 1, 2}, row_start[] = {0, 3, 6, 7}, column[] = {0, 1, 2, 0, 1, 2, 1};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "robertson", "{robertson}", 7, 3, 0, 0, 0, 0, 0, NULL, nominal, names, types, 0, NULL,
    0, 1e11, 1e-6, 1, 3, color, row_start, column,
    start, nothing, dynamics, dynamics, observe, no_relations, never, no_reinit, nothing, dynamics_tangent, observe_tangent, NULL, 0, 0, NULL, NULL};
