import { deflateRawSync } from 'node:zlib';
import {
  dict,
  int,
  name,
  op,
  pickle,
  storage,
  tensor,
  text,
  tuple,
  type Bytes,
} from '../fixtures/checkpoint/pickle-bytes.ts';
import { storedZip, type ZipEntry } from '../fixtures/checkpoint/stored-zip.ts';
import { blackPng, hugeGif, longGif, nested, npyFile, npyHeader, safetensorsFile } from './bomb-bytes.ts';
import { jsonOf, textFile, type Files } from './family.ts';

/** An input made by hand to be small and to cost much. */
export interface Bomb {
  readonly family: string;
  readonly name: string;
  /** Take the place of files of the family's first seed. */
  files(): Files;
}

type Named = Readonly<Record<string, () => Uint8Array | string>>;

/** Bombs of a family, each in place of its file. */
function of(family: string, file: string, named: Named): Bomb[] {
  return Object.entries(named).map(([title, make]) => ({
    family,
    name: title,
    files: () => {
      const made = make();
      return { [file]: typeof made === 'string' ? textFile(made) : made };
    },
  }));
}

const MANY = 200_000;
const repeat = (bytes: Bytes, times: number): Bytes => Array.from({ length: times }, () => bytes).flat();
const zipOf = (root: Buffer, more: readonly ZipEntry[] = []): Buffer =>
  storedZip([{ name: 'm/data.pkl', data: root }, { name: 'm/version', data: '3\n' }, ...more]);
const legacy = (root: Buffer): Buffer =>
  Buffer.concat([
    pickle([0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19]),
    pickle([0x4d, 0xe9, 3]),
    pickle(op.EMPTY_DICT),
    root,
  ]);
/** A string of so many bytes by its length alone: nothing follows. */
const claimedText = (length: number): Bytes => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return [0x58, ...bytes];
};
const doubling = (times: number): Bytes => [
  ...op.EMPTY_LIST,
  ...repeat([0x94, ...op.EMPTY_LIST, 0x32, 0x68, 0, 0x61, 0x68, 0, 0x61], times),
];

/** A tensor of a shape that its storage of one value has not, without strides. */
const hugeTensor = (rows: number, columns: number): Bytes => [
  ...name('torch._utils', '_rebuild_tensor_v2'),
  ...tuple(storage('0', 1), int(0), tuple(int(rows), int(columns)), tuple(int(0), int(0)), [0x89], op.EMPTY_DICT),
  ...op.REDUCE,
];

/** Pickles that are small and ask for much. */
const pickles: Readonly<Record<string, () => Buffer>> = {
  'a text of 4 GB by its length': () => pickle(claimedText(0xfffffff0)),
  'a text of 2^63 bytes by its length': () => pickle([0x8d, 255, 255, 255, 255, 255, 255, 255, 127]),
  'a whole number of 2 GB': () => pickle([0x8b, 255, 255, 255, 127]),
  'a frame of 2^60 bytes': () => pickle([0x95, 0, 0, 0, 0, 0, 0, 0, 16]),
  'lists in lists, 200,000 deep': () => pickle(repeat(op.EMPTY_LIST, MANY), repeat(op.APPEND, MANY - 1)),
  'tuples in tuples, 200,000 deep': () => pickle(op.EMPTY_TUPLE, repeat(op.TUPLE1, MANY)),
  '200,000 marks': () => pickle(repeat(op.MARK, MANY)),
  'a billion laughs': () => pickle(doubling(200)),
  '200,000 duplicates': () => pickle(op.NONE, repeat(op.DUP, MANY), op.TUPLE),
  'a memo at the place 2^32 − 1': () => pickle(op.NONE, [0x72, 255, 255, 255, 255]),
  '200,000 memos': () => pickle(op.NONE, repeat(op.MEMOIZE, MANY)),
  'a global of 200,000 letters': () => pickle(name('a'.repeat(MANY), 'b')),
  'a call of os.system': () => pickle(name('os', 'system'), tuple(text('touch /tmp/owned')), op.REDUCE),
  '50,000 calls in calls': () => pickle(repeat([...name('a', 'b')], 50_000), op.EMPTY_TUPLE, repeat(op.REDUCE, 50_000)),
  'a tensor of 2^31 × 2^31': () => pickle(dict({ w: hugeTensor(0x7fffffff, 0x7fffffff) })),
  'a dictionary of 50,000 tensors': () =>
    pickle(dict(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`w${index}`, tensor('0', [1, 1])])))),
  'a number of 200,000 digits': () => pickle([0x49, ...Buffer.from('9'.repeat(MANY)), 0x0a]),
  'a set of itself': () => pickle(op.EMPTY_LIST, op.MEMOIZE, [0x68, 0], op.APPEND),
  'no end': () => Buffer.from([0x80, 2, ...repeat(op.NONE, MANY)]),
  'negative sizes': () => pickle(dict({ w: tensor('0', [-1, -1]) })),
  'an extension code': () => pickle([0x84, 255, 255, 255, 127], int(1)),
};

