import { drawn } from './drawn/metric.ts';
import { faithfulness } from './faithfulness/metric.ts';
import { localisation } from './localisation/metric.ts';
import type { Metric } from '../pipeline/explain/metric.ts';
import { sensitivity } from './sensitivity/metric.ts';
import { shape } from './shape/metric.ts';

/** Every metric that `measures: 'all'` takes, in the order in which results name what they found. */
export const metrics: readonly Metric[] = [localisation, faithfulness, sensitivity, shape, drawn];
