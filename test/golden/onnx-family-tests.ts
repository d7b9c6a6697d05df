import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndArray } from '../../numerics/nd-array.ts';
import type { EngineChoice } from '../../pipeline/engine/engine.ts';
import { type OpenEngine, openConfiguredEngine } from '../../pipeline/engine/open.ts';
import type { Pictures, Runner } from '../../pipeline/explain/runner.ts';
import { cut } from '../../pipeline/graph/cut.ts';
import { differentiate } from '../../pipeline/graph/differentiate.ts';
import { inferShapes } from '../../pipeline/graph/shapes.ts';
import { loadImageModel } from '../../pipeline/models/load.ts';
import type { ImageModel } from '../../pipeline/models/model.ts';
import { ModelConfig } from '../../schema/config.ts';
import { largestDifference, largestOf, relativeL2 } from './closeness.ts';
import { npyFile } from './npy-file.ts';
import { runGraph } from '../graph.ts';
import { shared } from '../shared.ts';

/** Networks of ten families with random weights, and what PyTorch computes in float64. */
export const families = [
  'activations',
  'convnext',
  'densenet',
  'efficientnet',
  'inception',
  'mobilenetv2',
  'mobilenetv3',
  'resnet',
  'vgg',
  'vit',
];
const SIDE = 64;
const PIXELS = 3 * SIDE * SIDE;

const peer = (...parts: readonly string[]): Float32Array =>
  Float32Array.from(npyFile(shared('peer', 'onnx-families', ...parts))!.data);

interface Facts {
  readonly labels: readonly number[];
  readonly activation: { readonly tensor: string };
}

/** A family in the configuration: its inputs are normalised already. */
const configOf = (family: string): ModelConfig =>
  ModelConfig.parse({
    id: family,
    name: family,
    onnx: `${family}.onnx`,
    classes: Array.from({ length: 10 }, (_, index) => `class ${index}`),
    preprocess: { resize: { width: SIDE, height: SIDE } },
  });

/** Compares families with PyTorch on an engine. @param count how many of the four inputs */
export function familyTests(choice: EngineChoice, count: number, names: readonly string[]): void {
  describe.each(names)(`%s on ${choice.engine} ${choice.provider}`, (family) => {
    let engine: OpenEngine;
    let model: ImageModel;
    let runner: Runner;
    const facts = JSON.parse(readFileSync(shared('peer', 'onnx-families', family, `${family}.json`), 'utf8')) as Facts;
    const inputs = peer('input.npy');
    const picture = (index: number): Pictures => ({
      kind: 'stored',
      count: 1,
      data: inputs.slice(index * PIXELS, (index + 1) * PIXELS),
    });
    const part = (name: string, index: number, size: number): Float32Array =>
      peer(family, `${name}.npy`).slice(index * size, (index + 1) * size);
    const indices = Array.from({ length: count }, (_, index) => index);
    beforeAll(async () => {
      engine = await openConfiguredEngine({ ...choice, workers: 1 });
      model = await loadImageModel(configOf(family), shared('peer', 'onnx-families', family));
      runner = engine.runner(model);
    });
    afterAll(() => engine.close());

    it.each(indices)('has PyTorch’s scores for input %i to 1e-5', async (index) => {
      const wanted = part('logits', index, 10);
      const error = largestDifference(await runner.logits(picture(index)), wanted) / largestOf(wanted);
      show(family, 'logits', error);
      expect(error).toBeLessThan(1e-5);
    });

    it.each(indices)('has PyTorch’s gradients of a score and of the loss for input %i to 1e-3', async (index) => {
      const classIndex = facts.labels[index]!;
      for (const [kind, name] of [
        ['logit', 'grad_logit'],
        ['cross-entropy', 'grad_ce'],
      ] as const) {
        const gradient = await runner.gradients({ kind, classIndex }, picture(index));
        const error = relativeL2(gradient, part(name, index, PIXELS));
        show(family, name, error);
        expect(error).toBeLessThan(1e-3);
      }
    });

    it.skipIf(choice.provider !== 'cpu').each([0, 1])(
      'has PyTorch’s gradient of an activation for input %i to 1e-3',
      async (index) => {
        const name = facts.activation.tensor
          .replace(/^\//, '')
          .replace(/_output_0$/, '')
          .replaceAll('/', '.');
        const layer = model.layers.find((each) => each.name === name)!;
        const maps = cut(model.graph, [layer.name]);
        const shape = inferShapes(maps).get(layer.name)!;
        const size = shape.slice(2).reduce((a, b) => a * b, 1);
        const seed = new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(1, 0, size); // channel 0, or token 0
        const made = differentiate(
          { ...maps, inputs: [...maps.inputs, { name: 'one', shape }] },
          layer.name,
          'one',
          'picture',
        );
        const x = ndArray([1, 3, SIDE, SIDE], inputs.slice(index * PIXELS, (index + 1) * PIXELS));
        const results = await runGraph(made.graph, {
          picture: x,
          one: ndArray(shape, seed),
          ...Object.fromEntries(made.patterns),
        });
        const activation = part('activation0', index, size);
        expect(
          largestDifference(results[layer.name]!.data.slice(0, size), activation) / largestOf(activation),
        ).toBeLessThan(1e-5);
        const error = relativeL2(results[made.gradient]!.data, part('grad_activation', index, PIXELS));
        show(family, 'grad_activation', error);
        expect(error).toBeLessThan(1e-3);
      },
    );
  });
}

function show(...parts: readonly unknown[]): void {
  if (process.env['VITRINE_SHOW_ERRORS']) console.info(parts.join(' '));
}
