import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenEngine, openConfiguredEngine } from '../pipeline/engine/open.ts';
import { UserError } from '../pipeline/base/errors.ts';
import type { Encoder } from '../pipeline/models/bert/encoder.ts';
import { loadEncoder } from '../pipeline/models/bert/load-encoder.ts';
import { encodeSentence } from '../pipeline/texts/encode-text.ts';
import {
  alignedSafetensors,
  type Files,
  renamed,
  smallConfig,
  smallFile,
  smallTensors,
  smallVocabulary,
  writeEncoder,
} from './bert-small.ts';
import { largestDifference } from './maths-arrays.ts';
import type { Tensors } from './tiny-project.ts';

const CASES = join(import.meta.dirname, 'fixtures', 'cases');
let root: string;
let engine: OpenEngine;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-folders-'));
  engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
});
afterAll(async () => {
  await engine.close();
  await rm(root, { recursive: true });
});

const load = (folder: string, base: string): Promise<Encoder> =>
  loadEncoder({ id: 'small', name: 'Small', folder }, base, 'encoders[0].folder');
const idsOf = ({ tokenizer }: Encoder, text: string): number[] => tokenizer.encode(text).tokens.map(({ id }) => id);

let count = 0;
async function write(files: Files = {}): Promise<string> {
  const folder = `folder-${++count}`;
  await writeEncoder(join(root, folder), files);
  return folder;
}
const open = async (files: Files = {}): Promise<Encoder> => load(await write(files), root);

async function refusal(opened: Promise<unknown>): Promise<string> {
  const error: unknown = await opened.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThanOrEqual(300);
  expect(message).toMatch(/^Expected .*`encoders\[0\]\.folder: .*, but received /);
  return message;
}

describe('folders that people have', () => {
  it('with two shards are read as one model', async () => {
    const encoder = await load('bert-sharded/shard', CASES);
    const { hidden } = await engine.encoderRunner(encoder).read(encoder.tokenizer.encode('the cat sat on the mat.'));
    expect(hidden).toHaveLength(3);
    expect(encoder.parameters).toBe(1496);
  });

  it('with a special token beside vocab.txt have it, by any of the files that name it', async () => {
    const folder = 'bert-added-tokens/addspecial';
    expect(idsOf(await load(folder, CASES), 'the [E1] cat [e1]')).toEqual([2, 5, 17, 6, 1, 1, 1, 3]);
    const files = ['added_tokens.json', 'tokenizer.json', 'tokenizer_config.json'];
    for (const left of files) {
      const copy = join(root, `special-${left}`);
      await cp(join(CASES, folder), copy, { recursive: true });
      for (const file of files) if (file !== left) await rm(join(copy, file));
      if (left === 'added_tokens.json') {
        await writeFile(join(copy, 'special_tokens_map.json'), '{"additional_special_tokens": ["[E1]"]}');
      }
      expect(idsOf(await load(`special-${left}`, root), 'the [E1] cat [e1]')).toEqual([2, 5, 17, 6, 1, 1, 1, 3]);
    }
  });

  it('with an ordinary added token in tokenizer.json have it, in any case', async () => {
    const encoder = await load('bert-added-tokens/addplain_tjonly', CASES);
    // As AutoTokenizer of transformers 5.18 does: what is left of a word is a word of its own.
    expect(idsOf(encoder, 'the Covid covids cat')).toEqual([2, 5, 17, 17, 1, 6, 3]);
    expect(encoder.tokenizer.encode('Covid').tokens[1]).toEqual({
      text: 'covid',
      id: 17,
      span: [0, 5],
      segment: 0,
      special: false,
    });
  });

  it.each(['ok', 'padvocab'])('with 17 entries are read, whether or not embeddings are padded: %s', async (name) => {
    const encoder = await load(`bert-vocabulary-size/${name}`, CASES);
    expect(idsOf(encoder, 'the cat sat on the mat.')).toEqual([2, 5, 6, 7, 9, 5, 10, 11, 3]);
    const text = encoder.tokenizer.encode('the cat sat on the mat.');
    expect((await engine.encoderRunner(encoder).read(text)).hidden.map(({ length }) => length)).toEqual([72, 72, 72]);
  });

  it('with more embeddings than entries compute what those without padding do', async () => {
    const words = tensors['bert.embeddings.word_embeddings.weight']!;
    const values = new Float32Array(64 * 8).fill(7);
    values.set(words.values);
    const padded = { ...tensors, 'bert.embeddings.word_embeddings.weight': { shape: [64, 8], values } };
    const states = [];
    for (const files of [
      {},
      { 'config.json': smallConfig({ vocab_size: 64 }), 'model.safetensors': alignedSafetensors(padded) },
    ]) {
      const encoder = await open(files);
      const text = encoder.tokenizer.encode('the wolf sat by the river bank');
      states.push((await engine.encoderRunner(encoder).read(text)).hidden.flatMap((one) => [...one]));
    }
    expect(largestDifference(states[0]!, Float64Array.from(states[1]!))).toBeLessThan(1e-6);
  });

  it('of RoBERTa are refused, without a name of another network', async () => {
    const line = await refusal(load('did-you-mean/bert-roberta', CASES));
    expect(line).toMatch(/config\.json: model_type`, but received the text "roberta"\. .* not supported\.$/);
    expect(line).not.toMatch(/did you mean/i);
  });

  it.each(['distilbert', 'albert', 'electra', 'bertt', 'xlm-roberta', 'modernbert'])(
    'of %s are refused, however near its name is',
    async (model_type) => {
      expect(await refusal(open({ 'config.json': smallConfig({ model_type }) }))).not.toMatch(/did you mean/i);
    },
  );
});

