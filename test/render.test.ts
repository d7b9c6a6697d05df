import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { NamedArray } from '../pipeline/explain/method.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { colourIndex, colourTable, type Colormap } from '../pipeline/render/colormap.ts';
import { renderFigure, renderPicture } from '../pipeline/tasks/figure.ts';
import { encodePng } from '../pipeline/render/png.ts';

const named = (shape: number[], values: number[]): NamedArray => ({
  name: 'map',
  values: ndArray(shape, Float32Array.from(values)),
  unit: '1',
  definition: 'A map.',
});

const pixelsOf = async (png: Uint8Array): Promise<number[]> => [...(await sharp(png).removeAlpha().raw().toBuffer())];

const heat = (colormap: Colormap, scale: 'min-max' | 'symmetric') =>
  ({ id: 'map', as: 'heat', array: 'map', colormap, scale }) as const;

describe('colour maps', () => {
  it.each([
    ['hot', 'hot'],
    ['viridis', 'viridis'],
    ['gray', 'gray'],
    ['RdBu', 'RdBu_r'], // ours has red for positive values
    ['YlGnBu', 'YlGnBu'],
    ['YlOrRd', 'YlOrRd'],
  ] as const)('%s has the colours of matplotlib’s %s to one step of 255', async (ours, theirs) => {
    const file = new URL('fixtures/render/matplotlib-colormaps.json', import.meta.url);
    const { maps } = JSON.parse(await readFile(file, 'utf8')) as { maps: Record<string, string> };
    const expected = Buffer.from(maps[theirs]!, 'hex');
    const table = colourTable(ours);
    expect(table.length).toBe(expected.length);
    expect(Math.max(...table.map((value, index) => Math.abs(value - expected[index]!)))).toBeLessThanOrEqual(1);
  });

  it('parts [0, 1] into 256 equal steps', () => {
    expect([0, 1 / 256 - 1e-9, 1 / 256, 0.5, 1 - 1e-9, 1].map(colourIndex)).toEqual([0, 0, 1, 128, 255, 255]);
  });
});

describe('figures', () => {
  it('draws a heat map one pixel a value between its smallest and largest value', async () => {
    const figure = await renderFigure(heat('gray', 'min-max'), [named([2, 3], [-1, 0, 1, 3, 2, -1])]);
    expect(figure).toMatchObject({ width: 3, height: 2, array: 'map' });
    expect(figure.display).toEqual({ as: 'heat', colormap: 'gray', range: [-1, 3], centred: false });
    const grey = [0, 64, 128, 255, 192, 0];
    expect(await pixelsOf(figure.png)).toEqual(grey.flatMap((value) => [value, value, value]));
  });

  it('centres a diverging map on zero: white in the middle, red above, blue below', async () => {
    const figure = await renderFigure(heat('RdBu', 'symmetric'), [named([1, 3], [-4, 0, 4])]);
    expect(figure.display).toMatchObject({ range: [-4, 4], centred: true });
    const [, , blue, ...rest] = await pixelsOf(figure.png);
    expect(blue).toBe(0x61); // ColorBrewer's darkest blue is 053061
    expect(Math.min(...rest.slice(0, 3))).toBeGreaterThan(240);
    expect(rest.slice(3)).toEqual([0x67, 0x00, 0x1f]);
  });

  it('draws a flat map in the colour of the lower end, a centred one of zeros in that of the middle', async () => {
    const flat = await renderFigure(heat('hot', 'min-max'), [named([1, 2], [7, 7])]);
    expect(flat.display).toMatchObject({ range: [7, 7] });
    expect(await pixelsOf(flat.png)).toEqual([11, 0, 0, 11, 0, 0]);
    const zeros = await renderFigure(heat('RdBu', 'symmetric'), [named([1, 1], [0])]);
    expect(zeros.display).toMatchObject({ range: [0, 0] });
    expect(Object.is((zeros.display as { range: number[] }).range[0], 0)).toBe(true); // no −0 in a JSON file
    expect(Math.min(...(await pixelsOf(zeros.png)))).toBeGreaterThan(240);
  });

  it('scales the three channels of a colour map by one range', async () => {
    const array = named([3, 1, 2], [-2, 0, 2, 1, 0, -1]);
    const signed = await renderFigure({ id: 'map', as: 'rgb', array: 'map' }, [array]);
    expect(signed.display).toEqual({ as: 'rgb', range: [-2, 2], absolute: false });
    expect(await pixelsOf(signed.png)).toEqual([0, 255, 128, 128, 191, 64]);
    const absolute = await renderFigure({ id: 'map', as: 'rgb', array: 'map', absolute: true }, [array]);
    expect(absolute.display).toEqual({ as: 'rgb', range: [0, 2], absolute: true });
    expect(await pixelsOf(absolute.png)).toEqual([255, 255, 0, 0, 128, 128]);
  });

  it('draws three channels between given values, where what lies beyond looks like the ends', async () => {
    const array = named([3, 1, 2], [0, 0.2, 1, 5, -0.2, -3]);
    const raw = await renderFigure({ id: 'raw', as: 'rgb', array: 'map', range: [0, 1] }, [array]);
    expect(raw.display).toEqual({ as: 'rgb', range: [0, 1], absolute: false });
    expect(await pixelsOf(raw.png)).toEqual([0, 255, 0, 51, 255, 0]);
    const sizes = await renderFigure({ id: 'raw', as: 'rgb', array: 'map', absolute: true, range: [0, 1] }, [array]);
    expect(await pixelsOf(sizes.png)).toEqual([0, 255, 51, 51, 255, 255]);
  });

  it('keeps a picture’s pixels as they are and clamps what lies outside', async () => {
    const png = await renderPicture(ndArray([3, 1, 2], Float32Array.of(0, 1, 128 / 255, 1.5, -1, 37 / 255)));
    expect(await pixelsOf(png)).toEqual([0, 128, 0, 255, 255, 37]);
  });

  it.each([255, 256, 257])('loses nothing of a picture of %i colours that differ by a step', async (count) => {
    const side = 32;
    const rgb = Uint8Array.from({ length: 3 * side * side }, (_, i) => {
      const colour = Math.floor(i / 3) % count;
      return [colour & 7, (colour >> 3) & 7, colour >> 6][i % 3]! + 100;
    });
    expect(await pixelsOf(await encodePng({ width: side, height: side, rgb }))).toEqual([...rgb]);
  });

  it('writes the same bytes every time, and nothing but the picture', async () => {
    const array = named(
      [32, 32],
      Array.from({ length: 1024 }, (_, index) => Math.sin(index)),
    );
    const [one, two] = await Promise.all([1, 2].map(() => renderFigure(heat('viridis', 'min-max'), [array])));
    expect(one!.png).toEqual(two!.png);
    const chunks = new TextDecoder('latin1').decode(one!.png).match(/tEXt|iTXt|zTXt|eXIf|tIME|iCCP/g);
    expect(chunks).toBeNull();
  });

  it.each([
    ['an array that is not there', heat('hot', 'min-max'), [], 'not there'],
    ['a heat map of three channels', heat('hot', 'min-max'), [named([3, 1, 1], [1, 2, 3])], '[3, 1, 1]'],
    ['a colour map of one channel', { id: 'map', as: 'rgb', array: 'map' } as const, [named([1, 1], [1])], '[1, 1]'],
    ['NaN', heat('hot', 'min-max'), [named([1, 2], [1, NaN])], 'NaN'],
  ])('refuses %s as a defect', async (_, draft, arrays, part) => {
    await expect(renderFigure(draft, arrays)).rejects.toThrow(part);
  });
});
