import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { EncoderConfig } from '../../../schema/text.ts';
import { type Checkpoint, openCheckpoint } from '../../checkpoint/checkpoint.ts';
import type { TensorEntry } from '../../checkpoint/tensor-entry.ts';
import { canonicalJson } from '../../digest.ts';
import { expected } from '../../errors.ts';
import { float32, type Tensor } from '../../graph/graph.ts';
import { placedTensor } from '../../graph/placed-tensor.ts';
import { sizeOf } from '../../nd-array.ts';
import { readJson } from '../../read-json.ts';
import { readTokenizer } from '../../text/tokenizer.ts';
import { assertTensorsMatch } from '../match-tensors.ts';
import { type BertConfig, parseBertConfig } from './bert-config.ts';
import { buildBert } from './bert-graph.ts';
import { canonicalTensors, encoderTensors, headsOf, headTensors } from './bert-tensors.ts';
import type { Encoder } from './encoder.ts';

/** Names of weight files in Hugging Face's layout, the first that is there counts. */
const WEIGHT_FILES = ['model.safetensors', 'pytorch_model.bin'];

/**
 * Opens a folder of Hugging Face's layout: `config.json`, weights, vocabulary. Weights of safetensors in float32 stay in the file.
 *
 * @param baseFolder the configuration's, which the path starts from
 * @throws UserError when a file is absent, damaged, or does not fit the others
 */
export async function loadEncoder({ id, folder }: EncoderConfig, baseFolder: string): Promise<Encoder> {
  const place = resolve(baseFolder, folder);
  const config = parseBertConfig(
    await readJson(join(place, 'config.json'), 'an encoder’s configuration'),
    join(folder, 'config.json'),
  );
  const tokenizer = await readTokenizer(place);
  assertVocabulary(config, tokenizer.vocabulary.size, folder);
  const file = WEIGHT_FILES.find((name) => existsSync(join(place, name)));
  if (file === undefined) {
    throw expected('weights', {
      at: folder,
      received: 'neither `model.safetensors` nor `pytorch_model.bin`',
      mend: 'Save the model with `save_pretrained`.',
    });
  }
  const checkpoint = await openCheckpoint(join(place, file));
  try {
    const at = join(folder, file);
    const entries = canonicalTensors(checkpoint.tensors, at);
    const heads = headsOf(config, entries, at);
    const needed = new Map([...encoderTensors(config), ...heads.flatMap((head) => [...headTensors(head, config)])]);
    const found = new Map([...entries].filter(([name]) => needed.has(name) || !isHeadOfAnotherTask(name)));
    assertTensorsMatch(needed, found, at, 'Use the config.json and the weights that were saved together.');
    const { weights, digest } = await readWeights([...needed.keys()], entries, checkpoint, join(place, file));
    return {
      id,
      digest: createHash('sha256')
        .update(canonicalJson({ config, heads, weights: digest, vocabulary: await digestVocabulary(place) }))
        .digest('hex'),
      config,
      heads,
      tokenizer,
      parameters: [...needed.values()].reduce((sum, shape) => sum + sizeOf(shape), 0),
      graph: (length) => buildBert(config, heads, weights, length),
    };
  } finally {
    await checkpoint.close();
  }
}

/** sha256 over the files that say how texts become tokens. */
async function digestVocabulary(place: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['vocab.txt', 'tokenizer.json', 'tokenizer_config.json']) {
    if (existsSync(join(place, name))) hash.update(name).update(await readFile(join(place, name)));
  }
  return hash.digest('hex');
}

/** A classifier's head, say, which no explanation here asks for. */
function isHeadOfAnotherTask(name: string): boolean {
  return /^(classifier|dropout|cls)\./.test(name);
}

function assertVocabulary({ vocabularySize }: BertConfig, size: number, folder: string): void {
  if (vocabularySize === size) return;
  throw expected(`a vocabulary of ${vocabularySize} entries, as many as there are word embeddings`, {
    at: folder,
    received: `${size}`,
    mend: 'Use the vocabulary that was saved with the weights.',
  });
}

/** One tensor after the other: what lies in the file in the right form is read once, checked and hashed, and left there. */
async function readWeights(
  names: readonly string[],
  entries: ReadonlyMap<string, TensorEntry>,
  { format }: Checkpoint,
  path: string,
): Promise<{ weights: ReadonlyMap<string, Tensor>; digest: string }> {
  const weights = new Map<string, Tensor>();
  const hash = createHash('sha256');
  for (const name of [...names].sort()) {
    const entry = entries.get(name)!;
    const values = await entry.read();
    hash.update(canonicalJson({ name, shape: entry.shape }));
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    const isPlaced = format === 'safetensors' && entry.offset !== undefined;
    weights.set(
      name,
      isPlaced
        ? placedTensor(entry.shape, { folder: dirname(path), file: basename(path), offset: entry.offset })
        : float32(entry.shape, values),
    );
  }
  return { weights, digest: hash.digest('hex') };
}
