import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../pipeline/checkpoint/byte-cursor.ts';
import { opcodes, STOP } from '../pipeline/checkpoint/pickle-opcodes.ts';
import { unpickle } from '../pipeline/checkpoint/pickle.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';

const read = (bytes: string) => unpickle(new ByteCursor(Buffer.from(bytes, 'latin1'), { path: 'a.pth' }));

const bytes = Buffer.from([0, 255]);
const pair = new Map<PickleValue, PickleValue>([[1, 2]]);

/** Values are those of Python's `pickle.loads`; a tuple is an array here. */
const cases: readonly (readonly [string, string, PickleValue])[] = [
  ['NONE', 'N.', null],
  ['NEWTRUE', '\x88.', true],
  ['NEWFALSE', '\x89.', false],
  ['BININT1', 'K\xff.', 255],
  ['BININT2', 'M\x01\x80.', 32769],
  ['BININT', 'J\xfe\xff\xff\xff.', -2],
  ['INT', 'I-7\n.', -7],
  ['LONG', 'L-7L\n.', -7],
  ['LONG1', '\x8a\x02\xff\x00.', 255],
  ['LONG4', '\x8b\x02\0\0\0\0\x80.', -32768],
  ['FLOAT', 'F-0.5\n.', -0.5],
  ['FLOAT', 'Finf\n.', Infinity],
  ['FLOAT', 'F-inf\n.', -Infinity],
  ['FLOAT', 'Fnan\n.', NaN],
  ['BINFLOAT', 'G\xbf\xe0\0\0\0\0\0\0.', -0.5],
  ['BINUNICODE', 'X\x03\0\0\0a\xc3\xa9.', 'aé'],
  ['SHORT_BINUNICODE', '\x8c\x03a\xc3\xa9.', 'aé'],
  ['BINUNICODE8', '\x8d\x03\0\0\0\0\0\0\0a\xc3\xa9.', 'aé'],
  ['UNICODE', 'Vab\n.', 'ab'],
  ['BINSTRING', 'T\x02\0\0\0ab.', 'ab'],
  ['SHORT_BINSTRING', 'U\x02ab.', 'ab'],
  ['BINBYTES', 'B\x02\0\0\0\0\xff.', bytes],
  ['SHORT_BINBYTES', 'C\x02\0\xff.', bytes],
  ['BINBYTES8', '\x8e\x02\0\0\0\0\0\0\0\0\xff.', bytes],
  ['BYTEARRAY8', '\x96\x02\0\0\0\0\0\0\0\0\xff.', bytes],
  ['EMPTY_TUPLE', ').', []],
  ['TUPLE1', 'K\x01\x85.', [1]],
  ['TUPLE2', 'K\x01K\x02\x86.', [1, 2]],
  ['TUPLE3', 'K\x01K\x02K\x03\x87.', [1, 2, 3]],
  ['TUPLE', '(K\x01K\x02t.', [1, 2]],
  ['EMPTY_LIST', '].', []],
  ['LIST', '(K\x01K\x02l.', [1, 2]],
  ['APPEND', ']K\x01a.', [1]],
  ['APPENDS', '](K\x01K\x02e.', [1, 2]],
  ['EMPTY_DICT', '}.', new Map()],
  ['DICT', '(K\x01K\x02d.', pair],
  ['SETITEM', '}K\x01K\x02s.', pair],
  ['SETITEMS', '}(K\x01K\x02K\x03K\x04u.', new Map<PickleValue, PickleValue>([...pair, [3, 4]])],
  ['EMPTY_SET', '\x8f.', new Set()],
  ['ADDITEMS', '\x8f(K\x01K\x02\x90.', new Set([1, 2])],
  ['FROZENSET', '(K\x01K\x02\x91.', new Set([1, 2])],
  ['POP', 'K\x01K\x020.', 1],
  ['POP_MARK', 'K\x01(K\x02K\x031.', 1],
  ['DUP', 'K\x052\x86.', [5, 5]],
  ['BINPUT and BINGET', 'K\x05q\x070K\x06q\x08h\x07\x86.', [6, 5]],
  ['LONG_BINPUT and LONG_BINGET', 'K\x05r\x07\x01\0\0j\x07\x01\0\0\x86.', [5, 5]],
  ['PUT and GET', 'K\x05p300\ng300\n\x86.', [5, 5]],
  ['MEMOIZE', 'K\x05\x940K\x06\x94h\x01h\0\x87.', [6, 6, 5]],
  ['GLOBAL and REDUCE', 'ccollections\nOrderedDict\n](K\x01K\x02\x86e\x85R.', pair],
  ['STACK_GLOBAL', '\x8c\x0bcollections\x8c\x0bOrderedDict\x93)R.', new Map()],
  ['NEWOBJ', 'ccollections\nOrderedDict\n)\x81.', new Map()],
  ['NEWOBJ_EX', 'ccollections\nOrderedDict\n)}\x92.', new Map()],
  ['INST', '(icollections\nOrderedDict\n.', new Map()],
  ['OBJ', '(ccollections\nOrderedDict\no.', new Map()],
  ['BUILD', 'ccollections\nOrderedDict\n)R}b.', new Map()],
  ['PROTO', '\x80\x05N.', null],
  ['FRAME', '\x95\x01\0\0\0\0\0\0\0N.', null],
];

