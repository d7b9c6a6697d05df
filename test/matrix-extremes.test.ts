import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { colourAt, hexColours } from '../schema/colormaps.ts';
import { placeBetween } from '../schema/matrix-scale.ts';
import { matrixFigure } from '../src/data/figures/matrix-figure.ts';
import { barTicks } from '../src/data/figures/matrix-ticks.ts';
import { matrixView } from '../src/data/figures/matrix-view.ts';
import { wordsOf } from '../src/words/words.ts';
import { drawEntry, fileOf, readEntry, textsIn, written, type Entry } from './drawn-matrix.ts';
import { default as extreme } from './fixtures/cases/matrix-extreme-range/matrix.config.ts';

const { MAX_VALUE, MIN_VALUE } = Number;

/** Values, and where each lies between the least and the greatest: by hand. */
const ranges: readonly (readonly [name: string, values: number[], places: number[]])[] = [
  ['the greatest numbers', [-MAX_VALUE, -MAX_VALUE / 2, 0, MAX_VALUE / 2, MAX_VALUE], [0, 0.25, 0.5, 0.75, 1]],
  ['a range that is no number', [-1e308, 0, 1e308, 1], [0, 0.5, 1, 0.5]],
  ['a range that just is one', [0, MAX_VALUE / 4, MAX_VALUE], [0, 0.25, 1]],
  ['the least numbers', [0, MIN_VALUE, 2 * MIN_VALUE, 4 * MIN_VALUE], [0, 0.25, 0.5, 1]],
  ['subnormal numbers', [1e-310, 3e-310, 5e-310], [0, 0.5, 1]],
  ['small numbers', [-1e-300, 0, 1e-300], [0, 0.5, 1]],
  ['a huge offset', [1e15, 1e15 + 0.125, 1e15 + 0.25, 1e15 + 0.5], [0, 0.25, 0.5, 1]],
  ['a negative offset', [-1e9 - 2, -1e9 - 1, -1e9], [0, 0.5, 1]],
  ['all magnitudes', [1e-300, 1, 1e300], [0, 0, 1]],
  ['a negative zero', [-0, 1, 2], [0, 0.5, 1]],
  ['equal numbers', [7, 7, 7], [0.5, 0.5, 0.5]],
];

describe.each(ranges)('a matrix with %s', (_, values, places) => {
  const entry: Entry = { data: [values], format: '%.3e', colormap: 'gray' };

  it('has the colours of its values', async () => {
    const { vmin, vmax } = await readEntry(entry);
    values.forEach((value, index) => expect(placeBetween(value, vmin, vmax)).toBeCloseTo(places[index]!, 9));
    const colours = matrixView(await readEntry(entry), 'en').cells.map(({ colour }) => colour);
    expect(colours).toEqual(places.map((place) => hexColours('gray')[colourAt(place)]));
  });

  it('is drawn without a number that is none, with different ticks in order', async () => {
    const tree = await drawEntry(entry);
    for (const svg of [written(tree), new TextDecoder().decode(await fileOf(entry, 'svg'))]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined|∞|null/);
    }
    const { vmin, vmax } = await readEntry(entry);
    const ticks = barTicks(vmin, vmax, 4);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(12);
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
    expect(
      ticks.every(
        ({ place, label }, index) =>
          place >= 0 && place <= 1 && place > (ticks[index - 1]?.place ?? -1) && label.length < 25,
      ),
    ).toBe(true);
    for (const { place, label } of ticks) {
      const value = Number(label.replaceAll('−', '-').replaceAll(',', ''));
      expect(placeBetween(value, vmin, vmax)).toBeCloseTo(place, 1);
    }
    for (const { label } of barTicks(vmin, vmax, 2)) expect(textsIn(tree)).toContain(label);
  });

  it('has the same numbers in its CSV file and the colours in its PNG', async () => {
    const [, line] = parse(Buffer.from(await fileOf(entry, 'csv')), { record_delimiter: '\r\n' });
    expect(line!.slice(1).map((text) => Number(text) + 0)).toEqual(values.map((value) => value + 0));
    const { data } = await sharp(await fileOf(entry, 'png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 3) {
      const colour = `#${data.subarray(at, at + 3).toString('hex')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    for (const place of places) expect(counts.get(hexColours('gray')[colourAt(place)]!)).toBeGreaterThan(1000);
    expect((await fileOf(entry, 'pdf')).length).toBeGreaterThan(1000);
  });

  it('has every value in its table', async () => {
    const site = {
      language: 'en',
      words: wordsOf('en'),
      links: { file: (path: string) => path },
      offered: ['en'],
    } as const;
    const { table, svg } = await matrixFigure(await readEntry(entry), site);
    expect(table!.rows[0]!.cells.map((cell) => Number(cell) + 0)).toEqual(
      values.map((value) => Number(value.toExponential(3)) + 0),
    );
    expect(svg.match(/<title>/g)).toHaveLength(values.length);
  });
});

describe('the case', () => {
  it.each(extreme.matrices)('$id is drawn', async (entry) => {
    expect(written(await drawEntry(entry))).not.toMatch(/NaN|Infinity/);
    expect((await fileOf(entry, 'png')).length).toBeGreaterThan(1000);
  });

  it('as an image of more cells is drawn as well', async () => {
    const data = Array.from({ length: 70 }, (_, row) => [1e308 * (row / 35 - 1)]);
    expect(written(await drawEntry({ data }))).not.toMatch(/NaN|Infinity/);
  });
});

describe('the ticks of a colour bar', () => {
  const labels = (low: number, high: number, count = 4): readonly string[] =>
    barTicks(low, high, count).map(({ label }) => label);

  it('are d3’s where those are short, powers of ten where they are not, and the ends where they would be alike', () => {
    expect(labels(25, 75, 6)).toEqual(['30', '40', '50', '60', '70']);
    expect(labels(-1, 1)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect(labels(-1e308, 1e308)).toEqual(['−1.0e+308', '−0.5e+308', '0.0', '0.5e+308', '1.0e+308']);
    expect(labels(0, 1e-308, 2)).toEqual(['0.0', '0.5e−308', '1.0e−308']);
    expect(labels(1e15, 1e15 + 0.25)).toEqual(['1000000000000000', '1000000000000000.2']);
  });
});
