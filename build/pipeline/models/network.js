import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected } from "../base/errors.js";
import { sizeOf } from "../../numerics/nd-array.js";
import { layerRules } from "./layer-rules.js";
const LOOK = 'Look at this layer’s numbers and those before it, and at `preprocess`.';
/**
 * Shapes, receptive fields and tensors of an architecture by the closed formulas of each layer.
 * @throws UserError naming the layer that cannot take what comes, or when the end is not a list of scores.
 */
export function layOut(architecture, inputShape) {
    const layers = [];
    const steps = [];
    const aliases = new Map();
    const pictureSides = inputShape.slice(1);
    let parameters = 0;
    let work = 0;
    const visitAll = (members, parent, start) => members.reduce((position, member, index) => {
        const cnnid = parent === architecture.features ? { cnnid: index } : {};
        return member.kind === 'sequential'
            ? visitSequential(member, cnnid, position)
            : visitLeaf(member, cnnid, position);
    }, start);
    const visitSequential = (member, cnnid, start) => {
        const end = visitAll(member.members, member.name, start);
        if (cnnid.cnnid !== undefined && end.source !== undefined) {
            layers.push({ name: member.name, ...cnnid, kind: 'Sequential', ...rowOf(end), parameters: 0 });
            aliases.set(member.name, end.source);
        }
        return end;
    };
    const visitLeaf = (leaf, cnnid, position) => {
        const rule = layerRules[leaf.kind];
        const { operator, ...shaped } = rule.shape(leaf.options, position.shape, leaf.name);
        parameters += Object.values(shaped.tensors).reduce((sum, shape) => sum + sizeOf(shape), 0);
        work += shaped.work ?? sizeOf(shaped.outputShape);
        checkBound(bounds.layerValues, sizeOf(shaped.outputShape), leaf.name, LOOK);
        checkBound(bounds.networkParameters, parameters, leaf.name, LOOK);
        checkBound(bounds.networkWork, work, leaf.name, LOOK);
        if (operator === undefined && position.source === undefined) {
            throw expected('a layer that computes something first', { at: leaf.name, received: `a ${rule.torchName}` });
        }
        if (operator)
            steps.push({ name: leaf.name, source: position.source, operator, ...shaped });
        else
            aliases.set(leaf.name, position.source);
        const next = {
            shape: shaped.outputShape,
            source: operator ? leaf.name : position.source,
            field: shaped.outputShape.length === 3 && position.field ? widen(position.field, shaped.window) : undefined,
        };
        layers.push({ name: leaf.name, ...cnnid, kind: rule.torchName, ...rowOf(next), parameters: parametersOf(shaped) });
        return next;
    };
    const rowOf = ({ shape, field }) => ({
        outputShape: shape,
        // Nothing outside the picture can be seen, however far the formula reaches.
        ...(field && { receptiveField: Math.max(...field.sides.map((side, axis) => Math.min(side, pictureSides[axis]))) }),
    });
    const start = { shape: inputShape, source: undefined, field: { sides: [1, 1], jumps: [1, 1] } };
    const end = visitAll(architecture.members, '', start);
    const tensors = steps.flatMap(({ name, tensors: own }) => Object.entries(own).map(([part, shape]) => [`${name}.${part}`, shape]));
    return { inputShape, layers, steps, aliases, scores: scoresOf(end), tensors: new Map(tensors) };
}
/** One value of a window sees `span` neighbours, each `jump` pixels from the next. */
function widen({ sides, jumps }, window) {
    if (!window)
        return { sides, jumps };
    return {
        sides: sides.map((side, axis) => side + (window.span[axis] - 1) * jumps[axis]),
        jumps: jumps.map((jump, axis) => jump * window.stride[axis]),
    };
}
/** Running statistics are measured, not trained. */
function parametersOf({ tensors }) {
    return Object.entries(tensors)
        .filter(([name]) => !name.startsWith('running_'))
        .reduce((total, [, shape]) => total + sizeOf(shape), 0);
}
function scoresOf({ shape, source }) {
    if (shape.length === 1 && source !== undefined)
        return { step: source, count: shape[0] };
    throw expected('a list of class scores at the end of the architecture', {
        received: `a map [${shape.join(', ')}]`,
        hint: 'End it with `flatten` and `linear`.',
    });
}
