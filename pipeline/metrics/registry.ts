import { drawn } from './drawn.ts';
import { faithfulness } from './faithfulness.ts';
import { localisation } from './localisation.ts';
import type { Metric } from './metric.ts';
import { sensitivity } from './sensitivity.ts';
import { shape } from './shape.ts';

/** Every metric that `measures: 'all'` takes, in the order in which results name what they found. */
export const metrics: readonly Metric[] = [localisation, faithfulness, sensitivity, shape, drawn];