const numbers = (rows: number, columns: number): string =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1).join(',')).join('\n');
const scale = (length: number, piece = '1'): string => Array.from({ length }, () => piece).join(',');

const checkpoints: readonly Bomb[] = [
  ...Object.entries(pickles).flatMap(([title, make]) => [
    ...of('torch-zip', 'model.pth', { [title]: () => zipOf(make()) }),
    ...of('torch-legacy', 'model.pth', { [title]: () => legacy(make()) }),
  ]),
  ...of('torch-zip', 'model.pth', {
    'a claim of 2^60 bytes': () =>
      zipOf(pickle(op.EMPTY_DICT), [{ name: 'm/data/0', data: 'x', claimedBytes: 2 ** 52 }]),
    'a deflated pickle of a gigabyte': () =>
      storedZip([
        { name: 'm/data.pkl', data: deflateRawSync(Buffer.alloc(2 ** 27)), method: 8, claimedBytes: 2 ** 30 },
      ]),
    'names of 60,000 letters': () =>
      storedZip(Array.from({ length: 20 }, (_, i) => ({ name: `${i}${'n'.repeat(60_000)}` }))),
    '60,000 entries': () => storedZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `m/${index}` }))),
    'an encrypted entry': () => storedZip([{ name: 'm/data.pkl', data: 'x', flags: 1 }]),
    'names that climb': () => storedZip([{ name: '../../m/data.pkl', data: pickle(op.EMPTY_DICT) }]),
  }),
  ...of('safetensors', 'model.safetensors', {
    'a header of 2^63 bytes': () => safetensorsFile('{}', 0, 2n ** 63n - 1n),
    'a header of 100 MB by its length': () => safetensorsFile('{}', 0, 100_000_000n),
    'a header nested 100,000 deep': () => safetensorsFile(nested(100_000)),
    'a shape whose product overflows': () =>
      safetensorsFile('{"w":{"dtype":"F32","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,0]}}'),
    'a shape of 100,000 axes': () =>
      safetensorsFile(`{"w":{"dtype":"F32","shape":[${scale(100_000)}],"data_offsets":[0,4]}}`, 4),
    'a zero axis beside 2^53': () =>
      safetensorsFile('{"w":{"dtype":"F32","shape":[0,9007199254740992],"data_offsets":[0,0]}}'),
    'offsets beyond the file': () =>
      safetensorsFile('{"w":{"dtype":"F32","shape":[250000000],"data_offsets":[0,1000000000]}}'),
    'offsets that overlap': () =>
      safetensorsFile(
        `{${Array.from({ length: 5000 }, (_, i) => `"w${i}":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}`).join(',')}}`,
        4,
      ),
    'a name of a megabyte': () =>
      safetensorsFile(`{"${'n'.repeat(1e6)}":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}`, 4),
    'one name 20,000 times': () =>
      safetensorsFile(`{${scale(20_000, '"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}')}}`, 4),
  }),
  ...of('architecture', 'architecture.json', {
    'a convolution of 10^9 channels': () => '{"layers":[{"conv2d":{"out":1000000000,"kernel":3}}]}',
    'a linear layer of 10^15': () => '{"layers":["flatten",{"linear":{"out":1000000000000000}}]}',
    'a kernel of 10^9': () => '{"layers":[{"conv2d":{"out":1,"kernel":1000000000,"padding":1000000000}}]}',
    'padding of 10^9': () =>
      '{"layers":[{"conv2d":{"out":4,"kernel":3,"padding":1000000000}},"flatten",{"linear":{"out":3}}]}',
    'a stride of zero': () => '{"layers":[{"conv2d":{"out":4,"kernel":3,"stride":0}}]}',
    'a pool of 10^9': () => '{"layers":[{"maxPool2d":{"kernel":1000000000}}]}',
    '100,000 layers': () => `{"layers":[${scale(100_000, '"relu"')}]}`,
    '10,000 convolutions': () => `{"layers":[${scale(10_000, '{"conv2d":{"out":512,"kernel":3,"padding":1}}')}]}`,
    'lists nested 50,000 deep': () => `{"layers":${nested(50_000)}}`,
    'sequences nested 1,000 deep': () => `{"layers":[${nested(1000, '{"sequential":[', ']}')}]}`,
    'a course network of width 10^6': () => '{"name":"course-food11","width":1000000}',
  }),
];

