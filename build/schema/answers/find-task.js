import { claimError } from "./claim-error.js";
/**
 * The one task of the report that a selector means.
 *
 * @param at the claim, for the error @param input what is at hand inside an aggregate
 * @throws ClaimError where it means none, or several
 */
export function findTask(selector, { report }, at, input) {
    const wanted = selector.input ?? input;
    if (wanted === undefined)
        throw claimError('an `input`', at, 'none', 'Name a picture or text, or `none`.');
    const found = report.tasks.filter((task) => isMeant(task, { ...selector, input: wanted }));
    const [first] = found;
    if (first !== undefined && found.length === 1)
        return first;
    const name = describeSelector({ ...selector, input: wanted });
    if (first === undefined) {
        throw claimError(`a result of the report`, at, `${name}, which it does not have`, 'Fix the claim, or say what it `needs`.');
    }
    throw claimError('one result', at, `${name}, which means ${found.length}`, 'Add what tells them apart: variant, model, cnnid, filter.');
}
function isMeant(task, { method, variant, model, input, cnnid, layer, filter, token }) {
    const { target } = task;
    const ofFilter = target.kind === 'filter' ? target : undefined;
    const ofToken = target.kind === 'token' ? target : undefined;
    return (task.method === method &&
        (task.input ?? 'none') === input &&
        isSame(variant, task.variant) &&
        isSame(model, task.model) &&
        isSame(cnnid, ofFilter?.cnnid) &&
        isSame(layer, ofFilter?.layer) &&
        isSame(filter, ofFilter?.filter) &&
        isSame(token, ofToken?.index));
}
function isSame(wanted, found) {
    return wanted === undefined || wanted === found;
}
/** A selector as its author wrote it, for errors: `lime, variant course, input picture-1`. */
export function describeSelector({ method, variant, model, input, cnnid, layer, filter, token }) {
    const parts = Object.entries({ variant, model, input, cnnid, layer, filter, token });
    return [method, ...parts.flatMap(([name, part]) => (part === undefined ? [] : [`${name} ${part}`]))].join(', ');
}
