import { z } from 'zod';
import { CatalogueMethod, View } from "../../schema/catalogue.js";
import { Slug } from "../../schema/local-text.js";
import { issueError } from "../base/config-issue.js";
import { expected, quoted } from "../base/errors.js";
const Action = z.custom((value) => typeof value === 'function', 'a function');
/** Known by its form: a plugin may bring another copy of zod. */
const ParamsSchema = z.custom((value) => typeof value === 'object' && value !== null && 'shape' in value && 'safeParse' in value, 'an object schema of zod');
const RoomFields = {
    id: Slug,
    version: z.int().positive(),
    order: z.number().optional(),
};
const MethodFields = {
    ...RoomFields,
    variants: z.array(z.enum(['course', 'paper'])).min(1),
    paramsSchema: ParamsSchema,
    arrays: z.array(z.string()).optional(),
    explain: Action,
};
const Budget = z.record(z.string(), z.unknown());
const PictureMethod = z.strictObject({
    ...MethodFields,
    kind: CatalogueMethod.shape.kind.exclude(['text']),
    isControl: z.literal(true).optional(),
    check: CatalogueMethod.shape.check,
    compared: z.strictObject({ params: Budget, paramsOften: Budget.optional() }).optional(),
    seedParams: Budget.optional(),
    storedRelevance: z.strictObject({ array: z.string(), derive: Action.optional() }).optional(),
    marksRegions: z.literal(true).optional(),
    plan: Action,
    paramsAgain: Action.optional(),
});
const TextMethod = z.strictObject({
    ...MethodFields,
    kind: z.literal('text'),
    subject: z.enum(['attention', 'states', 'answer', 'word']),
    view: View.optional(),
    cost: z.number().nonnegative(),
    check: Action.optional(),
});
const MetricRoom = z.strictObject({
    ...RoomFields,
    reads: z.array(z.enum(['parts', 'regions'])).optional(),
    appliesTo: Action,
    cost: Action,
    blank: Action,
    measure: Action,
});
/** A room's default export as the method that it is. @param at its file, for errors @throws UserError where it is none */
export function checkMethod(exported, folder, at) {
    const isText = typeof exported === 'object' && exported !== null && 'kind' in exported && exported.kind === 'text';
    const schema = isText ? TextMethod : PictureMethod;
    const { id, paramsSchema } = parseRoom(schema, exported, at);
    requireName(id, folder, at);
    try {
        z.toJSONSchema(paramsSchema, { io: 'input' });
    }
    catch (error) {
        const received = `the error "${error instanceof Error ? error.message : String(error)}"`;
        throw expected('parameters that JSON Schema can describe', { at: `${at}.paramsSchema`, received });
    }
    return exported;
}
/** A room's default export as the metric that it is. @param at its file, for errors @throws UserError where it is none */
export function checkMetric(exported, folder, at) {
    requireName(parseRoom(MetricRoom, exported, at).id, folder, at);
    return exported;
}
function parseRoom(schema, exported, at) {
    const parsed = schema.safeParse(exported);
    if (!parsed.success)
        throw issueError(parsed.error, schema, exported, at);
    return parsed.data;
}
/** A room is found by its folder and known by its id: they are one name. */
function requireName(id, folder, at) {
    if (id === folder)
        return;
    throw expected(`the name of its folder, \`${folder}\``, {
        at: `${at}.id`,
        received: quoted(id),
        hint: 'Rename one of the two.',
    });
}