const tables: readonly Bomb[] = [
  ...of('matrix-npy', 'm.npy', {
    'a shape whose product overflows': () => npyFile(npyHeader('4294967296, 4294967296')),
    'a zero axis beside 2^53': () => npyFile(npyHeader('0, 9007199254740992')),
    'a zero axis beside 10^8': () => npyFile(npyHeader('100000000, 0')),
    'a header of 4 GB by its length': () => {
      const bytes = npyFile(npyHeader('1, 1'), 4, 2);
      bytes.writeUInt32LE(0xffffffff, 8);
      return bytes;
    },
    'a shape of 20,000 axes': () => npyFile(npyHeader(scale(20_000)), 4, 2),
    'a header of a megabyte of blanks': () => npyFile(`${' '.repeat(1e6)}${npyHeader('1, 1')}`, 4, 2),
    'a header of quotes': () => npyFile(`{'descr': '${"'".repeat(60_000)}`, 0, 2),
    'objects, which are pickles': () => npyFile(npyHeader('2, 2', "'|O'"), 64),
    'a structured type': () => npyFile(npyHeader('2, 2', "[('a', '<f4')]"), 64),
    'a million cells': () => npyFile(npyHeader('1000, 1000'), 4e6),
  }),
  ...of('attention-npy', 'a.npy', {
    'a million heads': () => npyFile(npyHeader('1, 1000000, 1, 1'), 4e6),
    'no head of 2^40 tokens': () => npyFile(npyHeader('0, 0, 1099511627776, 1099511627776')),
    '2,000 tokens': () => npyFile(npyHeader('1, 1, 2000, 2000'), 16e6),
  }),
  ...of('matrix-csv', 'm.csv', {
    'a million cells in a line': () => scale(1e6),
    'two million empty lines': () => '\n'.repeat(2e6),
    'a million cells in a square': () => numbers(1000, 1000),
    'a quote that never closes': () => `"${'a,'.repeat(2e6)}`,
    'a million quotes': () => '""'.repeat(1e6),
    'a million separators': () => ','.repeat(1e6),
    'a label of a megabyte': () => `,${'a'.repeat(1e6)}\nb,1\n`,
    'zero bytes': () => Buffer.alloc(5e6),
    'a number of a megabyte': () => `,a\nb,${'9'.repeat(1e6)}\n`,
    'one line of 60 MB': () => Buffer.alloc(60e6, 'a,'),
  }),
  ...of('matrix-json', 'm.json', {
    'nested 100,000 deep': () => nested(100_000),
    'nested 100,000 deep in objects': () => nested(100_000, '{"a":', '}').replace('}', '1}'),
    'a million cells': () => `[${Array.from({ length: 1000 }, () => `[${scale(1000)}]`).join(',')}]`,
    'two million empty lists': () => `[${scale(2e6, '[]')}]`,
    'two million keys': () => `{${Array.from({ length: 5e5 }, (_, index) => `"k${index}":0`).join(',')}}`,
    'a key of a megabyte': () => `{"${'k'.repeat(1e6)}":1}`,
    'a text of 31 MB': () => Buffer.concat([textFile('["'), Buffer.alloc(31e6, 'a'), textFile('"]')]),
    'a text of 60 MB': () => Buffer.concat([textFile('["'), Buffer.alloc(60e6, 'a'), textFile('"]')]),
    'a number of a megabyte': () => `[[${'9'.repeat(1e6)}]]`,
  }),
  ...of('attention-json', 'a.json', {
    'nested 100,000 deep': () => `{"tokens":["a"],"attention":${nested(100_000)}}`,
    '500,000 heads': () => `{"tokens":["a"],"attention":[[${scale(500_000, '[[1]]')}]]}`,
  }),
  ...of('attention-csv', 'a.csv', {
    'a layer of 10^15': () => 'layer,head,a\n1000000000000000,0,1\n',
    'a head of 10^9': () => 'layer,head,a\n0,1000000000,1\n',
    'a million tokens': () => `layer,head,${scale(1e6, 'a')}\n`,
  }),
  ...of('printf', 'format.txt', {
    'a width of 10^9': () => '%999999999f',
    'a precision of 10^9': () => '%.999999999f',
    'a megabyte of percent signs': () => '%'.repeat(1e6),
    'a width of 600 million': () => '%-600000000d',
  }),
];

