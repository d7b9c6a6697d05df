import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { parseArchitecture } from '../pipeline/models/architecture.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import {
  type Bytes,
  dict,
  int,
  name,
  op,
  pickle,
  tensor,
  text,
  tuple,
  uint32,
} from './fixtures/checkpoint/pickle-bytes.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';
import { storedZip } from './fixtures/checkpoint/stored-zip.ts';
import { processorSeconds } from './processor-time.ts';

const needed = new Map([
  ['fc.weight', { shape: [1, 2] }],
  ['fc.bias', { shape: [1] }],
]);

/** What reading a checkpoint costs whose pickle this is, in seconds of the processor, with what came of it. */
async function cost(data: Uint8Array): Promise<{ seconds: number; outcome: string }> {
  const source = memorySource(storedZip([{ name: 'a/data.pkl', data }]));
  let outcome = 'read';
  const work = async () => {
    const { tensors } = await readCheckpoint(source, { needed });
    outcome = [...tensors.keys()].join();
    throw new RangeError('read');
  };
  const seconds = await processorSeconds(async () => {
    outcome = await refusal(work).catch((error: unknown) => {
      if (error instanceof RangeError && error.message === 'read') return outcome;
      throw error;
    });
  });
  return { seconds, outcome };
}

const times = (count: number, bytes: Bytes): Buffer => Buffer.concat(Array<Buffer>(count).fill(Buffer.from(bytes)));
const stream = (...parts: readonly (Bytes | Buffer)[]): Buffer =>
  Buffer.concat([Buffer.from([0x80, 2]), ...parts.map((part) => Buffer.from(part)), Buffer.from([0x2e])]);
const put = (slot: number): Bytes => [0x72, ...uint32(slot)];
const get = (slot: number): Bytes => [0x6a, ...uint32(slot)];
const module = (children: Bytes): Bytes => [
  ...name('torch.nn', 'Module'),
  ...op.EMPTY_TUPLE,
  ...op.NEWOBJ,
  ...dict({ _parameters: op.EMPTY_DICT, _buffers: op.EMPTY_DICT, _modules: children }),
  ...op.BUILD,
];

/** Each module has the one before it twice: 2^60 ways lead down. */
const doubled = Array.from({ length: 60 }, (_, level): Bytes => {
  const children = level === 0 ? op.EMPTY_DICT : dict({ a: get(level - 1), b: get(level - 1) });
  return [...module(children), ...put(level)];
}).reduce<Bytes>((all, one) => [...all, ...one, ...op.POP], []);

describe('a pickle that is a bomb is refused in time', () => {
  const bombs: readonly (readonly [what: string, data: Buffer, outcome: RegExp])[] = [
    ['a million empty lists', stream(times(3_000_000, op.EMPTY_LIST)), /more objects/],
    ['ten million marks', stream(times(12_000_000, op.MARK)), /more objects/],
    [
      'ten million small numbers',
      stream(op.EMPTY_LIST, op.MARK, times(12_000_000, op.NONE), op.APPENDS),
      /more objects/,
    ],
    ['a memo without end', stream(op.NONE, times(3_000_000, op.MEMOIZE)), /more objects/],
    ['a stack of copies', stream(op.EMPTY_LIST, times(12_000_000, op.DUP)), /more objects/],
    ['a million names of classes', stream(times(1_100_000, name('a', 'b'))), /more objects/],
    [
      'calls of what calls give',
      stream(name('a', 'b'), times(2_000_000, [...op.EMPTY_TUPLE, ...op.REDUCE])),
      /more objects/,
    ],
    [
      'lists appended to themselves',
      stream(op.EMPTY_LIST, times(5_000_000, [...op.DUP, ...op.APPEND])),
      /a list|more objects/,
    ],
    ['texts of a gigabyte', pickle([0x58, 0xff, 0xff, 0xff, 0x3f]), /cut short/],
    ['a frame of 2⁶⁴ bytes', pickle([0x95, ...Array<number>(8).fill(0xff)], op.EMPTY_DICT), /an empty mapping/],
    ['modules that lead down in 2⁶⁰ ways', pickle(doubled, get(59)), /at most 20,000 tensors/],
    [
      'modules nested more deeply than any network',
      pickle(
        Array<Bytes>(100)
          .fill([])
          .reduce<Bytes>((inner) => module(dict({ a: inner })), module(op.EMPTY_DICT)),
      ),
      /at most 64 levels of modules/,
    ],
    [
      'one long list in a dictionary, from everywhere',
      stream(
        op.EMPTY_LIST,
        op.MARK,
        times(100_000, int(1)),
        op.APPENDS,
        put(0),
        op.POP,
        op.EMPTY_DICT,
        times(100_000, [...get(0), ...get(0), ...op.SETITEM]),
      ),
      /a state dict/,
    ],
    ['a name of ten megabytes', pickle(dict({ ['n'.repeat(10_000_000)]: int(1) })), /a state dict/],
  ];

  it.each(bombs)('%s', async (_, data, outcome) => {
    const { seconds, outcome: message } = await cost(data);
    expect(message).toMatch(outcome);
    expect(message.length).toBeLessThanOrEqual(300);
    expect(seconds).toBeLessThan(2);
  });

  it('and many optimizer states cost little, since none is read', async () => {
    const state = tuple(tensor('0', [1, 2]), tensor('1', [1, 2]), int(3));
    const weights = dict({ 'fc.weight': tensor('0', [1, 2]) });
    const { seconds, outcome } = await cost(
      stream(
        op.EMPTY_DICT,
        text('model'),
        weights,
        op.SETITEM,
        text('optimizer'),
        op.EMPTY_LIST,
        op.MARK,
        times(20_000, state),
        op.APPENDS,
        op.SETITEM,
      ),
    );
    expect(outcome).toBe('fc.weight');
    expect(seconds).toBeLessThan(2);
  });
});

describe('an architecture that is a bomb is refused in time', () => {
  it.each<[string, unknown]>([
    ['a million layers', { layers: Array<string>(1_000_000).fill('relu') }],
    [
      'a million keys in a layer',
      { layers: [Object.fromEntries(Array.from({ length: 1_000_000 }, (_, i) => [`k${i}`, 1]))] },
    ],
    ['a name of ten megabytes', { layers: [{ ['n'.repeat(10_000_000)]: {} }] }],
    ['a kind of ten megabytes', { layers: ['n'.repeat(10_000_000)] }],
    ['a name of a sequential of ten megabytes', { features: 'n'.repeat(10_000_000), layers: ['relu'] }],
  ])('%s', async (_, data) => {
    const seconds = await processorSeconds(async () => {
      const message = await refusal(() => parseArchitecture(data, 'net.json'));
      expect(message.length).toBeLessThanOrEqual(300);
    });
    expect(seconds).toBeLessThan(2);
  });
});
