import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { colourAt, colourTableOf, colormapNames, hexColours } from '../schema/colormaps.ts';

interface Reference {
  readonly indices: readonly number[];
  readonly maps: Readonly<Record<string, string>>;
}

const file = new URL('fixtures/render/matplotlib-matrix-colormaps.json', import.meta.url);
const reference = JSON.parse(await readFile(file, 'utf8')) as Reference;

/** Where 33 colours of a table stand for 256: so many steps of 255 apart at most. */
const tolerance: Readonly<Record<string, number>> = { cividis: 6, turbo: 2 };

describe('colour maps of matrices', () => {
  it.each(Object.keys(reference.maps))(
    '%s has matplotlib’s colours in matplotlib’s direction, and _r turns it round',
    (name) => {
      const table = colourTableOf(name);
      const turned = colourTableOf(`${name}_r`);
      const theirs = Buffer.from(reference.maps[name]!, 'hex');
      for (const [place, index] of reference.indices.entries()) {
        for (const channel of [0, 1, 2]) {
          const value = theirs[place * 3 + channel]!;
          expect(Math.abs(table[index * 3 + channel]! - value)).toBeLessThanOrEqual(tolerance[name] ?? 1);
          expect(Math.abs(turned[(255 - index) * 3 + channel]! - value)).toBeLessThanOrEqual(tolerance[name] ?? 1);
        }
      }
    },
  );

  it('are known by matplotlib’s names and their reverses alone', () => {
    expect([...colormapNames].sort()).toEqual(
      Object.keys(reference.maps)
        .flatMap((name) => [name, `${name}_r`])
        .sort(),
    );
    expect(() => colourTableOf('jet')).toThrow('No colour map is called jet');
  });

  it('begin and end with ColorBrewer’s published colours', () => {
    expect(hexColours('YlGnBu').at(0)).toBe('#ffffd9');
    expect(hexColours('YlGnBu').at(-1)).toBe('#081d58');
    expect(hexColours('YlOrRd').at(0)).toBe('#ffffcc');
    expect(hexColours('YlOrRd').at(-1)).toBe('#800026');
    expect(hexColours('RdBu').at(0)).toBe('#67001f');
  });

  it('are cut into 256 equal parts, the last of which holds its end', () => {
    expect([-1, 0, 1 / 256, 0.5, 1, 2].map(colourAt)).toEqual([0, 0, 1, 128, 255, 255]);
  });
});