const pictures: readonly Bomb[] = [
  ...of('picture-png', 'picture.png', {
    '1 × 65,535': () => blackPng(1, 65_535),
    '65,535 × 1': () => blackPng(65_535, 1),
    '1 × 1,000,000': () => blackPng(1, 1_000_000),
    '30,000 × 30,000 by its header': () => blackPng(30_000, 30_000, 1),
    '9,999 × 9,999': () => blackPng(9999, 9999),
    '2^31 − 1 × 2^31 − 1': () => blackPng(0x7fffffff, 0x7fffffff, 0),
    '0 × 0': () => blackPng(0, 0, 0),
    'an SVG': () => '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>',
    'an SVG of entities': () =>
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
    'a PDF': () => '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n',
    'zero bytes': () => Buffer.alloc(10e6),
  }),
  ...of('picture-gif', 'picture.gif', {
    '65,535 × 65,535': () => hugeGif(65_535, 65_535),
    '20,000 frames': () => longGif(20_000),
  }),
  ...of('mask', 'mask.png', {
    '1 × 65,535': () => blackPng(1, 65_535),
    '30,000 × 30,000 by its header': () => blackPng(30_000, 30_000, 1),
  }),
  ...of('display', 'large.webp', {
    'a PNG of 65,535 × 1': () => blackPng(65_535, 1),
    'a PNG of 8,000 × 6,000': () => blackPng(8000, 6000),
  }),
];

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', 'a', '##a'];
const bertConfig = (changes: Readonly<Record<string, unknown>>): Uint8Array =>
  jsonOf({
    model_type: 'bert',
    vocab_size: 60,
    hidden_size: 16,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    intermediate_size: 32,
    max_position_embeddings: 40,
    type_vocab_size: 2,
    ...changes,
  });

const encoders: readonly Bomb[] = [
  ...of('vocabulary', 'vocab.txt', {
    'three million empty lines': () => '\n'.repeat(3e6),
    'two million entries': () => Array.from({ length: 2e6 }, (_, index) => index.toString(36)).join('\n'),
    'an entry of 10 MB': () => `${words.join('\n')}\n${'a'.repeat(10e6)}`,
  }),
  ...of('added-tokens', 'added_tokens.json', {
    '100,000 tokens': () => jsonOf(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`[E${i}]`, 60 + i]))),
    'an id of 2^53': () => jsonOf({ '[E1]': 2 ** 53 }),
    'a token of a megabyte': () => jsonOf({ ['e'.repeat(1e6)]: 60 }),
    'an empty token': () => jsonOf({ '': 60 }),
  }),
  ...of('tokenizer-config', 'tokenizer_config.json', {
    'nested 100,000 deep': () => `{"a":${nested(100_000)}}`,
    '100,000 tokens that are never split': () =>
      jsonOf({ tokenizer_class: 'BertTokenizer', never_split: Array.from({ length: 100_000 }, (_, i) => `n${i}`) }),
  }),
  ...of('tokenizer-json', 'tokenizer.json', {
    '500,000 entries': () =>
      jsonOf({
        model: {
          type: 'WordPiece',
          vocab: Object.fromEntries(Array.from({ length: 500_000 }, (_, i) => [`w${i}`, i])),
        },
      }),
    'nested 100,000 deep': () => `{"model":${nested(100_000)}}`,
  }),
  ...of('encoder-config', 'config.json', {
    'a million layers': () => bertConfig({ num_hidden_layers: 1e6 }),
    '2^40 positions': () => bertConfig({ max_position_embeddings: 2 ** 40 }),
    'a hidden size of 2^31': () => bertConfig({ hidden_size: 2 ** 31, num_attention_heads: 2 ** 30 }),
    'a vocabulary of 2^50': () => bertConfig({ vocab_size: 2 ** 50 }),
    '2^31 heads': () => bertConfig({ num_attention_heads: 2 ** 31 }),
    'no heads': () => bertConfig({ num_attention_heads: 0 }),
    'half a layer': () => bertConfig({ num_hidden_layers: 0.5 }),
  }),
  ...of('weights-index', 'model.safetensors.index.json', {
    'a shard outside': () => jsonOf({ weight_map: { a: '../../../etc/passwd' } }),
    'a million names': () =>
      jsonOf({
        weight_map: Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`w${i}`, `s${i}.safetensors`])),
      }),
  }),
  ...of('text', 'text.txt', {
    'a word of a million letters': () => 'a'.repeat(1e6),
    '300,000 words': () => 'wolf '.repeat(300_000),
    'a letter with 500,000 marks': () => `a${'\u0301'.repeat(500_000)}`,
    '200,000 ligatures that come apart': () => 'ﷺ'.repeat(200_000),
    '200,000 control characters': () => '\u0001'.repeat(200_000),
    '200,000 brackets': () => '['.repeat(200_000),
    '50,000 beginnings of a special token': () => '[MAS'.repeat(50_000),
  }),
];

