import { elementwise } from './elementwise.ts';
import type { Fold } from './fold.ts';
import { order } from './order.ts';
import { shape } from './shape.ts';

/** What can be computed before a picture is known, by ONNX name. */
export const folds: ReadonlyMap<string, Fold> = new Map(Object.entries({ ...elementwise, ...order, ...shape }));
