import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { bounds } from "../../../schema/bounds.js";
import { checkBound } from "../../base/bounded.js";
import { openCheckpoint } from "../../checkpoint/checkpoint.js";
import { issueError } from "../../base/config-issue.js";
import { expected, quoted, quotedList } from "../../base/errors.js";
import { readJson } from "../../base/read-json.js";
import { canonicalName } from "./bert-tensors.js";
/** Names of weight files in Hugging Face's layout, the first that is there counts. */
const WEIGHT_FILES = ['model.safetensors', 'pytorch_model.bin'].flatMap((name) => [name, `${name}.index.json`]);
/**
 * Opens the weights in a folder of Hugging Face's layout: one file of safetensors or PyTorch, or shards with their index.
 *
 * @param at the folder, as errors name it @throws UserError when there is none, a shard is absent, or the index is not true of its shards
 */
export async function openWeightFiles(place, at) {
    const name = WEIGHT_FILES.find((one) => existsSync(join(place, one)));
    if (name === undefined) {
        throw expected('weights', {
            at,
            received: 'neither `model.safetensors` nor `pytorch_model.bin`',
            hint: 'Save the model with `save_pretrained`.',
        });
    }
    const here = join(at, name);
    if (!name.endsWith('.index.json')) {
        const shard = await openShard(join(place, name));
        return { at: here, entries: shard.entries, sizeBytes: shard.sizeBytes, close: () => shard.checkpoint.close() };
    }
    const map = await readWeightMap(join(place, name), here);
    const shards = [];
    const close = async () => {
        for (const { checkpoint } of shards)
            await checkpoint.close();
    };
    try {
        for (const file of new Set(map.values()))
            shards.push(await openShard(await shardPath(place, file, here)));
        const entries = mergeShards(shards, map, here);
        return { at: here, entries, sizeBytes: shards.reduce((sum, shard) => sum + shard.sizeBytes, 0), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function openShard(path) {
    const checkpoint = await openCheckpoint(path);
    try {
        const isMapped = checkpoint.format === 'safetensors';
        const entries = new Map([...checkpoint.tensors].map(([name, tensor]) => [name, { tensor, path, isMapped }]));
        return { checkpoint, path, entries, sizeBytes: (await stat(path)).size };
    }
    catch (error) {
        await checkpoint.close();
        throw error;
    }
}
const Index = z.looseObject({ weight_map: z.record(z.string(), z.string()) });
/** The shard of each tensor. */
async function readWeightMap(path, at) {
    const data = await readJson(path, 'an index of weights', { at });
    const parsed = Index.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, Index, data, at);
    const map = new Map(Object.entries(parsed.data.weight_map));
    checkBound(bounds.shardedTensors, map.size, at);
    checkBound(bounds.shards, new Set(map.values()).size, at);
    if (map.size > 0)
        return map;
    throw expected('a shard for every tensor', { at: `${at}: weight_map`, received: 'an empty one' });
}
/** Hugging Face's cache has links in a snapshot's folder to `blobs` beside the snapshots; everything else stays inside of its folder. */
async function shardPath(place, file, at) {
    const hint = 'Copy all of the model’s files into its folder.';
    if (file === '' || file !== basename(file) || /[\\:]|^\.+$|\0/.test(file)) {
        throw expected('the name of a file beside the index', { at: `${at}: weight_map`, received: quoted(file), hint });
    }
    const path = join(place, file);
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) {
        throw expected(`the shard ${quoted(file)}`, { at, received: 'no such file', hint });
    }
    const folder = await realpath(place);
    const blobs = join(dirname(dirname(folder)), 'blobs');
    const isCached = basename(dirname(folder)) === 'snapshots' && dirname(real) === blobs;
    if (real.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`) || isCached)
        return path;
    throw expected(`the shard ${quoted(file)} in its folder`, { at, received: 'a link to a file outside of it', hint });
}
/** All tensors of the shards. What the index says has to be true: otherwise files of several models lie beside each other. */
function mergeShards(shards, map, at) {
    const hint = 'Copy the index and all shards of one model anew.';
    const files = new Map([...map].map(([name, file]) => [canonicalName(name), file]));
    const entries = new Map();
    for (const { entries: inShard, path } of shards) {
        for (const [name, entry] of inShard) {
            const file = files.get(canonicalName(name));
            const other = entries.get(name);
            if (other !== undefined) {
                const received = `${quoted(name)} in ${quotedList([basename(other.path), basename(path)])}`;
                throw expected('each tensor in one shard', { at, received, hint });
            }
            if (file !== basename(path)) {
                const named = file === undefined ? 'which `weight_map` does not name' : `not in ${quoted(file)}`;
                const received = `${quoted(name)} in ${quoted(basename(path))}, ${named}`;
                throw expected('the tensors that `weight_map` names', { at, received, hint });
            }
            entries.set(name, entry);
        }
    }
    const found = new Set([...entries.keys()].map(canonicalName));
    const absent = [...map].find(([name]) => !found.has(canonicalName(name)));
    if (absent === undefined)
        return entries;
    throw expected(`the tensor ${quoted(absent[0])} in ${quoted(absent[1])}`, { at, received: 'no such tensor', hint });
}
