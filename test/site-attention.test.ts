import { describe, expect, it } from 'vitest';
import type { Result } from '../schema/result.ts';
import { attentionDrawings, attentionFilePath } from '../src/data/texts/attention-drawing.ts';
import { attentionLines, LINE_HEIGHT, linePaths, LINES_WIDTH } from '../src/data/texts/attention-lines.ts';
import { attentionView, cellSide, choiceRules, tileCorner } from '../src/data/texts/attention-view.ts';
import type { Done } from '../src/data/texts/text-sections.ts';
import { attentionValues } from '../src/scripts/attention-values.ts';
import { npyHeader, openNpy } from '../src/scripts/npy-slices.ts';

const grid = { layers: 3, heads: 12, length: 5, gap: 1 };

function resultOf(labels: string[], as: 'tiles' | 'picture' = 'tiles'): Pick<Result, 'figures' | 'axes'> {
  const tiles = { rows: 3, columns: 12, tileHeight: labels.length, tileWidth: labels.length, gap: 1 };
  const display =
    as === 'picture' ? { as } : { as, colormap: 'YlGnBu' as const, range: [0, 1] as [number, number], ...tiles };
  const groups = labels.map((label) => (label.startsWith('[') ? 'special' : 'text'));
  return {
    figures: [{ id: 'heads', file: 'heads.png', sizeBytes: 1, sha256: '', width: 1, height: 1, display }],
    axes: { tokens: { labels, groups } },
  };
}

describe('the layout of attention maps', () => {
  it('finds a map in its picture: so many tiles and gaps from the corner', () => {
    expect(tileCorner(grid, 0, 0)).toEqual([0, 0]);
    expect(tileCorner(grid, 2, 11)).toEqual([66, 12]);
  });

  it('moves the picture by one rule a layer and one a head, and never takes head 12 for head 2', () => {
    const rules = choiceRules(grid)
      .split('}')
      .filter((rule) => rule !== '');
    expect(rules).toHaveLength(3 + 12);
    expect(rules[2]).toBe('.attention:has(.map-choice[value^="3-"]:checked){--layer:3;--top:12');
    expect(rules[4]).toBe('.attention:has(.map-choice[value$="-2"]:checked){--head:2;--left:6');
    expect('3-12'.endsWith('-2')).toBe(false);
    expect('13-2'.startsWith('3-')).toBe(false);
  });

  it('gives every token a label’s room, a short text more, and offers smaller cells in a long one', () => {
    expect([4, 30, 55, 120].map(cellSide)).toEqual([44, 18, 13, 13]);
    const long = attentionView(resultOf(Array.from({ length: 120 }, () => 'a')), 'x');
    expect(long).toMatchObject({ layers: 3, heads: 12, length: 120, gap: 1, isLarge: true, specials: '' });
    expect(attentionView(resultOf(['[CLS]', 'a', '[SEP]']), 'x')).toMatchObject({
      isLarge: false,
      specials: '[CLS], [SEP]',
    });
  });

  it('sets Chinese upright in columns and turns the rest', () => {
    const { tokens } = attentionView(resultOf(['[CLS]', '今', '。', 'iphone', '12']), 'x');
    expect(tokens.map(({ isUpright }) => isUpright)).toEqual([false, true, true, false, false]);
    expect(tokens.map(({ isSpecial }) => isSpecial)).toEqual([true, false, false, false, false]);
  });

  it('refuses a result without tokens or tiles', () => {
    expect(() => attentionView(resultOf(['a'], 'picture'), 'results/x')).toThrow(/tiles in `results\/x\/result.json`/);
    expect(() => attentionView({ figures: resultOf(['a']).figures }, 'results/x')).toThrow(/Expected tokens/);
  });
});

describe('the lines of a map', () => {
  const matrix = [0.5, 0.5, 0.96, 0.04];

  it('join the token that reads with what it reads, and leave out weights under 0.05', () => {
    expect(attentionLines(matrix, 2)).toEqual([
      { from: 0, to: 0, weight: 0.5 },
      { from: 0, to: 1, weight: 0.5 },
      { from: 1, to: 0, weight: 0.96 },
    ]);
    expect(attentionLines([0.05], 1)).toHaveLength(1);
    expect(attentionLines([0.0499], 1)).toHaveLength(0);
  });

  it('are as opaque as their weight, alike ones one path, the palest first', () => {
    const [first, second] = [LINE_HEIGHT / 2, (3 * LINE_HEIGHT) / 2];
    expect(linePaths(attentionLines(matrix, 2), () => false)).toEqual([
      {
        opacity: 0.5,
        isSpecial: false,
        path: `M0,${first}L${LINES_WIDTH},${first}M0,${first}L${LINES_WIDTH},${second}`,
      },
      { opacity: 0.96, isSpecial: false, path: `M0,${second}L${LINES_WIDTH},${first}` },
    ]);
  });

  it('are apart where an end is a special token, so that they can be hidden', () => {
    const paths = linePaths(attentionLines([0.4, 0.6, 0.7, 1.0000001], 2), (place) => place === 1);
    expect(paths.map(({ opacity, isSpecial }) => [opacity, isSpecial])).toEqual([
      [0.4, false],
      [0.6, true],
      [0.7, true],
      [1, true],
    ]);
  });
});

