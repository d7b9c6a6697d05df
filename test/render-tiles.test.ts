import { describe, expect, it } from 'vitest';
import { ndArray } from '../numerics/nd-array.ts';
import { colourTable } from '../pipeline/render/colormap.ts';
import { drawTiles, type Tiles } from '../pipeline/render/tiles.ts';

/** Colour i is (i, 0, 255 − i), so that a pixel tells its place in the table. */
const ramp = Uint8Array.from(
  { length: 256 * 3 },
  (_, at) => [Math.floor(at / 3), 0, 255 - Math.floor(at / 3)][at % 3]!,
);

/** A pixel's place in the ramp, or `white`. */
function pixel({ bitmap: { width, rgb } }: Tiles, x: number, y: number): number | string {
  const [red, green, blue] = rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3) as unknown as number[];
  if (green === 255) return 'white';
  expect([green, blue]).toEqual([0, 255 - red!]);
  return red!;
}

const counted = (...shape: number[]): Tiles => {
  const size = shape.reduce((product, side) => product * side, 1);
  // Value k/256 has the colour k.
  const data = Float32Array.from({ length: size }, (_, index) => index / 256);
  return drawTiles(ndArray(shape, data), [0, 1], ramp);
};

describe('tiles', () => {
  it('lie in rows by the first axis and in columns by the others, one white pixel between them', () => {
    const tiles = counted(2, 3, 4, 5);
    expect(tiles).toMatchObject({ rows: 2, columns: 3, tileHeight: 4, tileWidth: 5, gap: 1 });
    expect(tiles.bitmap).toMatchObject({ width: 3 * 5 + 2, height: 2 * 4 + 1 });
    expect(tiles.bitmap.rgb).toHaveLength(17 * 9 * 3);
    for (let y = 0; y < 9; y++) {
      for (let x = 0; x < 17; x++) {
        const isGap = y === 4 || x === 5 || x === 11;
        const [row, column] = [y > 4 ? 1 : 0, Math.floor(x / 6)];
        const value = ((row * 3 + column) * 4 + (y - 5 * row)) * 5 + (x - 6 * column);
        expect(pixel(tiles, x, y)).toBe(isGap ? 'white' : value);
      }
    }
  });

  it('of three axes stand one below the other', () => {
    const tiles = counted(3, 2, 2);
    expect(tiles).toMatchObject({ rows: 3, columns: 1 });
    expect(tiles.bitmap).toMatchObject({ width: 2, height: 8 });
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((y) => pixel(tiles, 1, y))).toEqual([1, 3, 'white', 5, 7, 'white', 9, 11]);
  });

  it('of five axes take the middle ones together, the last of them fastest', () => {
    const tiles = counted(1, 2, 2, 1, 1);
    expect(tiles).toMatchObject({ rows: 1, columns: 4 });
    expect([0, 1, 2, 3, 4, 5, 6].map((x) => pixel(tiles, x, 0))).toEqual([0, 'white', 1, 'white', 2, 'white', 3]);
  });

  it('share one range; what lies beyond has the colour of its end', () => {
    const tiles = drawTiles(ndArray([1, 1, 5], Float32Array.of(-3, -1, 0, 1, 9)), [-1, 1], ramp);
    expect([0, 1, 2, 3, 4].map((x) => pixel(tiles, x, 0))).toEqual([0, 0, 128, 255, 255]);
  });

  it('of equal values have the first colour', () => {
    const tiles = drawTiles(ndArray([1, 1, 2], Float32Array.of(4, 4)), [4, 4], ramp);
    expect([0, 1].map((x) => pixel(tiles, x, 0))).toEqual([0, 0]);
  });

  it('have the colours of the map that is named', () => {
    const { bitmap } = drawTiles(ndArray([1, 1, 2], Float32Array.of(0, 1)), [0, 1], colourTable('YlGnBu'));
    expect([...bitmap.rgb]).toEqual([255, 255, 217, 8, 29, 88]); // ColorBrewer’s nine-class YlGnBu, first and last
  });

  it('are refused to an array that has no tiles', () => {
    expect(() => counted(3, 3)).toThrow('Tiles need an array [..., h, w], not [3, 3]');
  });
});
