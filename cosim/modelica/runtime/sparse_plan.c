/*
 * Order and pattern of sparse factors.
 *
 * Minimum degree on the pattern of A + A^T (Tinney and Walker, Proc. IEEE 55, 1967), with the quotient graph of George
 * and Liu (SIAM Review 31, 1989): an eliminated node becomes an element, the clique of its neighbours, and elements that
 * lie inside a new one are absorbed. Degrees are exact for small cliques and bounded by the sum of the elements' sizes
 * (Amestoy, Davis and Duff, SIAM J. Matrix Anal. Appl. 17, 1996), which is as good and cheaper.
 */
#include "sparse.h"

#include <string.h>

/* A list of integers that grows. */
typedef struct {
    int *item;
    int count, room;
} List;

static int push(const Instance *inst, List *list, int item)
{
    if (list->count == list->room) {
        int room = list->room ? 2 * list->room : 4;
        int *larger = rh_allocate(inst, (size_t)room, sizeof *larger);
        if (!larger)
            return 0;
        if (list->count)
            memcpy(larger, list->item, (size_t)list->count * sizeof *larger);
        rh_release(inst, list->item);
        list->item = larger;
        list->room = room;
    }
    list->item[list->count++] = item;
    return 1;
}

typedef struct {
    const Instance *inst;
    int n;
    List *variables;  /* [n] neighbours by an entry of the matrix; of an element: its members */
    List *elements;   /* [n] elements a node belongs to */
    int *degree;      /* [n] */
    unsigned char *done, *absorbed;
    int *mark, stamp; /* [n] set membership without clearing */
    int *first, *next, *previous; /* nodes by degree: doubly linked lists */
} Graph;

static void enlist(Graph *g, int i, int degree)
{
    g->degree[i] = degree;
    g->previous[i] = -1;
    g->next[i] = g->first[degree];
    if (g->next[i] >= 0)
        g->previous[g->next[i]] = i;
    g->first[degree] = i;
}

static void unlist(Graph *g, int i)
{
    if (g->previous[i] >= 0)
        g->next[g->previous[i]] = g->next[i];
    else
        g->first[g->degree[i]] = g->next[i];
    if (g->next[i] >= 0)
        g->previous[g->next[i]] = g->previous[i];
}

static int build_graph(Graph *g, const int *row_start, const int *column)
{
    for (int i = 0; i < g->n; i++)
        for (int k = row_start[i]; k < row_start[i + 1]; k++) {
            int j = column[k];
            if (i != j && (!push(g->inst, &g->variables[i], j) || !push(g->inst, &g->variables[j], i)))
                return 0;
        }
    for (int i = 0; i < g->n; i++) { /* an entry on both sides was noted twice */
        List *list = &g->variables[i];
        int kept = 0;
        g->stamp++;
        for (int k = 0; k < list->count; k++)
            if (g->mark[list->item[k]] != g->stamp) {
                g->mark[list->item[k]] = g->stamp;
                list->item[kept++] = list->item[k];
            }
        list->count = kept;
    }
    for (int i = g->n - 1; i >= 0; i--) /* of equal degree the first comes first */
        enlist(g, i, g->variables[i].count);
    return 1;
}

/* Members of the new element: neighbours of `pivot`, by entries and by elements. */
static int collect_members(Graph *g, int pivot, List *members)
{
    g->stamp++;
    g->mark[pivot] = g->stamp;
    for (int k = 0; k < g->variables[pivot].count; k++) {
        int j = g->variables[pivot].item[k];
        if (!g->done[j] && g->mark[j] != g->stamp) {
            g->mark[j] = g->stamp;
            if (!push(g->inst, members, j))
                return 0;
        }
    }
    for (int e = 0; e < g->elements[pivot].count; e++) {
        int element = g->elements[pivot].item[e];
        if (g->absorbed[element])
            continue;
        g->absorbed[element] = 1;
        const List *list = &g->variables[element];
        for (int k = 0; k < list->count; k++) {
            int j = list->item[k];
            if (!g->done[j] && g->mark[j] != g->stamp) {
                g->mark[j] = g->stamp;
                if (!push(g->inst, members, j))
                    return 0;
            }
        }
    }
    return 1;
}

