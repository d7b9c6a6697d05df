import { resolve } from 'node:path';
import { openCheckpoint } from "../checkpoint/checkpoint.js";
import { isArray } from "../checkpoint/state-dict.js";
import { unreadable } from "../checkpoint/tensor-entry.js";
import { closestNames, completePrefixes, isFloat, isWeight, withoutWrapperParts, } from "../checkpoint/tensor-names.js";
import { expected, quoted, quotedList, within, withinFile } from "../base/errors.js";
import { buildGraph } from "./build.js";
import { digestModel } from "./digest.js";
import { inputShapeOf } from "../pictures/input-shape.js";
import { assertTensorsMatch } from "./match-tensors.js";
import { layOut } from "./network.js";
import { readArchitecture } from "./read-architecture.js";
/**
 * Reads a classifier: architecture and checkpoint become a graph. Paths are relative to `baseFolder`, the configuration's.
 *
 * @param entry the model's place in the configuration, for errors: `models[0]`
 * @throws UserError when the files cannot be read, do not fit each other, or do not fit the classes.
 */
export async function loadImageModel(config, baseFolder, entry = config.id) {
    const { id, classes, preprocess } = config;
    const inputShape = within(entry, () => inputShapeOf(preprocess));
    const layersAt = `${entry}.architecture`;
    const architecture = await readArchitecture(config.architecture, baseFolder, layersAt);
    const network = within(layersAt, () => layOut(architecture, inputShape));
    assertClasses(network, classes, `${entry}.classes`);
    const weights = await readCheckpoint(network, config, baseFolder, `${entry}.checkpoint`);
    const graph = within(layersAt, () => buildGraph(network, weights, preprocess));
    const digest = digestModel(graph, preprocess);
    return { id, digest, classes, preprocess, inputShape, graph, layers: network.layers };
}
/** The tensors of a network by their names. */
async function readCheckpoint(network, { checkpoint: file, stateDict, prefix }, baseFolder, at) {
    const needed = new Map([...network.tensors].map(([name, shape]) => [name, { shape }]));
    const path = resolve(baseFolder, file);
    return withinFile({ path, at: `${at}: ${file}` }, async () => {
        const checkpoint = await openCheckpoint(path, { stateDict, prefix, needed });
        try {
            assertNoPlaceholder(network, checkpoint, path);
            assertPrefixSettled(needed, checkpoint, path);
            assertTensorsMatch(network.tensors, closestNames(needed, checkpoint.tensors), path);
            return await readWeights(network, checkpoint, path);
        }
        finally {
            await checkpoint.close();
        }
    });
}
function assertClasses({ scores }, classes, at) {
    if (classes.length === scores.count)
        return;
    throw expected(`${scores.count} classes, one for each output of \`${scores.step}\``, {
        at,
        received: `${classes.length}`,
        hint: 'Name every class, or change the last layer of the architecture.',
    });
}
/** Whatever lies beside the weights is passed over; in the place of a weight it is missed. */
function assertNoPlaceholder({ tensors }, checkpoint, path) {
    for (const name of tensors.keys()) {
        const type = checkpoint.tensors.has(name) ? undefined : checkpoint.placeholders.get(name);
        if (type === undefined)
            continue;
        const hint = isArray(type)
            ? 'Save tensors: `torch.from_numpy(array)`, or `model.state_dict()`.'
            : 'Save it as a plain tensor of float32.';
        throw expected(`a tensor ${quoted(name)}`, { at: path, received: `an object of ${quoted(type)}`, hint });
    }
}
/** Names the option where the model's tensors are there, under a prefix, and others beside them. */
function assertPrefixSettled(needed, { tensors }, path) {
    if ([...needed.keys()].every((name) => tensors.has(name)))
        return;
    const prefixes = completePrefixes(needed, tensors);
    const [first, ...more] = prefixes;
    if (first === undefined)
        return;
    const beside = [...tensors].filter(([name, tensor]) => isWeight(name, tensor) && !withoutWrapperParts(name).startsWith(first));
    if (more.length + beside.length === 0)
        return;
    throw expected('the tensors of the architecture alone', {
        at: path,
        received: more.length > 0
            ? `several sets of them, under ${quotedList(prefixes)}`
            : `them under ${quoted(first)}, and beside them ${quotedList(beside.slice(0, 2).map(([name]) => name))}`,
        hint: more.length > 0
            ? `Set \`prefix\` to the one that is meant, for example \`prefix: '${first}'\`.`
            : `Set \`prefix: '${first}'\` to leave the others out.`,
    });
}
/** One tensor after the other, so that never two are on their way. */
async function readWeights({ tensors }, checkpoint, path) {
    const weights = new Map();
    for (const name of tensors.keys()) {
        const tensor = checkpoint.tensors.get(name);
        if (!isFloat(tensor.dtype))
            throw unreadable(name, tensor.dtype, path);
        const values = await tensor.read();
        if (name.endsWith('.running_var'))
            assertVariances(values, name, path);
        weights.set(name, values);
    }
    return weights;
}
/** A negative variance would make every score NaN. */
function assertVariances(values, name, path) {
    const negative = values.find((value) => value < 0);
    if (negative === undefined)
        return;
    throw expected('variances of at least 0', { at: path, received: `${negative} in the tensor \`${name}\`` });
}