const tensors = smallTensors();
const names = Object.keys(tensors);
/** Shards of the encoder's tensors, and an index that tells the truth but for `changes`. */
function sharded(parts: readonly Tensors[], changes: Record<string, string> = {}): Files {
  const files = parts.map((part, index) => [`model-${index + 1}.safetensors`, part] as const);
  const map = Object.fromEntries(files.flatMap(([file, part]) => Object.keys(part).map((name) => [name, file])));
  return {
    'model.safetensors': null,
    'model.safetensors.index.json': JSON.stringify({ metadata: {}, weight_map: { ...map, ...changes } }),
    ...Object.fromEntries(files.map(([file, part]) => [file, alignedSafetensors(part)])),
  };
}
const partOf = (keep: (index: number) => boolean): Tensors => {
  const kept = new Set(names.filter((_, index) => keep(index)));
  return renamed(tensors, (name) => (kept.has(name) ? name : ''));
};
const halves = [partOf((index) => index < 20), partOf((index) => index >= 20)] as const;

describe('shards', () => {
  it('have the digest, and so the numbers, of the same tensors in one file', async () => {
    const { digest } = await open();
    expect((await open(sharded(halves))).digest).toBe(digest);
    expect((await open(sharded([0, 1, 2].map((rest) => partOf((index) => index % 3 === rest))))).digest).toBe(digest);
    const wrapped = halves.map((half) => renamed(half, (name) => `module.${name}`));
    expect((await open(sharded(wrapped))).digest).toBe(digest);
    const files: Files = {
      'model.safetensors': null,
      'pytorch_model.bin.index.json': JSON.stringify({
        weight_map: Object.fromEntries(names.map((name) => [name, 'pytorch_model-00001-of-00001.bin'])),
      }),
      'pytorch_model-00001-of-00001.bin': smallFile('answers-zip.bin'),
    };
    expect((await open(files)).digest).toBe(digest);
    expect((await open({ ...sharded(halves), 'pytorch_model.bin': 'not read' })).digest).toBe(digest);
  });

  it('may be links into the cache of Hugging Face, and nowhere else', async () => {
    const files = sharded(halves);
    const snapshot = join(root, 'models--small', 'snapshots', '0123');
    const blobs = join(root, 'models--small', 'blobs');
    await mkdir(blobs, { recursive: true });
    const bytes = files['model-2.safetensors']!;
    await writeEncoder(snapshot, { ...files, 'model-2.safetensors': null });
    await writeFile(join(blobs, 'abc'), bytes);
    await symlink('../../blobs/abc', join(snapshot, 'model-2.safetensors'));
    expect((await load(snapshot, root)).heads).toEqual(['question-answering']);
    const folder = await write({ ...files, 'model-2.safetensors': null });
    await symlink(join(blobs, 'abc'), join(root, folder, 'model-2.safetensors'));
    expect(await refusal(load(folder, root))).toMatch(/the shard `model-2\.safetensors` in its folder .* a link/);
  });

  const [first] = names;
  it.each<[string, Files, RegExp]>([
    [
      'a missing shard',
      { ...sharded(halves), 'model-2.safetensors': null },
      /the shard `model-2\.safetensors` .*index\.json`, but received no such file\. Copy/,
    ],
    [
      'a tensor in two shards',
      sharded([tensors, halves[1]]),
      /^Expected (each tensor in one shard|the tensors that `weight_map` names)/,
    ],
    [
      'a tensor in none',
      sharded(halves, { 'bert.encoder.layer.9.output.dense.bias': 'model-1.safetensors' }),
      /the tensor `bert\.encoder\.layer\.9\.output\.dense\.bias` in `model-1\.safetensors` .* received no such tensor/,
    ],
    [
      'a tensor in another shard than the index says',
      sharded(halves, { [first!]: 'model-2.safetensors' }),
      /the tensors that `weight_map` names .* in `model-1\.safetensors`, not in `model-2\.safetensors`/,
    ],
    ['a shard outside of the folder', sharded(halves, { x: '../model.safetensors' }), /a file beside the index/],
    ['a whole path', sharded(halves, { x: '/etc/passwd' }), /a file beside the index .*`\/etc\/passwd`/],
    ['the folder itself', sharded(halves, { x: '.' }), /a file beside the index/],
    [
      'an index without a map',
      { ...sharded(halves), 'model.safetensors.index.json': '{"metadata": {}}' },
      /Expected an object .*weight_map`, but received nothing/,
    ],
    ['an empty map', { ...sharded(halves), 'model.safetensors.index.json': '{"weight_map": {}}' }, /an empty one/],
    ['an index that is no JSON', { ...sharded(halves), 'model.safetensors.index.json': '[' }, /JSON .*index\.json/],
    ['a shard that is none', { ...sharded(halves), 'model-1.safetensors': 'words' }, /model-1\.safetensors/],
  ])('are refused with %s', async (_, files, line) => {
    expect(await refusal(open(files))).toMatch(line);
  });
});

