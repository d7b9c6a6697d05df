import { compareCondition } from "./evaluate-operand.js";
/**
 * Judges a claim by the results: it holds, it does not, or it cannot be judged here.
 *
 * @param at the claim's file and id, for errors @throws ClaimError where it names what the report does not have and does not say that it needs it
 */
export function evaluateClaim(claim, evidence, at) {
    const unmet = claim.needs.map((need) => findLack(need, evidence)).find((reason) => reason !== null);
    const open = { claim, outcome: 'cannot-be-judged', number: null, unit: '', chance: null, against: null };
    if (unmet !== undefined)
        return { ...open, reason: unmet, tasks: [] };
    const mayLack = claim.needs.flatMap(({ measure, series }) => [measure, series]).filter((name) => name !== undefined);
    const compared = compareCondition(claim, evidence, { at, mayLack });
    const { tasks } = compared;
    if (compared.state === 'unknown')
        return { ...open, reason: compared.reason, tasks };
    const { isTrue, left, right, standard } = compared;
    return {
        claim,
        outcome: isTrue ? 'holds' : 'does-not-hold',
        reason: null,
        number: left.value,
        unit: left.unit,
        chance: left.chance ?? null,
        against: { value: right, standard },
        tasks,
    };
}
/** The outcome of a question from those of its claims: it holds where all hold that are no asides. */
export function outcomeOf(judgements) {
    const outcomes = judgements.filter(({ claim }) => !claim.aside).map(({ outcome }) => outcome);
    if (outcomes.includes('does-not-hold'))
        return 'does-not-hold';
    return outcomes.includes('cannot-be-judged') ? 'cannot-be-judged' : 'holds';
}
/** What a need asks for and the report does not have; null where it has it. */
export function findLack({ method, input, mask }, { report }) {
    if (method !== undefined && !report.tasks.some((task) => task.method === method))
        return 'no-method';
    if (input === undefined && mask === undefined)
        return null;
    const pictures = report.pictures.filter(({ id }) => input === undefined || id === input);
    const isText = (report.texts ?? []).some(({ id }) => id === input);
    if (pictures.length === 0 && !isText)
        return 'no-input';
    if (mask !== undefined && !pictures.every(({ masks = {} }) => mask in masks))
        return 'no-mask';
    return null;
}