/* Lists and degree of one member after `pivot` became an element; its members carry the current stamp. */
static int update_member(Graph *g, int i, int pivot, int left)
{
    List *variables = &g->variables[i], *elements = &g->elements[i];
    int kept = 0, degree = g->variables[pivot].count - 1;
    for (int k = 0; k < variables->count; k++) {
        int j = variables->item[k];
        if (!g->done[j] && g->mark[j] != g->stamp) /* the others are neighbours by the element */
            variables->item[kept++] = j;
    }
    variables->count = kept;
    degree += kept;
    kept = 0;
    for (int e = 0; e < elements->count; e++)
        if (!g->absorbed[elements->item[e]]) {
            elements->item[kept++] = elements->item[e];
            degree += g->variables[elements->item[e]].count - 1;
        }
    elements->count = kept;
    unlist(g, i);
    enlist(g, i, degree < left - 1 ? degree : left - 1);
    return push(g->inst, elements, pivot);
}

static int eliminate(Graph *g, int *order)
{
    int least = 0;
    for (int place = 0; place < g->n; place++) {
        while (g->first[least] < 0)
            least++;
        int pivot = g->first[least];
        unlist(g, pivot);
        order[place] = pivot;
        g->done[pivot] = 1;
        List members = {NULL, 0, 0};
        if (!collect_members(g, pivot, &members)) {
            rh_release(g->inst, members.item);
            return 0;
        }
        rh_release(g->inst, g->variables[pivot].item);
        g->variables[pivot] = members;
        int left = g->n - place - 1;
        for (int k = 0; k < members.count; k++)
            if (!update_member(g, members.item[k], pivot, left))
                return 0;
        for (int k = 0; k < members.count; k++)
            if (g->degree[members.item[k]] < least)
                least = g->degree[members.item[k]];
    }
    return 1;
}

static int choose_order(const Instance *inst, int n, const int *row_start, const int *column, int *order)
{
    size_t count = (size_t)n + 1;
    Graph g = {inst, n, rh_allocate(inst, count, sizeof(List)), rh_allocate(inst, count, sizeof(List)),
               rh_allocate(inst, count, sizeof(int)), rh_allocate(inst, count, 1), rh_allocate(inst, count, 1),
               rh_allocate(inst, count, sizeof(int)), 0, rh_allocate(inst, count, sizeof(int)),
               rh_allocate(inst, count, sizeof(int)), rh_allocate(inst, count, sizeof(int))};
    int good = g.variables && g.elements && g.degree && g.done && g.absorbed && g.mark && g.first && g.next && g.previous;
    if (good) {
        for (int i = 0; i <= n; i++)
            g.first[i] = -1;
        good = build_graph(&g, row_start, column) && eliminate(&g, order);
    }
    for (int i = 0; i < n; i++) {
        if (g.variables)
            rh_release(inst, g.variables[i].item);
        if (g.elements)
            rh_release(inst, g.elements[i].item);
    }
    void *const memory[] = {g.variables, g.elements, g.degree, g.done, g.absorbed, g.mark, g.first, g.next, g.previous};
    for (size_t k = 0; k < sizeof memory / sizeof *memory; k++)
        rh_release(inst, memory[k]);
    return good;
}

/* J with rows and columns in the new order. */
static int reorder(const Instance *inst, SparsePlan *plan, const int *row_start, const int *column)
{
    int n = plan->n, entries = row_start[n];
    int *place = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    plan->matrix.start = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    plan->matrix.index = rh_allocate(inst, (size_t)entries + 1, sizeof(int));
    plan->source = rh_allocate(inst, (size_t)entries + 1, sizeof(int));
    int good = place && plan->matrix.start && plan->matrix.index && plan->source;
    for (int i = 0; good && i < n; i++)
        place[plan->order[i]] = i;
    for (int i = 0, k = 0; good && i < n; i++) {
        for (int old = row_start[plan->order[i]]; old < row_start[plan->order[i] + 1]; old++, k++) {
            plan->matrix.index[k] = place[column[old]];
            plan->source[k] = old;
        }
        plan->matrix.start[i + 1] = k;
    }
    rh_release(inst, place);
    return good;
}

