import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { UserError } from '../pipeline/base/errors.ts';
import { plannedClass } from '../pipeline/explain/class-target.ts';
import filterActivation from '../methods/filter-activation/method.ts';
import { depthShare, filterTargets } from '../pipeline/explain/filter-target.ts';
import filterVisualization from '../methods/filter-visualization/method.ts';
import lime from '../methods/lime/method.ts';
import type { ImageModel, Layer } from '../pipeline/models/model.ts';
import { rooms } from './rooms.ts';
import { picture, tinyModel } from './tiny.ts';

const pictures = [picture('one', 2), picture('two'), picture('three', 0)];

/** A model with the given layers, of which only the table matters here. */
const withLayers = (layers: readonly Layer[]): ImageModel => ({ ...tinyModel, id: 'net', layers });

/** Convolution and ReLU by turns, counted from 0; four channels of 8 × 8 each. */
const counted = (modules: number): Layer[] =>
  Array.from({ length: modules }, (_, cnnid) => ({
    name: `cnn.${cnnid}`,
    cnnid,
    kind: cnnid % 2 === 0 ? 'Conv2d' : 'ReLU',
    outputShape: [4, 8, 8],
    parameters: cnnid % 2 === 0 ? 100 : 0,
  }));

describe('every method', () => {
  it.each(rooms.methods.map((method) => [method.id, method] as const))(
    '%s says what each of its parameters means and refuses unknown ones',
    (_, { paramsSchema }) => {
      for (const [name, schema] of Object.entries(paramsSchema.shape)) {
        expect((schema as z.ZodType).description, name).toMatch(/\.$/);
      }
      expect(paramsSchema.safeParse({}).success).toBe(true);
      expect(paramsSchema.safeParse({ unknown: 1 }).success).toBe(false);
    },
  );
});

describe('the class to explain', () => {
  it('is the label where there is one, else the model’s answer', () => {
    expect(plannedClass(picture('one', 2), tinyModel.classes)).toEqual({
      kind: 'class',
      classIndex: 2,
      className: 'blue',
      from: 'label',
    });
    expect(plannedClass(picture('two'), tinyModel.classes)).toEqual({ kind: 'predicted-class' });
  });

  it('is refused where the label is no class, naming the picture', () => {
    const plan = () => plannedClass(picture('one', 3), tinyModel.classes);
    expect(plan).toThrow(UserError);
    expect(plan).toThrow('Expected a label from 0 to 2 for `one`, but received 3.');
  });
});

describe('the filters to explain', () => {
  const places = (model: ImageModel) => filterTargets(model, { filters: [0] }).map(({ layer }) => layer);

  it('are those of the course’s layers 6, 15 and 23 that exist', () => {
    expect(places(withLayers(counted(30)))).toEqual(['cnn.6', 'cnn.15', 'cnn.23']);
    expect(places(withLayers(counted(20)))).toEqual(['cnn.6', 'cnn.15']);
  });

  it('leave out a map of one value, as behind a global pool', () => {
    const pooled = counted(30).map((layer) => (layer.cnnid === 23 ? { ...layer, outputShape: [4, 1, 1] } : layer));
    expect(places(withLayers(pooled))).toEqual(['cnn.6', 'cnn.15']);
  });

  it('are those of the first, middle and last convolution where none of these exists', () => {
    expect(places(withLayers(counted(6)))).toEqual(['cnn.0', 'cnn.2', 'cnn.4']);
    const uncounted = counted(20).map(({ name, kind, outputShape, parameters }) => {
      return { name: `features.${name}`, kind, outputShape, parameters };
    });
    expect(places(withLayers(uncounted))).toEqual(['features.cnn.0', 'features.cnn.8', 'features.cnn.18']);
  });

  it('are listed layer by layer, by number and by name', () => {
    const targets = filterTargets(withLayers(counted(3)), { cnnid: [1], layers: ['cnn.2'], filters: [3, 0] });
    expect(targets).toEqual([
      { kind: 'filter', layer: 'cnn.1', cnnid: 1, layerKind: 'ReLU', filter: 3 },
      { kind: 'filter', layer: 'cnn.1', cnnid: 1, layerKind: 'ReLU', filter: 0 },
      { kind: 'filter', layer: 'cnn.2', cnnid: 2, layerKind: 'Conv2d', filter: 3 },
      { kind: 'filter', layer: 'cnn.2', cnnid: 2, layerKind: 'Conv2d', filter: 0 },
    ]);
  });

  it.each([
    [{ cnnid: [9], filters: [0] }, 'Expected a cnnid that net has for `params.cnnid`, but received 9. It has 0 to 2.'],
    [
      { cnnid: [2], filters: [4] },
      'Expected a filter of cnn.2 (Conv2d) for `params.filters`, but received 4. It has filters 0 to 3.',
    ],
    [
      { layers: ['cnn.9'], filters: [0] },
      'Expected a layer of net with maps for `params.layers`, but received "cnn.9". It has cnn.0, cnn.1, cnn.2.',
    ],
  ])('are refused where the model has none such: %j', (choice, message) => {
    const plan = () => filterTargets(withLayers(counted(3)), choice);
    expect(plan).toThrow(UserError);
    expect(plan).toThrow(message);
  });

  it('cost as much of a forward pass as lies before them', () => {
    expect(depthShare(withLayers(counted(4)), 'cnn.1')).toBe(0.5);
    expect(depthShare(withLayers(counted(4)), 'cnn.3')).toBe(1);
  });
});

describe('a plan', () => {
  const model = withLayers(counted(8));

  it('of filter methods has a task a filter and picture, but one a filter from noise', () => {
    const params = filterVisualization.paramsSchema.parse({ cnnid: [0, 6] });
    const plan = (variant: 'course' | 'paper') =>
      filterVisualization
        .plan({ model, pictures, variant, params, compared: [] })
        .map(({ picture: ref, target }) => [ref?.id ?? null, target.kind === 'filter' ? target.cnnid : null]);
    const each = ['one', 'two', 'three'];
    expect(plan('course')).toEqual([0, 6].flatMap((cnnid) => each.map((id) => [id, cnnid])));
    expect(plan('paper')).toEqual([
      [null, 0],
      [null, 6],
    ]);
    const activations = filterActivation.plan({
      model,
      pictures,
      variant: 'paper',
      params: { cutoff: 8, filters: [0] },
      compared: [],
    });
    expect(activations.map(({ picture: ref }) => ref?.id)).toEqual(each);
  });

  it('of LIME’s course variant names the pictures whose masks come first in the stream', () => {
    const params = lime.paramsSchema.parse({});
    const after = (variant: 'course' | 'paper') =>
      lime
        .plan({ model, pictures, variant, params, compared: [] })
        .map((draft) => (draft.dependencies ?? []).map(({ id }) => id));
    expect(after('course')).toEqual([[], ['one'], ['one', 'two']]);
    expect(after('paper')).toEqual([[], [], []]);
  });
});