describe('an opcode', () => {
  it.each(cases)('%s of %j has the value that Python gives it', (_, written, value) => {
    expect(read(written)).toEqual(value);
  });

  it('is known if pickletools of Python 3.12 documents it, but for two that torch.save never wrote', () => {
    // In the order of pickletools.opcodes.
    const documented =
      '494a4b4d4c8a8b53545542438e9697984e8889568c588d46475d61656c29748586877d6473758f90913032283167686a70717294' +
      '82838463935262696f8192802e955051';
    const codes = [...Buffer.from(documented, 'hex')];
    expect(codes).toHaveLength(68);
    // STRING and PERSID, both of protocol 0: torch.save's references are tuples, which PERSID cannot write.
    const never = [0x53, 0x50];
    expect([...opcodes.keys(), STOP, ...never].toSorted((one, other) => one - other)).toEqual(
      codes.toSorted((one, other) => one - other),
    );
  });
});

describe('a container', () => {
  it.each<[string, string, PickleValue]>([
    ['OrderedDict of a dictionary', 'ccollections\nOrderedDict\n}K\x01K\x02s\x85R.', pair],
    ['Counter', 'ccollections\nCounter\n}K\x01K\x02s\x85R.', pair],
    [
      'defaultdict, whose factory is no argument of ours',
      'ccollections\ndefaultdict\ncbuiltins\nint\n\x85RK\x01K\x02s.',
      pair,
    ],
    ['dict', 'cbuiltins\ndict\n}K\x01K\x02s\x85R.', pair],
    ['set, by its name in Python 2', 'c__builtin__\nset\n](K\x01K\x02e\x85R.', new Set([1, 2])],
    ['empty set', 'cbuiltins\nset\n)R.', new Set()],
    ['frozenset', 'cbuiltins\nfrozenset\n](K\x01K\x02e\x85R.', new Set([1, 2])],
    ['torch.Size', 'ctorch\nSize\n(K\x02K\x03t\x85R.', [2, 3]],
  ])('that is called for is that: %s', (_, written, value) => {
    expect(read(written)).toEqual(value);
  });

  it('that is called for with what is none lies beside the weights', () => {
    expect(read('ccollections\nOrderedDict\nK\x01\x85R.')).toEqual(new Map());
    // A pair of three, and a number in the place of a pair.
    expect(read('ccollections\nOrderedDict\n](K\x01K\x02K\x03\x87K\x04K\x05K\x06\x86e\x85R.')).toEqual(
      new Map([[5, 6]]),
    );
    expect(read('ctorch\nSize\n)R.')).toBeNull();
  });
});