const configurations: readonly Bomb[] = [
  ...of('configuration', 'config.json', {
    'nested 100,000 deep': () => `{"title":${nested(100_000)}}`,
    'a title of 10 MB': () => jsonOf({ title: 't'.repeat(10e6) }),
    '200,000 pictures': () => `{"title":"t","pictures":[${scale(200_000, '{"image":"a.png"}')}]}`,
  }),
  ...of('answer', '01.md', {
    'a billion laughs in YAML': () =>
      `---\na: &a [${scale(9, 'x')}]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]!}: &${'bcdefghij'[i]!} [${scale(9, `*${'abcdefghi'[i]!}`)}]`).join('\n')}\n---\n`,
    'YAML nested 20,000 deep': () => `---\na: ${nested(20_000)}\n---\n`,
    'dashes without an end': () => `---\n${'-'.repeat(1e6)}`,
  }),
  ...of('model-card', 'card.json', {
    'nested 100,000 deep': () => `{"classes":${nested(100_000)}}`,
    'a million classes': () => `{"classes":[${scale(1e6, '"a"')}]}`,
  }),
];

const contents: readonly Bomb[] = [
  ...of('content-report', 'report.json', {
    'nested 100,000 deep': () => `{"content":1,"tasks":${nested(100_000)}}`,
    'a title of 10 MB': () => `{"content":1,"title":"${'t'.repeat(10e6)}"}`,
    '65 MB of blanks': () => Buffer.alloc(65e6, ' '),
  }),
  ...of('content-run', 'results/lime/first-course/run.json', {
    'nested 100,000 deep': () => nested(100_000),
    '10 MB of blanks': () => Buffer.alloc(10e6, ' '),
  }),
  ...of('content-figure', 'results/lime/first-course/overlay.png', {
    '30,000 × 30,000 by its header': () => blackPng(30_000, 30_000, 1),
    'an SVG': () => '<svg xmlns="http://www.w3.org/2000/svg" onload="hit=1"/>',
  }),
  ...of('content-array', 'results/prediction/first-paper/probabilities.npy', {
    'a shape whose product overflows': () => npyFile(npyHeader('4294967296, 4294967296')),
  }),
  ...of('latex', 'label.txt', {
    'a macro that doubles itself': () => '$\\def\\a{\\a\\a}\\a$',
    'macros of macros': () =>
      `$${Array.from({ length: 20 }, (_, i) => `\\newcommand{\\m${'abcdefghijklmnopqrst'[i]!}}{xx}`).join('')}$`,
    '10,000 braces': () => `$${nested(10_000, '{', '}')}$`,
    '10,000 fractions': () => `$${nested(10_000, '\\frac{', '}{1}')}$`,
    'a megabyte of letters': () => `$${'x'.repeat(1e6)}$`,
    'a table of 10,000 columns': () => `$\\begin{matrix}${'a&'.repeat(10_000)}a\\end{matrix}$`,
    'a space of 10^9 em': () => '$\\hspace{1000000000em}x$',
    'a rule of 10^9 em': () => '$\\rule{1000000000em}{1000000000em}$',
    'a link': () => '$\\href{javascript:hit=1}{x}$',
    '100,000 dollars': () => '$'.repeat(100_000),
  }),
  ...of('guide', 'guide.md', {
    '20,000 brackets': () => '['.repeat(20_000),
    '20,000 quotes': () => '>'.repeat(20_000),
    '20,000 stars': () => '*a '.repeat(20_000),
    'a table of 5,000 columns': () => `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n`,
  }),
];

/** Every bomb, family by family. */
export const bombs: readonly Bomb[] = [
  ...checkpoints,
  ...tables,
  ...pictures,
  ...encoders,
  ...configurations,
  ...contents,
];
