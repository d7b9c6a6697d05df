import { expect, it } from 'vitest';
import { sizeOf } from '../../numerics/nd-array.ts';
import type { Objective } from '../../pipeline/explain/runner.ts';
import { relativeL2 } from './closeness.ts';
import { stored } from './forward-tests.ts';
import type { GoldenSuite } from './golden-tests.ts';
import { labels, picturesWith, referenceOf } from './reference.ts';

/** The objectives and layers that PyTorch gave in float64; `fc.2`, a dropout, puts out what `fc.1` does. */
const CASES = [
  ['logit', 'cnn.13'],
  ['logit', 'cnn.29'],
  ['logit', 'cnn.30'],
  ['logit', 'cnn.34'],
  ['logit', 'cnn.35'],
  ['logit', 'cnn.36'],
  ['logit', 'cnn.37'],
  ['logit', 'fc.1'],
  ['logit', 'fc.2'],
  ['cross-entropy', 'cnn.29'],
  ['cross-entropy', 'cnn.36'],
  ['filter', 'cnn.29'],
  ['filter', 'cnn.30'],
] as const;

/** What is looked at where the rest would repeat it slowly: far from the objective, and a normalisation's output. */
const FEW: readonly string[] = ['cnn.29', 'cnn.35'];

const fileOf = (kind: string, layer: string): string => `layer-gradients/${kind}/${layer === 'fc.2' ? 'fc.1' : layer}`;

/** Gradients by a layer's output to 1e-5 (relative L2), and the output as `activations` gives it. */
export const layerGradientTests: GoldenSuite = (golden, { pictures: indices, long }) => {
  const cases = CASES.filter(([, layer]) => long || FEW.includes(layer)).flatMap(([kind, layer]) =>
    picturesWith(fileOf(kind, layer), indices).map((picture) => [kind, layer, picture] as const),
  );

  it.for(cases)(
    'gives PyTorch’s gradient of the %s by the output of %s at picture %i',
    async ([kind, layer, picture], { annotate }) => {
      const { runner, pictures } = golden();
      const objective: Objective =
        kind === 'filter' ? { kind, layer: 'cnn.34', filter: 5 } : { kind, classIndex: labels[picture]! };
      const one = stored(pictures, [picture]);
      const { gradients, activations } = await runner.gradients(objective, one, { by: layer });
      const peer = referenceOf(fileOf(kind, layer), picture)!;
      expect(peer.data.length).toBe(sizeOf(runner.model.layers.find(({ name }) => name === layer)!.outputShape));
      const error = relativeL2(gradients, peer.data);
      const output = relativeL2(activations, await runner.activations(layer, one));
      await annotate(`relative L2 ${error.toExponential(1)}; of the output ${output.toExponential(1)}`);
      expect(error).toBeLessThan(1e-5);
      expect(output).toBeLessThan(1e-5);
    },
  );
};
