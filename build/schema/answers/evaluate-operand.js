import { claimError } from "./claim-error.js";
import { compare, factorOf, standardOf, thresholdOf } from "./compare-values.js";
import { numberOf, readOperand } from "./read-operand.js";
import { inputsOf, summarise } from "./summarise-inputs.js";
/**
 * The value of an operand.
 *
 * @throws ClaimError where it names what the report does not have
 */
export function evaluateOperand(operand, evidence, place) {
    if ('difference' in operand)
        return combine(operand.difference, (one, other) => one - other, evidence, place);
    if ('ratio' in operand)
        return combine(operand.ratio, (one, other) => one / other, evidence, place);
    if ('over' in operand)
        return evaluateAggregate(operand, evidence, place);
    return readOperand(operand, evidence, place);
}
function combine(pair, compute, evidence, place) {
    const [one, other] = [evaluateOperand(pair[0], evidence, place), evaluateOperand(pair[1], evidence, place)];
    const tasks = [...new Set([...one.tasks, ...other.tasks])];
    if (one.state === 'unknown')
        return { ...one, tasks };
    if (other.state === 'unknown')
        return { ...other, tasks };
    const value = compute(numberOf(one.value, place.at), numberOf(other.value, place.at));
    if (!Number.isFinite(value))
        return { tasks, state: 'unknown', reason: 'no-ratio' };
    return { tasks, state: 'known', value, unit: one.unit === other.unit ? '1' : one.unit };
}
/**
 * Mean, smallest or largest value over inputs, or the number or share of inputs that a condition holds for. It is unknown as
 * soon as one of them is: what is left out would change what is said.
 */
function evaluateAggregate(operand, evidence, place) {
    const inputs = inputsOf(operand.over, evidence);
    if (inputs.length === 0)
        return { tasks: [], state: 'unknown', reason: 'no-input' };
    const values = inputs.map((input) => evaluateOne(operand, evidence, { ...place, input }));
    const tasks = [...new Set(values.flatMap((value) => value.tasks))];
    const unknown = values.find((value) => value.state === 'unknown');
    if (unknown !== undefined)
        return { ...unknown, tasks };
    return { tasks, state: 'known', ...summarise(operand, values, place.at) };
}
function evaluateOne(operand, evidence, place) {
    if ('mean' in operand)
        return evaluateOperand(operand.mean, evidence, place);
    if ('min' in operand)
        return evaluateOperand(operand.min, evidence, place);
    if ('max' in operand)
        return evaluateOperand(operand.max, evidence, place);
    const { tasks, ...compared } = compareCondition('count' in operand ? operand.count : operand.share, evidence, place);
    if (compared.state === 'unknown')
        return { tasks, state: 'unknown', reason: compared.reason };
    return { tasks, state: 'known', value: compared.isTrue ? 1 : 0, unit: '1' };
}
/** Judges a condition. @throws ClaimError where it names what is not there, or compares what cannot be compared */
export function compareCondition({ left, is, right }, evidence, place) {
    const one = evaluateOperand(left, evidence, place);
    const other = evaluateRight(right, one, evidence, place);
    const tasks = [...new Set([...one.tasks, ...other.tasks])];
    if (one.state === 'unknown')
        return { tasks, state: 'unknown', reason: one.reason };
    if (other.state === 'unknown')
        return { tasks, state: 'unknown', reason: other.reason };
    return {
        tasks,
        state: 'known',
        isTrue: compare(one.value, is, other.value, place.at),
        left: one,
        right: other.value,
        standard: standardOf(right),
    };
}
function evaluateRight(right, left, evidence, place) {
    const known = (value) => ({ tasks: [], state: 'known', value, unit: '' });
    if ('threshold' in right)
        return known(thresholdOf(right.threshold, evidence, place.at));
    if ('text' in right)
        return known(right.text);
    if ('of' in right) {
        const value = evaluateOperand(right.of, evidence, place);
        if (value.state === 'unknown')
            return value;
        return { ...value, value: numberOf(value.value, place.at) * factorOf(right.times, evidence, place.at) };
    }
    if (!('chance' in right) || 'measure' in right)
        return evaluateOperand(right, evidence, place);
    const factor = factorOf(right.times, evidence, place.at);
    if (left.state === 'unknown')
        return left;
    if (left.chance === undefined)
        throw claimError('a left side with a null', place.at, 'one without');
    return known(left.chance * factor);
}
