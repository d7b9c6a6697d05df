import { numberOf } from "./read-operand.js";
/** Inputs to aggregate over, in the order of the report. */
export function inputsOf(over, { report }) {
    if (Array.isArray(over))
        return over;
    const all = report.pictures.map(({ id }) => id);
    return over === 'all' ? all : all.filter((id) => !over.except.includes(id));
}
/** What an aggregate says of its inputs' values, in their order. @throws ClaimError for a text among them */
export function summarise(operand, values, at) {
    const numbers = values.map(({ value }) => numberOf(value, at));
    const unit = values[0].unit;
    const sum = numbers.reduce((total, value) => total + value, 0);
    if ('count' in operand)
        return { value: sum, unit: '1' };
    if ('share' in operand)
        return { value: sum / numbers.length, unit: '1' };
    if ('mean' in operand) {
        const chances = values.flatMap(({ chance }) => (chance === undefined ? [] : [chance]));
        const chance = chances.reduce((total, value) => total + value, 0) / chances.length;
        return { value: sum / numbers.length, unit, ...(chances.length === values.length && { chance }) };
    }
    // The chance of an extreme is that of the input that has it.
    const extreme = 'min' in operand ? Math.min(...numbers) : Math.max(...numbers);
    const { chance } = values[numbers.indexOf(extreme)];
    return { value: extreme, unit, ...(chance !== undefined && { chance }) };
}
