import fc from 'fast-check';
import type { Files } from './family.ts';

/** One change of a file's bytes. Places are shares of the file's length, so that a change fits every file. */
type ByteChange =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'digits'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut'; readonly at: number };

/** One change of a JSON document: a value is replaced, left out, or its key renamed. */
interface JsonChange {
  readonly kind: 'json';
  readonly at: number;
  readonly value: unknown;
  readonly how: 'replace' | 'remove' | 'rename' | 'wrap';
}

/** What becomes of a valid input. */
export interface Mutation {
  /** Which of the family's seeds, modulo their number. */
  readonly seed: number;
  readonly changes: readonly (ByteChange | JsonChange)[];
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Numbers at the edges of what formats can say, as bytes of either order. */
const edges = [
  [0, 0, 0, 0],
  [255, 255, 255, 255],
  [255, 255, 255, 127],
  [0, 0, 0, 128],
  [0, 0, 0, 0, 0, 0, 0, 128],
  [255, 255, 255, 255, 255, 255, 255, 255],
  [255, 255, 255, 255, 255, 255, 255, 127],
  [127, 255, 255, 255],
  [0, 0, 1, 0],
];
const hostileBytes = fc.oneof(
  fc.constantFrom(...edges),
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 8 }),
  fc
    .constantFrom(
      '\0',
      '\ufeff',
      '"',
      '\\',
      '[',
      '{',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '-',
      '1e999',
      '9999999999',
      'NaN',
      '\ufffd',
      '../',
    )
    .map((text) => [...new TextEncoder().encode(text)]),
);

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('set' as const), at: share, bytes: hostileBytes }),
  fc.record({ kind: fc.constant('insert' as const), at: share, bytes: hostileBytes }),
  fc.record({ kind: fc.constant('remove' as const), at: share, length: fc.integer({ min: 1, max: 64 }) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: share,
    length: fc.integer({ min: 1, max: 32 }),
    times: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({ kind: fc.constant('move' as const), at: share, length: fc.integer({ min: 1, max: 64 }), to: share }),
  fc.record({
    kind: fc.constant('digits' as const),
    at: share,
    text: fc.constantFrom(
      '0',
      '-1',
      '00',
      '4294967296',
      '9007199254740993',
      '1e309',
      '99999999999999999999',
      '0.5',
      '1000000',
    ),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: share }),
);

/** Values that no schema waits for. */
const hostileValue = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  0.5,
  -0,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  '',
  'x'.repeat(5000),
  '\u0000\u202e</script>',
  '../../../etc/passwd',
  '/etc/passwd',
  '__proto__',
  'constructor',
  '\ud800',
  '$&$1',
  [],
  {},
  [[]],
  [[[[[[[[[[[[]]]]]]]]]]]],
  Array.from({ length: 2000 }, () => 0),
  { __proto__: null, toString: 1, length: 1e9 },
);

const jsonChange: fc.Arbitrary<JsonChange> = fc.record({
  kind: fc.constant('json' as const),
  at: share,
  value: hostileValue,
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'rename', 'wrap'),
});

/** Mutations of a family's inputs: one to four changes. @param isJson whether values are changed as well as bytes */
export function mutations(isJson: boolean): fc.Arbitrary<Mutation> {
  const change = isJson ? fc.oneof(byteChange, jsonChange, jsonChange) : byteChange;
  return fc.record({ seed: fc.nat({ max: 1000 }), changes: fc.array(change, { minLength: 1, maxLength: 4 }) });
}

/** The input that a mutation makes of a family's seeds. */
export function mutate(seeds: readonly Files[], file: string, { seed, changes }: Mutation): Files {
  const files = seeds[seed % seeds.length]!;
  return { ...files, [file]: changes.reduce(applied, files[file]!) };
}

function applied(bytes: Uint8Array, change: ByteChange | JsonChange): Uint8Array {
  if (change.kind === 'json') return changedJson(bytes, change);
  const at = Math.min(bytes.length, Math.floor(change.at * bytes.length));
  const splice = (from: number, length: number, put: Uint8Array): Uint8Array =>
    Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(Math.min(bytes.length, from + length))]);
  switch (change.kind) {
    case 'flip': {
      const flipped = Uint8Array.from(bytes);
      if (at < flipped.length) flipped[at]! ^= 1 << change.bit;
      return flipped;
    }
    case 'set':
      return splice(at, change.bytes.length, Uint8Array.from(change.bytes));
    case 'insert':
      return splice(at, 0, Uint8Array.from(change.bytes));
    case 'remove':
      return splice(at, change.length, new Uint8Array());
    case 'repeat': {
      const piece = bytes.subarray(at, at + change.length);
      return splice(at, 0, Buffer.concat(Array.from({ length: change.times }, () => piece)));
    }
    case 'move': {
      const piece = Uint8Array.from(bytes.subarray(at, at + change.length));
      const rest = splice(at, change.length, new Uint8Array());
      const to = Math.floor(change.to * rest.length);
      return Buffer.concat([rest.subarray(0, to), piece, rest.subarray(to)]);
    }
    case 'digits': {
      // The next number from there on, whatever the format: many formats write sizes as text.
      const text = Buffer.from(bytes).toString('latin1');
      const found = /\d+/.exec(text.slice(at));
      if (found === null) return bytes;
      return splice(at + found.index, found[0].length, new TextEncoder().encode(change.text));
    }
    case 'cut':
      return bytes.subarray(0, at);
  }
}

type Parent = Record<string, unknown>;

/** Changes a value of a document; what is no JSON any more stays as it is. */
function changedJson(bytes: Uint8Array, { at, value, how }: JsonChange): Uint8Array {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return bytes;
  }
  const places: { readonly parent: Parent; readonly key: string }[] = [];
  const visit = (parent: Parent): void => {
    for (const [key, child] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof child === 'object' && child !== null) visit(child as Parent);
    }
  };
  if (typeof root === 'object' && root !== null) visit(root as Parent);
  const place = places[Math.min(places.length - 1, Math.floor(at * places.length))];
  if (place === undefined) return new TextEncoder().encode(JSON.stringify(value));
  const { parent, key } = place;
  if (how === 'replace') parent[key] = value;
  if (how === 'wrap') parent[key] = [parent[key]];
  if (how === 'rename' && !Array.isArray(parent)) parent[`${key}_`] = parent[key];
  if (how === 'remove' || how === 'rename') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  }
  return new TextEncoder().encode(JSON.stringify(root));
}
