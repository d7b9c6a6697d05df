import { filterActivation } from './filter-activation.ts';
import { filterVisualization } from './filter-visualization.ts';
import { integratedGradients } from './integrated-gradients.ts';
import { lime } from './lime.ts';
import type { Method } from './method.ts';
import { occlusion } from './occlusion.ts';
import { prediction } from './prediction.ts';
import { randomMap } from './random-map.ts';
import { saliency } from './saliency.ts';
import { smoothGrad } from './smooth-grad.ts';

/** Every method that `methods: 'all'` runs, in the order of the report. */
export const methods: readonly Method[] = [
  prediction,
  saliency,
  smoothGrad,
  integratedGradients,
  lime,
  occlusion,
  randomMap,
  filterActivation,
  filterVisualization,
];