describe('drawings of short texts', () => {
  const outcome = (length: number): Done =>
    ({
      task: { input: 'cats', model: 'tiny' },
      result: { axes: { tokens: { labels: Array.from({ length }, () => 'a') } } },
    }) as unknown as Done;
  const content = (count: number) =>
    ({ report: { texts: [{ id: 'cats', encoders: ['tiny', 'other'].slice(0, count) }] } }) as never;

  it('exist up to 24 tokens, in four formats, under the name of the text and, of several, the encoder', () => {
    expect(attentionDrawings(outcome(25), content(1))).toEqual([]);
    const [head, rollout] = attentionDrawings(outcome(24), content(1));
    expect(Object.values(head!.files)).toEqual(['cats-head.svg', 'cats-head.png', 'cats-head.pdf', 'cats-head.csv']);
    expect(rollout!.files.svg).toBe('cats-rollout.svg');
    expect(attentionDrawings(outcome(3), content(2))[0]!.files.svg).toBe('cats-tiny-head.svg');
  });

  it('lie beside the method’s pages of their language', () => {
    expect(attentionFilePath('attention', 'a.svg', 'en', ['en', 'zh-cn'])).toBe('methods/attention/a.svg');
    expect(attentionFilePath('attention', 'a.svg', 'zh-cn', ['en', 'zh-cn'])).toBe('zh-cn/methods/attention/a.svg');
  });
});

/** A file as NumPy writes it: `{'descr': '<f4', …}` padded to 64 bytes. */
function npy(shape: string, values: readonly number[], descr = '<f4', order = 'False'): Uint8Array {
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }`;
  const header = new TextEncoder().encode(text.padEnd(117) + '\n');
  const bytes = new Uint8Array(10 + header.length + 4 * values.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  bytes.set(header, 10);
  values.forEach((value, index) => new DataView(bytes.buffer).setFloat32(10 + header.length + 4 * index, value, true));
  return bytes;
}

/** A server of one file, which may know ranges. */
function server(bytes: Uint8Array, knowsRanges: boolean): { fetchFile: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const fetchFile = (_: unknown, { headers }: { headers: { Range: string } }): Promise<Response> => {
    asked.push(headers.Range);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.Range)!;
    const part = Uint8Array.from(knowsRanges ? bytes.slice(Number(from), Number(to) + 1) : bytes);
    return Promise.resolve(new Response(part, { status: knowsRanges ? 206 : 200 }));
  };
  return { fetchFile: fetchFile as unknown as typeof fetch, asked };
}

describe('the values behind the maps, in the browser', () => {
  const values = Array.from({ length: 2 * 2 * 4 }, (_, index) => index);
  const bytes = npy('2, 2, 2, 2', values);

  it('read NumPy’s header with or without spaces, and refuse what is no float32 in C order', () => {
    expect(npyHeader(bytes.buffer as ArrayBuffer)).toEqual({ shape: [2, 2, 2, 2], offset: 128 });
    const tight = new TextEncoder().encode(
      "\u0093NUMPY\u0001\u0000>\u0000{'descr':'<f4','fortran_order':False,'shape':(3,)}".padEnd(73),
    );
    expect(npyHeader(Uint8Array.of(0x93, ...tight.slice(2)).buffer)).toEqual({ shape: [3], offset: 72 });
    expect(() => npyHeader(npy('1,', [1], '<f8').buffer as ArrayBuffer)).toThrow('float32 in C order');
    expect(() => npyHeader(npy('1,', [1], '<f4', 'True').buffer as ArrayBuffer)).toThrow('float32 in C order');
    expect(() => npyHeader(new ArrayBuffer(200))).toThrow('not a .npy file');
    expect(() => npyHeader(bytes.slice(0, 60).buffer)).toThrow('cut off');
  });

  it.each([
    ['a server that knows ranges, of which only the matrix is asked', true, ['bytes=0-1023', 'bytes=160-175']],
    ['a server that does not, of which all is asked once', false, ['bytes=0-1023']],
  ])('come from %s', async (_, knowsRanges, expected) => {
    const { fetchFile, asked } = server(bytes, knowsRanges);
    const file = await openNpy('a.npy', fetchFile);
    expect([...(await file.read(8, 4))]).toEqual([8, 9, 10, 11]);
    expect(asked).toEqual(expected);
  });

  it('are a head’s matrix, the mean of a layer, or the rollout, each read once', async () => {
    const { fetchFile, asked } = server(bytes, true);
    const matrices = attentionValues({ heads: 2, length: 2 }, { attention: 'a', rollout: 'r' }, fetchFile);
    expect([...(await matrices.matrix('2-1'))]).toEqual([8, 9, 10, 11]);
    expect([...(await matrices.matrix('1-m'))]).toEqual([2, 3, 4, 5]);
    expect([...(await matrices.matrix('r'))]).toEqual([0, 1, 2, 3]);
    const count = asked.length;
    await matrices.matrix('2-1');
    expect(asked).toHaveLength(count);
  });

  it('say when the server has no such file, and are asked for again', async () => {
    let count = 0;
    const missing = (() => Promise.resolve(new Response('', { status: count++ === 0 ? 404 : 200 }))) as typeof fetch;
    const matrices = attentionValues({ heads: 1, length: 1 }, { attention: 'a', rollout: 'r' }, missing);
    await expect(matrices.matrix('1-1')).rejects.toThrow('404');
    await expect(matrices.matrix('1-1')).rejects.toThrow('not a .npy file');
  });

  it('refuse a file that is too short', async () => {
    const file = await openNpy('a.npy', server(bytes, true).fetchFile);
    await expect(file.read(14, 4)).rejects.toThrow('too short');
  });
});
