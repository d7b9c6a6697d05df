import { claimError } from "./claim-error.js";
import { describeSelector, findTask } from "./find-task.js";
/** The value of an operand that stands in one result, or in what the report says about a model. @throws ClaimError where it is not there */
export function readOperand(operand, evidence, place) {
    if ('fact' in operand)
        return evaluateFact(operand, evidence, place);
    return evaluateResult(operand, evidence, place, (done, name) => {
        const { result } = done;
        if ('measure' in operand)
            return readMeasure(operand.measure, operand.chance === true, done, name, place);
        if ('series' in operand)
            return readSeries(operand.series, operand.at, done, name, place);
        return readParam(operand.param, result, name, place.at);
    });
}
function evaluateResult(selector, evidence, { at, input }, read) {
    const task = findTask(selector, evidence, at, input);
    const found = evidence.states.get(task.folder) ?? { state: 'missing' };
    const tasks = [task.key];
    if (found.state !== 'done')
        return { tasks, state: 'unknown', reason: found.state };
    const reading = read(found, describeSelector({ ...selector, input: selector.input ?? input }));
    return 'reason' in reading ? { tasks, state: 'unknown', ...reading } : { tasks, state: 'known', ...reading };
}
function readMeasure(name, wantsChance, { result: { measures }, isPartial }, result, { at, mayLack = [] }) {
    const measure = measures[name];
    if (measure === undefined && (isPartial || mayLack.includes(name)))
        return { reason: 'not-computed' };
    if (measure === undefined)
        throw unknownName('measure', name, Object.keys(measures), result, at);
    const { value, null: chance, unit } = measure;
    if (wantsChance) {
        if (chance === undefined)
            throw claimError('a measure with a null', at, `\`${name}\` of ${result}, which has none`);
        return { value: chance, unit };
    }
    if (value === null)
        return { reason: 'not-measured' };
    return { value, unit, ...(chance !== undefined && { chance }) };
}
function readSeries(name, place, { result: { series }, isPartial }, result, { at, mayLack = [] }) {
    const curve = series[name];
    const isOptional = isPartial || mayLack.includes(name);
    if (curve === undefined && isOptional)
        return { reason: 'not-computed' };
    if (curve === undefined)
        throw unknownName('series', name, Object.keys(series), result, at);
    const value = curve.y.values[curve.x.values.indexOf(place)];
    if (value !== undefined)
        return { value, unit: curve.y.unit };
    if (isOptional)
        return { reason: 'not-computed' };
    throw claimError(`one of ${curve.x.values.join(', ')}`, at, `${place} as a place of \`${name}\` of ${result}`);
}
function readParam(name, { params }, result, at) {
    const value = params[name];
    if (value === undefined)
        throw unknownName('param', name, Object.keys(params), result, at);
    if (typeof value === 'number')
        return { value, unit: '1' };
    throw claimError('a number', at, `the parameter \`${name}\` of ${result}, which is none`);
}
function unknownName(kind, name, known, result, at) {
    const list = known.length === 0 ? 'none' : known.join(', ');
    return claimError(`a ${kind} of ${result}`, at, `\`${name}\``, `It has: ${list}.`);
}
function evaluateFact({ model, cnnid }, { report }, { at }) {
    // Models of trials have no tasks of the report's own.
    const shown = report.models.filter(({ id }) => model === undefined ? report.tasks.some((task) => task.model === id) : id === model);
    const [first] = shown;
    if (first === undefined || shown.length > 1) {
        throw claimError('one model', at, model === undefined ? `${shown.length}` : `\`${model}\``, 'Name one as `model`.');
    }
    const layer = first.layers.find((one) => one.cnnid === cnnid);
    if (layer === undefined)
        throw claimError(`a layer of ${first.id}`, at, `cnnid ${cnnid}`);
    return { tasks: [], state: 'known', value: layer.kind, unit: '' };
}
/** @throws ClaimError for a text */
export function numberOf(value, at) {
    if (typeof value === 'number')
        return value;
    throw claimError('a number', at, `the text “${value}”`);
}
