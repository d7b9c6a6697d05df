import type { Report } from '../../../schema/report.ts';
import type { ArrayFile, Result } from '../../../schema/result.ts';
import { type Catalogued } from './catalogue.ts';
import { type Side } from './shown-results.ts';
/** A result with where it lies. */
export interface PlacedResult {
    readonly task: {
        readonly folder: string;
    };
    readonly result: Result;
}
/** What says how a result is to be shown, and what its names of sides count. */
export type Showing = Catalogued & {
    readonly report: Pick<Report, 'models'>;
};
/** What to do about a result that pages cannot show. */
export declare function hintOf({ method }: Pick<Result, 'method'>): string;
/**
 * Whether a result has all that pages read out of it, in the shapes that they read it in: axes, arrays, figures, measures and series. What
 * the arrays hold is for {@link requireShown} and the reader of their values.
 *
 * @throws SiteError in one line for the first thing that is absent or of another shape
 */
export declare function checkShown(placed: PlacedResult, content: Showing): void;
/**
 * That an array of a result has the shape that it is read in.
 *
 * @param sides of the array; without them those of the page that shows the result
 * @throws SiteError in one line with the array's file
 */
export declare function requireShown(placed: PlacedResult, array: ArrayFile, content: Showing, sides?: readonly Side[]): void;
/** Whether the page that shows a result reads an array of it, so that each of its values has to be a number. */
export declare function isShown(result: Pick<Result, 'method'>, array: string, content: Catalogued): boolean;
