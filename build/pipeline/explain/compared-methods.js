import { z } from 'zod';
import { issueError } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
import { hintName } from "../base/nearest-name.js";
/** Parameters of a check that say which methods it takes, and how much each map may cost. @param least how many it needs */
export function comparedParams(least) {
    return {
        methods: z
            .union([z.literal('all'), z.array(z.string()).min(least)])
            .default('all')
            .describe('The methods that are compared, each in the literature’s variant: ids, or `all` that can be.'),
        budgets: z
            .record(z.string(), z.record(z.string(), z.unknown()))
            .default({})
            .describe('By method: parameters of its own that differ from those with which it is compared.'),
    };
}
/** Whether checks may repeat a method. */
export function isCompared(method) {
    return method.kind !== 'text' && method.compared !== undefined;
}
/**
 * The methods that a check takes, each with its cheaper parameters.
 *
 * @param compared all that there are, in their order
 * @throws UserError at `params.methods` or `params.budgets` for an unknown one, or for parameters that it refuses
 */
export function chooseCompared({ methods, budgets }, scale, compared) {
    const known = compared.map(({ id }) => id);
    const chosen = methods === 'all' ? known : methods;
    chosen.forEach((id, index) => requireOne(id, known, `params.methods[${index}]`));
    for (const id of Object.keys(budgets))
        requireOne(id, chosen, `params.budgets.${id}`);
    return chosen.map((id) => {
        const method = compared[known.indexOf(id)];
        const { params, paramsOften = {} } = method.compared;
        const own = { ...params, ...(scale === 'paramsOften' && paramsOften), ...budgets[id] };
        return { method, variant: comparedVariant(method), params: parseBudget(method, own) };
    });
}
/** What each of the methods costs for one map of a picture, all together, in forward passes. */
export function comparedCost(uses, { model, pictures }) {
    return uses.reduce((sum, { method, variant, params }) => {
        const [draft] = method.plan({ model, pictures: pictures.slice(0, 1), variant, params, compared: [] });
        return sum + draft.cost;
    }, 0);
}
/** The methods as a task's key names them. */
export function comparedRefs(uses) {
    return uses.map(({ method: { id, version }, params }) => ({ id, version, params }));
}
/** What a method says of a task's picture: the map [H, W] that it is scored by. */
export async function relevanceOf({ method, variant, params }, task, context) {
    const { relevance } = await method.explain({ ...task, variant, params }, context);
    if (relevance === undefined)
        throw new Error(`${method.id} gives no map`);
    return relevance;
}
function comparedVariant({ variants }) {
    return variants.includes('paper') ? 'paper' : variants[0];
}
function parseBudget({ id, paramsSchema }, params) {
    const schema = paramsSchema.strict();
    const parsed = schema.safeParse(params);
    if (!parsed.success)
        throw issueError(parsed.error, schema, params, `params.budgets.${id}`);
    return parsed.data;
}
function requireOne(id, ids, at) {
    if (ids.includes(id))
        return;
    throw expected('a method that is compared', { at, received: quoted(id), hint: hintName(id, ids) });
}
