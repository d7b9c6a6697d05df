import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canonicalJson } from "../../../schema/digests.js";
import { expected, quotedList, UserError } from "../../base/errors.js";
import { float32 } from "../../graph/graph.js";
import { placedTensor } from "../../graph/placed-tensor.js";
import { sizeOf } from "../../../numerics/nd-array.js";
import { readJson } from "../../base/read-json.js";
import { readTokenizer } from "../../tokenizer/tokenizer.js";
import { assertTensorsMatch } from "../match-tensors.js";
import { parseBertConfig } from "./bert-config.js";
import { buildBert } from "./bert-graph.js";
import { canonicalTensors, encoderParameters, encoderTensors, headsOf, headTensors, isOfEncoder, } from "./bert-tensors.js";
import { openWeightFiles } from "./weight-files.js";
const hint = 'Use the config.json and the weights that were saved together.';
/**
 * Opens a folder of Hugging Face's layout: `config.json`, weights in one file or in shards, vocabulary. Weights of safetensors in float32
 * stay in their files.
 *
 * @param baseFolder the configuration's, which the path starts from @param entry the encoder's place in the configuration, for errors:
 * `encoders[0].folder`
 * @throws UserError when a file is absent, damaged, or does not fit the others
 */
export async function loadEncoder(config, baseFolder, entry) {
    const place = resolve(baseFolder, config.folder);
    const at = entry === undefined ? config.folder : `${entry}: ${config.folder}`;
    try {
        return await openFolder(config, place, at);
    }
    catch (error) {
        // Readers of weights know whole paths only.
        if (!(error instanceof UserError) || place === at)
            throw error;
        throw new UserError(error.message.replaceAll(`\`${place}`, () => `\`${at}`));
    }
}
/** @param place the folder's whole path @param at the folder as errors name it */
async function openFolder({ id, encoding }, place, at) {
    const configAt = join(at, 'config.json');
    const config = parseBertConfig(await readJson(join(place, 'config.json'), 'an encoder’s configuration', { at: configAt }), configAt);
    const tokenizer = await readTokenizer(place, { at, encoding });
    assertVocabulary(config, tokenizer, at);
    const files = await openWeightFiles(place, at);
    try {
        assertParameters(config, files.sizeBytes, configAt);
        const entries = canonicalTensors(files.entries, files.at);
        assertNames(encoderTensors(config), entries, files.at);
        const heads = headsOf(config, entries, files.at);
        const needed = new Map([...encoderTensors(config), ...heads.flatMap((head) => [...headTensors(head, config)])]);
        assertWeights(config, needed, entries, files.at);
        const { weights, digest } = await readWeights([...needed.keys()], entries);
        const vocabulary = await digestVocabulary(place, tokenizer, encoding);
        return {
            id,
            digest: createHash('sha256')
                .update(canonicalJson({ config, heads, weights: digest, vocabulary }))
                .digest('hex'),
            config,
            heads,
            tokenizer,
            parameters: [...needed.values()].reduce((sum, shape) => sum + sizeOf(shape), 0),
            graph: (length) => buildBert(config, heads, weights, length),
        };
    }
    finally {
        await files.close();
    }
}
/** sha256 over what says how texts become tokens. */
async function digestVocabulary(place, { added }, encoding) {
    const hash = createHash('sha256');
    for (const name of ['vocab.txt', 'tokenizer.json', 'tokenizer_config.json']) {
        if (existsSync(join(place, name)))
            hash.update(name).update(await readFile(join(place, name)));
    }
    // Special tokens that a vocabulary has anyway are said by these files; what adds others may stand in any.
    const others = added.filter(({ isPlain }) => !isPlain);
    if (others.length > 0)
        hash.update('added tokens').update(canonicalJson(others));
    if (encoding !== undefined)
        hash.update('encoding').update(encoding);
    return hash.digest('hex');
}
/** Embeddings without an entry are padding; entries without an embedding belong to another model, unless they are blank or unused. */
function assertVocabulary({ vocabularySize }, { base }, at) {
    if (base.usedSize <= vocabularySize)
        return;
    throw expected(`a vocabulary of ${vocabularySize} entries, as many as there are word embeddings`, {
        at,
        received: `${base.usedSize}`,
        hint: 'Use the vocabulary that was saved with the weights.',
    });
}
/** Every number takes a byte or more: a file that is shorter has other weights than config.json says. */
function assertParameters(config, sizeBytes, at) {
    const parameters = encoderParameters(config);
    if (parameters <= sizeBytes)
        return;
    throw expected(`an encoder whose parameters fit into the ${sizeBytes.toLocaleString('en')} bytes of its weights`, {
        at,
        received: `${parameters.toLocaleString('en')} parameters`,
        hint,
    });
}
/** Under other names altogether lies another network, or this one within a model that nothing here knows. */
function assertNames(needed, entries, at) {
    const names = [...entries.keys()];
    if (names.some((name) => needed.has(name)))
        return;
    throw expected('tensors named as in BERT (`embeddings.word_embeddings.weight` …)', {
        at,
        received: names.length === 0 ? 'none' : quotedList(names),
        hint: 'Save the model with `save_pretrained`.',
    });
}
function assertWeights({ layers }, needed, entries, at) {
    const present = new Set([...entries.keys()].flatMap((name) => /^encoder\.layer\.(\d+)\./.exec(name)?.[1] ?? []));
    if (present.size !== layers) {
        throw expected(`the tensors of ${count(layers, 'layer')}, which \`num_hidden_layers\` in config.json says`, {
            at,
            received: `those of ${count(present.size, 'layer')}`,
            hint,
        });
    }
    const found = [...entries].flatMap(([name, { tensor }]) => needed.has(name) || isOfEncoder(name) ? [[name, tensor]] : []);
    assertTensorsMatch(needed, new Map(found), at, hint);
}
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** One tensor after the other: what lies in the file in the right form is read once, checked and hashed, and left there. */
async function readWeights(names, entries) {
    const weights = new Map();
    const hash = createHash('sha256');
    for (const name of [...names].sort()) {
        const { tensor, path, isMapped } = entries.get(name);
        const values = await tensor.read();
        hash.update(canonicalJson({ name, shape: tensor.shape }));
        hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
        weights.set(name, isMapped && tensor.offset !== undefined
            ? placedTensor(tensor.shape, { folder: dirname(path), file: basename(path), offset: tensor.offset })
            : float32(tensor.shape, values));
    }
    return { weights, digest: hash.digest('hex') };
}
