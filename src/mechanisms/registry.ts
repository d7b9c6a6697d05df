import { agreement } from '../../methods/agreement/mechanism.ts';
import { attentionWeights } from '../../methods/attention-weights/mechanism.ts';
import { attention } from '../../methods/attention/mechanism.ts';
import { centreGaussian, randomMap, sobelEdges } from './control.ts';
import { embeddingAnalysis } from '../../methods/embedding-analysis/mechanism.ts';
import { embeddingVisualization } from '../../methods/embedding-visualization/mechanism.ts';
import { filterActivation, filterVisualization } from './filters.ts';
import { gradCam } from '../../methods/grad-cam/mechanism.ts';
import { integratedGradients } from '../../methods/integrated-gradients/mechanism.ts';
import { lime } from '../../methods/lime/mechanism.ts';
import { matrixFigures } from './matrix-figures.ts';
import type { Draw } from './mechanism.ts';
import { occlusion } from '../../methods/occlusion/mechanism.ts';
import { prediction } from '../../methods/prediction/mechanism.ts';
import { saliency } from '../../methods/saliency/mechanism.ts';
import { smoothGrad } from '../../methods/smooth-grad/mechanism.ts';
import { textHeat } from '../../methods/text-heat/mechanism.ts';
import { tokenAttribution } from '../../methods/token-attribution/mechanism.ts';
import { weightRandomisation } from '../../methods/weight-randomisation/mechanism.ts';

/** How each method's mechanism is drawn, by the method's id. */
export const mechanisms: Readonly<Record<string, Draw>> = {
  prediction,
  saliency,
  'smooth-grad': smoothGrad,
  'integrated-gradients': integratedGradients,
  'grad-cam': gradCam,
  lime,
  occlusion,
  'random-map': randomMap,
  'centre-gaussian': centreGaussian,
  'sobel-edges': sobelEdges,
  'filter-activation': filterActivation,
  'filter-visualization': filterVisualization,
  'weight-randomisation': weightRandomisation,
  agreement,
  attention,
  'text-heat': textHeat,
  'token-attribution': tokenAttribution,
  'embedding-visualization': embeddingVisualization,
  'embedding-analysis': embeddingAnalysis,
  'attention-weights': attentionWeights,
  'matrix-figures': matrixFigures,
};
