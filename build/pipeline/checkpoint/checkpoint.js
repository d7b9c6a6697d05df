import { expected, quoted } from "../base/errors.js";
import { openByteSource } from "./byte-source.js";
import { recognizeFormat } from "./format.js";
import { openSafetensors } from "./safetensors.js";
import { findStateDict, withoutWrappers } from "./state-dict.js";
import { matchNames, tensorsUnder } from "./tensor-names.js";
import { openTorchLegacy } from "./torch-legacy.js";
import { tensorEntry } from "./torch-tensor.js";
import { openTorchZip } from "./torch-zip.js";
/**
 * Opens a checkpoint of PyTorch (zip or legacy) or safetensors, told apart by content. Nothing in it is executed, and no tensor
 * is read before it is asked for.
 *
 * @throws UserError when there is no such file, or it is none of these, damaged, hostile, or without exactly one state dict.
 */
export async function openCheckpoint(path, options = {}) {
    const source = await openByteSource(path);
    try {
        return await readCheckpoint(source, options);
    }
    catch (error) {
        await source.close();
        throw error;
    }
}
/** The same from an open source, which the checkpoint's `close` closes. */
export async function readCheckpoint(source, options = {}) {
    const format = await recognizeFormat(source);
    const { tensors, placeholders } = await readContent(source, format, options);
    return { format, tensors: renamed(tensors, options), placeholders, close: () => source.close() };
}
async function readContent(source, format, { stateDict, prefix, needed }) {
    const { path } = source;
    if (format === 'safetensors') {
        if (stateDict === undefined)
            return { tensors: await openSafetensors(source), placeholders: new Map() };
        throw expected('no `stateDict`', {
            at: path,
            received: quoted(stateDict),
            hint: 'Remove it: safetensors holds one state dict.',
        });
    }
    const archive = await (format === 'torch-zip' ? openTorchZip(source) : openTorchLegacy(source));
    const { tensors, placeholders } = findStateDict(archive.root, path, {
        key: stateDict,
        ...(needed && { fits: (found) => matchNames(needed, under(prefix, found)) !== undefined }),
    });
    return {
        tensors: new Map([...tensors].map(([name, tensor]) => [name, tensorEntry(name, tensor, archive, path)])),
        placeholders: withoutWrappers(under(prefix, placeholders)),
    };
}
/** Entries under the names that the model gives them, and with these names. */
function renamed(tensors, { prefix, needed }) {
    const own = under(prefix, tensors);
    const match = needed && matchNames(needed, own);
    const named = match ? new Map([...match].map(([name, other]) => [name, own.get(other)])) : withoutWrappers(own);
    return new Map([...named].map(([name, entry]) => [name, { ...entry, name }]));
}
function under(prefix, tensors) {
    return prefix === undefined ? tensors : tensorsUnder(prefix, tensors);
}
