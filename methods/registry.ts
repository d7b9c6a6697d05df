import { agreement } from './agreement/method.ts';
import { attention } from './attention/method.ts';
import { attentionWeights } from './attention-weights/method.ts';
import { centreGaussian } from './centre-gaussian/method.ts';
import { embeddingAnalysis } from './embedding-analysis/method.ts';
import { embeddingVisualization } from './embedding-visualization/method.ts';
import { filterActivation } from './filter-activation/method.ts';
import { filterVisualization } from './filter-visualization/method.ts';
import { gradCam } from './grad-cam/method.ts';
import { integratedGradients } from './integrated-gradients/method.ts';
import { lime } from './lime/method.ts';
import type { Method } from '../pipeline/explain/method.ts';
import { occlusion } from './occlusion/method.ts';
import { prediction } from './prediction/method.ts';
import { randomMap } from './random-map/method.ts';
import { saliency } from './saliency/method.ts';
import { smoothGrad } from './smooth-grad/method.ts';
import { sobelEdges } from './sobel-edges/method.ts';
import { textHeat } from './text-heat/method.ts';
import type { TextMethod } from '../pipeline/explain/text-method.ts';
import { tokenAttribution } from './token-attribution/method.ts';
import { weightRandomisation } from './weight-randomisation/method.ts';

/** A method of classifiers of pictures, or one of encoders of texts: `kind` tells. */
export type AnyMethod = Method | TextMethod;

/** Every method that `methods: 'all'` runs, in the order of the report. */
export const methods: readonly AnyMethod[] = [
  prediction,
  saliency,
  smoothGrad,
  integratedGradients,
  gradCam,
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
