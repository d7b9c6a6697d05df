import type { ReportTask } from '../../../schema/report.ts';
import type { Figure, Result } from '../../../schema/result.ts';
/** Stands for the picture of a result that no picture enters. */
export declare const NO_PICTURE = "no-picture";
/** What tells a picture as a model saw it from all others: `small/first`. */
export declare function pictureKey(model: string, input: string | null): string;
/** What tells a map from all others of the report, the same after every run: `small/first/saliency/paper/map`. */
export declare function mapKey({ model, input, method, variant, target }: ReportTask, figure: string): string;
/** Whether a figure is a map of pixels: not a matrix of methods, a row of tokens, or a picture with something drawn on it. */
export declare function isPixelMap({ display }: Figure, { axes, target }: Result): boolean;
