/* Blocks without states. v: 0 a, 1 b (inputs);
   linear 2 x 2: 2,3 with  a x + y = 1, x + b y = 2;   nonlinear: 4,5 with x^2 + y^2 = a^2 + b^2, x y = a b, x, y >= 0, x > y start;
   redundant: 6,7 with x + y = a, 2 x + 2 y = 2 a;   two pipes in a row: 8 with sqrt(|x|) sign(x) + sqrt(|x - b|) sign(x - b) = 0 */
#include "common.h"
static double root(double x) { return x >= 0 ? sqrt(x) : -sqrt(-x); }
static RhStatus linear(Model *m, double *r)
{ double *v = m->v; r[0] = v[0] * v[2] + v[3] - 1; r[1] = v[2] + v[1] * v[3] - 2; return RH_OK; }
static RhStatus d_linear(Model *m, double *j) { j[0] = m->v[0]; j[1] = 1; j[2] = 1; j[3] = m->v[1]; return RH_OK; }
static RhStatus circle(Model *m, double *r)
{
    double *v = m->v;
    r[0] = 1e6 * (v[4] * v[4] + v[5] * v[5] - v[0] * v[0] - v[1] * v[1]);
    r[1] = 1e-6 * (v[4] * v[5] - v[0] * v[1]);
    return RH_OK;
}
static RhStatus d_circle(Model *m, double *j)
{ double *v = m->v; j[0] = 2e6 * v[4]; j[1] = 2e6 * v[5]; j[2] = 1e-6 * v[5]; j[3] = 1e-6 * v[4]; return RH_OK; }
static RhStatus redundant(Model *m, double *r)
{ double *v = m->v; r[0] = v[6] + v[7] - v[0]; r[1] = 2 * r[0]; return RH_OK; }
static RhStatus d_redundant(Model *m, double *j) { (void)m; j[0] = j[1] = 1; j[2] = j[3] = 2; return RH_OK; }
static RhStatus pipes(Model *m, double *r) { r[0] = root(m->v[8]) + root(m->v[8] - m->v[1]); return RH_OK; }
static RhStatus d_pipes(Model *m, double *j)
{ j[0] = 0.5 / sqrt(fabs(m->v[8])) + 0.5 / sqrt(fabs(m->v[8] - m->v[1])); return RH_OK; }
static RhStatus start(Model *m)
{
    static const double values[] = {2, 3, 0, 0, 3, 1, 0, 0, 0};
    for (int k = 0; k < 9; k++) start_at(m, k, values[k]);
    return RH_OK;
}
static RhStatus observe(Model *m)
{
    for (int b = 0; b < 4; b++) {
        RhStatus status = rh_solve_block(m, b);
        if (status != RH_OK) return status;
    }
    return RH_OK;
}
static const int pairs[] = {2, 3, 4, 5, 6, 7, 8};
static const double one[] = {1, 1}, low[] = {-HUGE_VAL, -HUGE_VAL}, zero[] = {0, 0}, high[] = {HUGE_VAL, HUGE_VAL};
static const RhBlock blocks[] = {
    {2, pairs, one, low, high, 1, "the linear pair", linear, d_linear, NULL},
    {2, pairs + 2, one, zero, high, 0, "the circle", circle, d_circle, NULL},
    {2, pairs + 4, one, low, high, 1, "the redundant pair", redundant, d_redundant, NULL},
    {1, pairs + 6, one, low, high, 0, "the pipes", pipes, d_pipes, NULL},
};
static const char *const names[] = {"a", "b", "x1", "y1", "x2", "y2", "x3", "y3", "x4"};
static const unsigned char types[9];
static const int none[] = {0};
static const double nominal[] = {0};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "loops", "{loops}", 9, 0, 2, 0, 0, 0, 4, blocks, nominal, names, types, 0, NULL,
    0, 1, 1e-6, 0.1, 0, none, none, none,
    start, nothing, nothing, nothing, observe, no_relations, never, no_reinit, nothing, no_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
