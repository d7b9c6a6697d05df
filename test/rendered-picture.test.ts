import { describe, expect, it } from 'vitest';
import { inputFile, maskFile, renderedMask, renderedPicture } from '../pipeline/tasks/rendered-input.ts';
import { renderMask } from '../pipeline/pictures/mask.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { planesOf } from '../pipeline/pictures/picture.ts';
import { renderPicture } from '../pipeline/tasks/figure.ts';

describe('a picture that is read back from what a model sees', () => {
  it.each([1, 2, 200, 256, 257, 1024])('has the very values of its file, of %i colours', async (colours) => {
    const data = Uint8Array.from({ length: 32 * 32 * 3 }, (_, index) => {
      const colour = Math.floor(index / 3) % colours;
      return [colour % 256, (colour * 7) % 256, (colour >> 2) % 256][index % 3]!;
    });
    const planes = planesOf({ width: 32, height: 32, data });
    const png = await renderPicture(ndArray([3, 32, 32], planes));
    expect(await renderedPicture(new Map([[inputFile('m', 'p'), png]]), 'm', 'p')).toEqual(planes);
  });

  it('has masks of the very values', async () => {
    const mask = ndArray(
      [16, 16],
      Float32Array.from({ length: 256 }, (_, index) => index / 255),
    );
    const files = new Map([[maskFile('m', 'p', 'part'), await renderMask(mask)]]);
    expect(await renderedMask(files, 'm', 'p', 'part')).toEqual(mask);
  });
});