describe('names of tensors', () => {
  it.each([
    ['module.bert.', ''],
    ['_orig_mod.bert.', ''],
    ['model.', ''],
    ['bert._orig_mod.', ''],
    ['model.bert.', '_orig_mod.'],
  ])('may begin with %s and have %s within', async (prefix, within) => {
    const { digest } = await open();
    const wrapped = renamed(tensors, (name) =>
      name.startsWith('bert.')
        ? `${prefix}${name.slice(5).replace('encoder.', `encoder.${within}`)}`
        : `${prefix.replace('bert.', '')}${name}`,
    );
    expect((await open({ 'model.safetensors': alignedSafetensors(wrapped) })).digest).toBe(digest);
  });

  it('beside the encoder’s belong to heads of other tasks, and within it to another encoder', async () => {
    const one = { shape: [1], values: new Float32Array(1) };
    const beside = { ...tensors, 'crf.transitions': one, 'fc.weight': one, n_averaged: one };
    expect((await open({ 'model.safetensors': alignedSafetensors(beside) })).digest).toBe((await open()).digest);
    const within = {
      ...tensors,
      'bert.encoder.layer.0.attention.self.distance_embedding.weight': { shape: [3, 4], values: new Float32Array(12) },
    };
    expect(await refusal(open({ 'model.safetensors': alignedSafetensors(within) }))).toMatch(/distance_embedding/);
    const other = renamed(tensors, (name) => `backbone.${name}`);
    expect(await refusal(open({ 'model.safetensors': alignedSafetensors(other) }))).toMatch(
      /tensors named as in BERT .* received `backbone\.embeddings\./,
    );
  });
});

describe('config.json', () => {
  it('of newer and of older programs is read', async () => {
    const { digest } = await open();
    const changes = [
      { dtype: 'float32', torch_dtype: undefined, transformers_version: '5.18.0' },
      { position_embedding_type: undefined, model_type: undefined, type_vocab_size: undefined },
      { hidden_act: 'gelu_python', is_decoder: false, add_cross_attention: null },
    ];
    for (const change of changes) expect((await open({ 'config.json': smallConfig(change) })).digest).toBe(digest);
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ num_hidden_layers: 1e9 }, /at most 256 layers .*num_hidden_layers/],
    [{ num_attention_heads: 1e6, hidden_size: 1e6 }, /at most 1,024 attention heads/],
    [{ hidden_size: 1e9 }, /hidden_size/],
    [{ intermediate_size: 2 ** 40 }, /intermediate_size/],
    [{ max_position_embeddings: 1e12 }, /at most 65,536 positions/],
    [{ vocab_size: 1e12 }, /vocab_size/],
    [{ vocab_size: 500_000 }, /parameters fit into the [\d,]+ bytes of its weights .* received 4,/],
    [{ hidden_size: 65_536, num_hidden_layers: 256 }, /parameters fit into/],
    [{ layer_norm_eps: 1e308 }, /layer_norm_eps/],
    [{ hidden_act: 'gelu_fast' }, /Expected `gelu` .* not supported\.$/],
    [{ hidden_act: 'relu' }, /Expected `gelu` .* not supported\.$/],
    [{ add_cross_attention: true }, /Expected `false`/],
    [{ num_hidden_layers: '2' }, /a (whole )?number .*num_hidden_layers/],
  ])('is refused before anything is built with %j', async (changes, line) => {
    const message = await refusal(open({ 'config.json': smallConfig(changes) }));
    expect(message).toMatch(line);
    expect(message).not.toMatch(/did you mean/i);
  });

  it.each(['null', '[]', '"bert"', '7'])('is refused when it is %s', async (json) => {
    expect(await refusal(open({ 'config.json': json }))).toMatch(/an object/);
  });
});

describe('vocabularies and embeddings', () => {
  const lines = smallVocabulary();
  const withLines = (...more: string[]): Files => ({ 'vocab.txt': [...lines, ...more].join('\n') });

  it('may differ by lines that no text can use', async () => {
    for (const files of [withLines('', ''), withLines('[unused1]', '[unused2]', '')]) {
      expect((await open(files)).heads).toEqual(['question-answering']);
    }
  });

  it('have to fit otherwise', async () => {
    expect(await refusal(open(withLines('zebra')))).toMatch(/a vocabulary of 60 entries.*received 61\./);
  });

  it('refuse a text that uses an added token without an embedding, by its name, and no other', async () => {
    const encoder = await open({ 'added_tokens.json': '{"zebra": 60}' });
    const read = (text: string) => encodeSentence({ id: 'one', text }, encoder, 'texts[0]');
    expect(read('the wolf').input.kind).toBe('sentence');
    expect(() => read('the zebra')).toThrow(
      /^Expected tokens among the encoder’s 60 word embeddings for `texts\[0\]`, but received `zebra` with the id 60\./,
    );
  });

  it('change the digest with every file that changes tokens', async () => {
    const files: Files[] = [
      {},
      { 'added_tokens.json': '{"zebra": 60}' },
      {
        'added_tokens.json': '{"zebra": 60}',
        'special_tokens_map.json': '{"additional_special_tokens": ["zebra"]}',
      },
    ];
    const digests = await Promise.all(files.map(async (one) => (await open(one)).digest));
    expect(new Set(digests).size).toBe(3);
    const same = { 'special_tokens_map.json': '{"mask_token": "[MASK]"}', 'added_tokens.json': '{"[MASK]": 4}' };
    expect(smallVocabulary().indexOf('[MASK]')).toBe(4);
    expect((await open(same)).digest).toBe(digests[0]);
  });
});
