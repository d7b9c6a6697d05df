/** `vitrine/schema`: what lies in a content folder, for others who read a report. */
export { Catalogue } from './catalogue.ts';
export { Report } from './report.ts';
export { Failure, Measurement, Result, RunFacts } from './result.ts';
