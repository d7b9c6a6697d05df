import { type TensorShape } from '../checkpoint/tensor-names.ts';
import type { Shape } from './layer-rules.ts';
/**
 * Compares the tensors that an architecture needs with those that a checkpoint has; counters of BatchNorm and the like do not matter.
 * @throws UserError listing what is missing, what is unexpected and what has another shape.
 */
export declare function assertTensorsMatch(needed: ReadonlyMap<string, Shape>, found: ReadonlyMap<string, TensorShape>, checkpoint: string, hint?: string): void;
