import { canonicalJson } from "../../schema/digests.js";
import { assertKnown } from "./method-choice.js";
/**
 * The metrics that a configuration asks for, in the order of the registry.
 *
 * @param at the key of the list, named in errors @throws UserError for an unknown one, naming the nearest known
 */
export function chooseMetrics(measures, registry, at = 'measures') {
    if (measures === 'all')
        return registry;
    if (measures === 'none')
        return [];
    const ids = registry.map(({ id }) => id);
    const chosen = measures.map((id, index) => assertKnown(id, ids, 'a metric', `${at}[${index}]`));
    return registry.filter(({ id }) => chosen.includes(id));
}
/** The parameters with which a method explains a picture again and again; see `paramsAgain`. */
export function paramsAgain({ method, params }) {
    return method.paramsAgain?.({ ...params }) ?? params;
}
/** Those of {@link paramsAgain} that are others than the task's own. */
export function changesAgain(use) {
    return Object.fromEntries(Object.entries(paramsAgain(use)).filter(([name, value]) => canonicalJson(value) !== canonicalJson(use.params[name])));
}
/** What it costs to explain a picture once more, in forward passes, as the method plans it. */
export function costAgain(use, picture) {
    const { method, model, variant } = use;
    const drafts = method.plan({ model, pictures: [picture], variant, params: { ...paramsAgain(use) }, compared: [] });
    return Math.max(0, ...drafts.map(({ cost }) => cost));
}