static void sort_ascending(int *item, int count)
{
    for (int i = 1; i < count; i++) { /* short or nearly sorted */
        int value = item[i], k = i;
        for (; k > 0 && item[k - 1] > value; k--)
            item[k] = item[k - 1];
        item[k] = value;
    }
}

/*
 * Pattern of the factors, row by row: row i of the matrix joined with the upper rows of all k < i that are in it.
 * `below` chains the columns of a row in ascending order, so that fill-in met on the way is visited too.
 */
static int find_pattern(const Instance *inst, SparsePlan *plan)
{
    int n = plan->n, good = 1;
    List lower = {NULL, 0, 0}, upper = {NULL, 0, 0};
    int *mark = rh_allocate(inst, (size_t)n + 1, sizeof(int)), *below = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    plan->lower.start = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    plan->upper.start = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    good = mark && below && plan->lower.start && plan->upper.start;
    for (int i = 0; good && i < n; i++) {
        int head = n; /* ascending chain of the columns left of the diagonal */
        mark[i] = i + 1;
        int first = upper.count;
        for (int k = plan->matrix.start[i]; good && k < plan->matrix.start[i + 1]; k++) {
            int j = plan->matrix.index[k];
            if (mark[j] == i + 1)
                continue;
            mark[j] = i + 1;
            if (j > i) {
                good = push(inst, &upper, j);
            } else {
                int *link = &head;
                while (*link < j)
                    link = &below[*link];
                below[j] = *link;
                *link = j;
            }
        }
        for (int k = head; good && k < n; k = below[k]) {
            good = push(inst, &lower, k);
            int *link = &below[k];
            for (int p = plan->upper.start[k]; good && p < plan->upper.start[k + 1]; p++) {
                int j = upper.item[p];
                plan->products++;
                if (mark[j] == i + 1)
                    continue;
                mark[j] = i + 1;
                if (j > i) {
                    good = push(inst, &upper, j);
                } else { /* upper rows ascend, so the search goes on from the last place */
                    while (*link < j)
                        link = &below[*link];
                    below[j] = *link;
                    *link = j;
                    link = &below[j];
                }
            }
        }
        sort_ascending(upper.item + first, upper.count - first);
        plan->lower.start[i + 1] = lower.count;
        plan->upper.start[i + 1] = upper.count;
    }
    plan->lower.index = lower.item;
    plan->upper.index = upper.item;
    rh_release(inst, mark);
    rh_release(inst, below);
    return good;
}

SparsePlan *rh_sparse_plan(const Instance *inst, int n, const int *row_start, const int *column)
{
    SparsePlan *plan = rh_allocate(inst, 1, sizeof *plan);
    if (!plan)
        return NULL;
    plan->n = n;
    plan->order = rh_allocate(inst, (size_t)n + 1, sizeof(int));
    if (plan->order && choose_order(inst, n, row_start, column, plan->order) && reorder(inst, plan, row_start, column)
        && find_pattern(inst, plan))
        return plan;
    rh_sparse_plan_free(inst, plan);
    return NULL;
}

void rh_sparse_plan_free(const Instance *inst, SparsePlan *plan)
{
    if (!plan)
        return;
    rh_release(inst, plan->order);
    rh_release(inst, plan->source);
    SparseRows *const rows[] = {&plan->matrix, &plan->lower, &plan->upper};
    for (int k = 0; k < 3; k++) {
        rh_release(inst, rows[k]->start);
        rh_release(inst, rows[k]->index);
    }
    rh_release(inst, plan);
}
