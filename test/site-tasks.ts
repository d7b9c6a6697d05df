import type { SmallTask } from './site-report.ts';

const curve = {
  x: { name: 'noisy copies', unit: '1', values: [1, 10, 100, 500] },
  y: { name: 'similarity', unit: '1', values: [0.2, 0.7, 0.95, 1] },
  definition: 'Similarity to the last.',
};

const measure = (value: number | null, chance?: number) => ({
  value,
  unit: '1',
  definition: 'A number.',
  ...(chance !== undefined && { null: chance }),
});

/** One of everything that a page can show: several figures, curves, remarks, a failure, a gap, no picture. */
export const tasks: readonly SmallTask[] = [
  { method: 'prediction', input: 'first', variant: 'paper', probabilities: [0.7, 0.2, 0.1] },
  { method: 'prediction', input: 'second', variant: 'paper', probabilities: [0.5, 0.3, 0.2] },
  {
    method: 'saliency',
    input: 'first',
    variant: 'course',
    figures: { map: 'heat' },
    measures: { probability: measure(0.7), 'largest-gradient': measure(null) },
  },
  {
    method: 'saliency',
    input: 'first',
    variant: 'paper',
    figures: { map: 'heat' },
    measures: {
      probability: measure(0.7),
      'inside-crust': measure(0.4, 0.2),
      'hit-crust': measure(1, 0.2),
      'insertion-blurred': { ...measure(0.8, 0.3), nullSpread: 0.02 },
      'deletion-blurred': { ...measure(0.1, 0.3), nullSpread: 0.02 },
      'max-sensitivity': measure(0.3),
    },
    series: { 'deletion-blurred': curve, 'insertion-blurred': curve },
  },
  {
    method: 'saliency',
    input: 'second',
    variant: 'course',
    figures: { map: 'heat' },
    remarks: [{ code: 'flat', text: 'The derivative is 0 at every pixel.' }],
  },
  { method: 'saliency', input: 'second', variant: 'paper', failure: 'Expected numbers, but received NaN.' },
  {
    method: 'smooth-grad',
    input: 'first',
    variant: 'course',
    figures: { map: 'rgb' },
    params: { samples: 500 },
    series: { convergence: curve },
  },
  { method: 'smooth-grad', input: 'first', variant: 'paper', isPlanned: true },
  {
    method: 'lime',
    input: 'first',
    variant: 'course',
    figures: { overlay: 'picture', coefficients: 'heat', segments: 'picture' },
    measures: { 'weighted-r2': measure(0.61, 0) },
  },
  {
    method: 'filter-visualization',
    input: null,
    variant: 'paper',
    target: { kind: 'filter', layer: 'cnn.0', cnnid: 0, layerKind: 'Conv2d', filter: 2 },
    figures: { map: 'rgb' },
  },
];

const inside = (value: number | null) => ({ 'inside-red-sticker': measure(value, 0.02) });
const onSmall: SmallTask = {
  method: 'saliency',
  input: 'third',
  variant: 'paper',
  model: 'small',
  figures: { map: 'heat' },
};
const onPlain: SmallTask = { ...onSmall, model: 'plain' };

/** A trial of two methods and the control, with a failure, a gap and a map without anything positive. */
export const trialTasks: readonly SmallTask[] = [
  ...[onSmall, onPlain].map((task) => ({ ...task, method: 'prediction', figures: {}, probabilities: [0.1, 0.8, 0.1] })),
  { ...onSmall, measures: inside(0.3) },
  { ...onPlain, measures: inside(0.03) },
  { ...onSmall, input: 'fourth', failure: 'Expected numbers, but received NaN.' },
  { ...onPlain, input: 'fourth', measures: inside(null) },
  { ...onSmall, method: 'lime', figures: { overlay: 'picture', coefficients: 'heat' }, measures: inside(0.01) },
  { ...onPlain, method: 'lime', isPlanned: true },
  ...[onSmall, onPlain].map((task) => ({ ...task, method: 'random-map', measures: inside(0.02) })),
  ...[onSmall, onPlain].map((task): SmallTask => ({
    ...task,
    method: 'filter-activation',
    target: { kind: 'filter', layer: 'cnn.0', cnnid: 0, layerKind: 'Conv2d', filter: 2 },
    measures: inside(0.2),
  })),
];
