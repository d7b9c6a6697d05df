import type { Metric } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';
/** A room's default export as the method that it is. @param at its file, for errors @throws UserError where it is none */
export declare function checkMethod(exported: unknown, folder: string, at: string): AnyMethod;
/** A room's default export as the metric that it is. @param at its file, for errors @throws UserError where it is none */
export declare function checkMetric(exported: unknown, folder: string, at: string): Metric;
