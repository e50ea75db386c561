/* Heat conduction in a rod of N cells between walls at rest: x_i' = k (x_(i-1) - 2 x_i + x_(i+1)), k = 1/dx^2, x = 0 at both
   ends. With the first eigenvector as start, x_i = sin(i pi/(N+1)) exp(-4 k sin^2(pi/(2(N+1))) t) exactly.
   v: 0.. x, N.. der(x), 2N sum */
#include "common.h"
#define N 5000
#define K (((double)N + 1) * ((double)N + 1))
static RhStatus start(Model *m)
{ for (int i = 0; i < N; i++) start_at(m, i, sin((i + 1) * 3.14159265358979323846 / (N + 1))); return RH_OK; }
static RhStatus dynamics(Model *m)
{
    const double *x = m->v;
    for (int i = 0; i < N; i++)
        m->v[N + i] = K * ((i > 0 ? x[i - 1] : 0.0) - 2.0 * x[i] + (i + 1 < N ? x[i + 1] : 0.0));
    return RH_OK;
}
static RhStatus observe(Model *m)
{ double sum = 0; for (int i = 0; i < N; i++) sum += m->v[i]; m->v[2 * N] = sum; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{
    (void)m;
    for (int i = 0; i < N; i++)
        for (int c = 0; c < ns; c++)
            d[(N + i) * ns + c] = K * ((i > 0 ? d[(i - 1) * ns + c] : 0.0) - 2.0 * d[i * ns + c]
                                       + (i + 1 < N ? d[(i + 1) * ns + c] : 0.0));
    return RH_OK;
}
#define TEN(x) x, x, x, x, x, x, x, x, x, x
#define THOUSAND(x) TEN(TEN(TEN(x)))
#define FIVE_THOUSAND(x) THOUSAND(x), THOUSAND(x), THOUSAND(x), THOUSAND(x), THOUSAND(x)
static const double nominal[] = {FIVE_THOUSAND(1.0)};
static const char *const names[] = {FIVE_THOUSAND("x"), FIVE_THOUSAND("der(x)"), "sum"};
static const unsigned char types[2 * N + 1];
/* Tables that a generator would write out are filled before main. */
static int color[N], row_start[N + 1], column[3 * N];
static __attribute__((constructor)) void fill(void)
{
    int k = 0;
    for (int i = 0; i < N; i++) {
        color[i] = i % 3;
        for (int j = i > 0 ? i - 1 : 0; j <= i + 1 && j < N; j++)
            column[k++] = j;
        row_start[i + 1] = k;
    }
}
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "rod", "{rod}", 2 * N + 1, N, 0, 0, 0, 0, 0, NULL, nominal, names, types, 0, NULL,
    0, 1, 1e-6, 1, 3, color, row_start, column,
    start, nothing, dynamics, dynamics, observe, no_relations, never, no_reinit, nothing, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
