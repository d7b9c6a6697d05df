import { agreement } from './agreement.ts';
import { attention } from './attention.ts';
import { attentionWeights } from './attention-weights.ts';
import { centreGaussian } from './centre-gaussian.ts';
import { embeddingAnalysis } from './embedding-analysis.ts';
import { embeddingVisualization } from './embedding-visualization.ts';
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
import { sobelEdges } from './sobel-edges.ts';
import { textHeat } from './text-heat.ts';
import type { TextMethod } from './text-method.ts';
import { tokenAttribution } from './token-attribution.ts';
import { weightRandomisation } from './weight-randomisation.ts';

/** A method of classifiers of pictures, or one of encoders of texts: `kind` tells. */
export type AnyMethod = Method | TextMethod;

/** Every method that `methods: 'all'` runs, in the order of the report. */
export const methods: readonly AnyMethod[] = [
  prediction,
  saliency,
  smoothGrad,
  integratedGradients,
  lime,
  occlusion,
  randomMap,
  centreGaussian,
  sobelEdges,
  filterActivation,
  filterVisualization,
  weightRandomisation,
  agreement,
  attention,
  textHeat,
  tokenAttribution,
  attentionWeights,
  embeddingVisualization,
  embeddingAnalysis,
];
