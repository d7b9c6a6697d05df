/** `vitrine`: what a configuration, a method and a metric are written with, and the types of what comes of them. */
export type { Catalogue } from '../../schema/catalogue.ts';
export { defineConfig, type ConfigInput } from '../../schema/config.ts';
export type { Report } from '../../schema/report.ts';
export type { Failure, Measurement, Result, RunFacts } from '../../schema/result.ts';
export { defineMethod, defineTextMethod } from '../explain/define-method.ts';
export { defineMetric } from '../explain/define-metric.ts';
