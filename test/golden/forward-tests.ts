import { expect, it } from 'vitest';
import { sizeOf } from '../../numerics/nd-array.ts';
import type { Pictures } from '../../pipeline/explain/runner.ts';
import { withoutShared } from '../shared.ts';
import { largestDifference, largestOf, relativeL2 } from './closeness.ts';
import type { GoldenPictures } from './explain.ts';
import type { GoldenSuite } from './golden-tests.ts';
import { reference } from './reference.ts';

/** Layers whose output for picture 0 PyTorch gave. */
const LAYERS = [0, 2, 6, 9, 15, 19, 23, 29, 37];

/** Scores to 1e-4 of the largest, every stored activation to 1e-4 (relative L2). */
export const forwardTests: GoldenSuite = (golden, { pictures: indices }) => {
  it('gives PyTorch’s logits', async ({ annotate }) => {
    const { runner, pictures } = golden();
    const logits = await runner.logits(stored(pictures, indices));
    const peer = reference('logits').data;
    const errors = indices.map((picture, row) => {
      const expected = peer.subarray(picture * 11, (picture + 1) * 11);
      return largestDifference(logits.subarray(row * 11, (row + 1) * 11), expected) / largestOf(expected);
    });
    await annotate(`largest error ${Math.max(...errors).toExponential(1)} of the largest logit`);
    expect(Math.max(...errors)).toBeLessThan(1e-4);
  });

  it.for(LAYERS)('gives PyTorch’s activation of cnn.%i', async (cnnid, { annotate }) => {
    const { runner, pictures } = golden();
    const name = `cnn.${cnnid}`;
    const { outputShape } = runner.model.layers.find((layer) => layer.name === name)!;
    const file = `activations/cnn_${String(cnnid).padStart(2, '0')}`;
    // A fresh clone has the first filter's map, the reference material all of them.
    const peer = reference(withoutShared ? `${file}/0` : file);
    const activation = await runner.activations(name, stored(pictures, [0]));
    expect(activation.length).toBe(sizeOf(outputShape));
    const error = relativeL2(activation.subarray(0, peer.data.length), peer.data);
    await annotate(`relative L2 ${error.toExponential(1)}`);
    expect(error).toBeLessThan(1e-4);
  });
};

/** Some of the pictures, as they are. */
function stored({ pixels }: GoldenPictures, indices: readonly number[]): Pictures {
  const size = pixels[0]!.length;
  const data = new Float32Array(indices.length * size);
  indices.forEach((picture, row) => data.set(pixels[picture]!, row * size));
  return { kind: 'stored', count: indices.length, data };
}
