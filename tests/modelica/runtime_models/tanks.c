/* A row of N tanks at rest: p_i' = w_(i-1) - w_i, w_i = 1e-2 sign(dp) sqrt(|dp|) (derivative infinite at rest), inflow u.
   v: 0.. p, N.. der(p), 2N u, 2N+1 total */
#include "common.h"
#define N 100
static double flow(double dp) { return dp >= 0 ? 1e-2 * sqrt(dp) : -1e-2 * sqrt(-dp); }
static RhStatus start(Model *m)
{ for (int i = 0; i < N; i++) start_at(m, i, 1e5); start_at(m, 2 * N, 0.0); return RH_OK; }
static RhStatus dynamics(Model *m)
{
    double in = m->v[2 * N];
    for (int i = 0; i < N; i++) {
        double out = i + 1 < N ? flow(m->v[i] - m->v[i + 1]) : 0.0;
        m->v[N + i] = 1e3 * (in - out);
        in = out;
    }
    return RH_OK;
}
static RhStatus observe(Model *m)
{ double sum = 0; for (int i = 0; i < N; i++) sum += m->v[i]; m->v[2 * N + 1] = sum; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    for (int c = 0; c < ns; c++) {
        double in = d[2 * N * ns + c];
        for (int i = 0; i < N; i++) {
            double out = i + 1 < N ? 0.5e-2 / sqrt(fabs(m->v[i] - m->v[i + 1])) * (d[i * ns + c] - d[(i + 1) * ns + c]) : 0.0;
            d[(N + i) * ns + c] = 1e3 * (in - out);
            in = out;
        }
    }
    return RH_OK;
}
static double nominal[N];
static const char *names[2 * N + 2];
static const unsigned char types[2 * N + 2];
static int color[N], row_start[N + 1], column[3 * N];
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "tanks", "{tanks}", 2 * N + 2, N, 1, 0, 0, 0, 0, NULL, nominal, names, types, 0, NULL,
    0, 3, 1e-6, 0.1, 3, color, row_start, column,
    start, nothing, dynamics, dynamics, observe, no_relations, never, no_reinit, nothing, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
__attribute__((constructor)) static void fill(void)
{
    int k = 0;
    for (int i = 0; i < N; i++) {
        nominal[i] = 1e5;
        color[i] = i % 3;
        row_start[i] = k;
        for (int j = i > 0 ? i - 1 : 0; j <= i + 1 && j < N; j++) column[k++] = j;
    }
    row_start[N] = k;
    for (int i = 0; i < 2 * N + 2; i++) names[i] = "p";
}
