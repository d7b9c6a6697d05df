import { z } from 'zod';
import { sha256 } from "../../schema/digests.js";
/** What methods and metrics say of themselves, as plain data: the site knows nothing else of them. */
export function catalogueOf({ methods, metrics }, plugins) {
    const wordsOf = (id) => {
        const plugin = plugins.find((one) => one.id === id);
        if (plugin === undefined)
            return {};
        return { plugin: Object.fromEntries([...plugin.words].map(([language, bytes]) => [language, sha256(bytes)])) };
    };
    return {
        methods: methods.map((method) => ({ ...catalogueMethod(method), ...wordsOf(method.id) })),
        metrics: metrics.map(({ id, version }) => ({ id, version, ...wordsOf(id) })),
    };
}
/** `catalogue.json`: parameters stay in the order in which their method declares them. */
export function catalogueFile(catalogue) {
    return new TextEncoder().encode(`${JSON.stringify(catalogue, null, 2)}\n`);
}
function catalogueMethod(method) {
    const { id, version, kind, variants, paramsSchema } = method;
    const { properties = {} } = z.toJSONSchema(paramsSchema, { io: 'input' });
    return {
        id,
        version,
        about: kind === 'text' ? 'texts' : 'pictures',
        kind,
        variants: [...variants],
        ...(method.kind !== 'text' && {
            ...(method.isControl && { isControl: true }),
            ...(method.check !== undefined && { check: method.check }),
        }),
        ...(method.kind === 'text' && method.view !== undefined && { view: method.view }),
        params: properties,
    };
}
