import type { ReportEncoder, ReportModel, ReportPicture, ReportText } from '../../schema/report.ts';
import type { Result } from '../../schema/result.ts';
import { type ArrayValues } from '../data/content/array-values.ts';
import type { Side } from '../data/content/shown-results.ts';
import type { Content, Outcome } from '../data/content/content.ts';
import type { Links } from '../data/base/links.ts';
import type { PartNames } from '../data/results/part-measure.ts';
import type { Prediction } from '../data/results/predictions.ts';
import type { Site } from '../data/results/site.ts';
type Done = Extract<Outcome, {
    state: 'done';
}>;
/** What the report has to show of a method: one of its results, and what that is about. All may be missing. */
export interface Given {
    readonly content: Content;
    readonly predictions: readonly Prediction[];
    readonly links: Pick<Links, 'file'>;
    readonly parts: PartNames;
    /** Titles of methods by their ids. */
    readonly titles: Readonly<Record<string, string>>;
    readonly method: string;
    readonly done: Done | null;
    readonly picture: ReportPicture | null;
    readonly model: ReportModel | null;
    readonly encoder: ReportEncoder | null;
    readonly text: ReportText | null;
}
/** What is the same for all methods of a report. */
export type GivenSite = Pick<Given, 'content' | 'predictions' | 'links' | 'parts' | 'titles'>;
/** What a site has to give. */
export declare function givenSite({ content, predictions, links, parts, proses }: Site): GivenSite;
/** A method's first finished result, by the literature's definition where the report has it. */
export declare function givenOf(method: string, site: GivenSite): Given;
/** The same with another result. */
export declare function givenWith(given: Given, done: Done | null): Given;
/** Another method's finished result for the same picture and model, by the literature's definition. */
export declare function neighbour(method: string, { content, done, picture }: Given): Done | null;
/** The address of the picture as the model sees it; null for none. */
export declare function pictureHref({ picture, model, links }: Given): string | null;
/** The address of a figure of a result; null for none. */
export declare function figureHref(done: Done | null, id: string, { links }: Pick<Given, 'links'>): string | null;
/** The address of the figure that draws a result's map, a value a pixel; of its first figure where there is none such; null for neither. */
export declare function mapHref(done: Done | null, given: Pick<Given, 'links'>): string | null;
/** A parameter that is a number; null where there is no result that has it. */
export declare function paramOf({ done }: Given, name: string): number | null;
/** A measured number; null where there is none. */
export declare function measureOf({ done }: Given, name: string): number | null;
/** A number as the page writes it, else a word for it. */
export declare function told(value: number | null, otherwise: string): string;
/**
 * An array of the result; null where the report stores none.
 *
 * @param shape a number a side, or a name: of an axis, for its labels; `classes`, `height` and `width` of the model; else any length
 * @throws SiteError when it has another shape, or holds what is not a number
 */
export declare function arrayOf({ content, done }: Given, name: string, shape: readonly Side[]): Promise<ArrayValues | null>;
/** Labels and groups of the result's tokens; empty where there is no result. */
export declare function tokensOf(done: {
    readonly result: Pick<Result, 'axes'>;
} | null): readonly {
    readonly label: string;
    readonly role: string;
}[];
export {};
