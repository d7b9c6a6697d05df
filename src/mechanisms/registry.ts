import { agreement } from './agreement.ts';
import { attentionWeights } from './attention-weights.ts';
import { attention } from './attention.ts';
import { centreGaussian, randomMap, sobelEdges } from './control.ts';
import { embeddingAnalysis } from './embedding-analysis.ts';
import { embeddingVisualization } from './embedding-visualization.ts';
import { filterActivation, filterVisualization } from './filters.ts';
import { integratedGradients } from './integrated-gradients.ts';
import { lime } from './lime.ts';
import { matrixFigures } from './matrix-figures.ts';
import type { Draw } from './mechanism.ts';
import { occlusion } from './occlusion.ts';
import { prediction } from './prediction.ts';
import { saliency } from './saliency.ts';
import { smoothGrad } from './smooth-grad.ts';
import { textHeat } from './text-heat.ts';
import { tokenAttribution } from './token-attribution.ts';
import { weightRandomisation } from './weight-randomisation.ts';

/** How each method's mechanism is drawn, by the method's id. */
export const mechanisms: Readonly<Record<string, Draw>> = {
  prediction,
  saliency,
  'smooth-grad': smoothGrad,
  'integrated-gradients': integratedGradients,
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
