import type { CatalogueMethod, View } from '../../../schema/catalogue.ts';
import type { Display, Result } from '../../../schema/result.ts';
/** How many places an axis has: a number, the name of what it counts, or so many more than those. */
export type Side = number | string | readonly [name: string, more: number];
/** What a page expects of a figure. */
export interface ShownFigure {
    readonly as: Display['as'];
    /** Of tiles: how many go down and across, and how many values a side has. */
    readonly rows?: Side;
    readonly columns?: Side;
    readonly tile?: Side;
    /** The figure's width is the product of these. */
    readonly across?: readonly Side[];
    /** The figure's height is a multiple of this. */
    readonly down?: Side;
    /** Whether pages do without it. */
    readonly isOptional?: boolean;
}
/** What the page that shows a result expects of it beyond what every result has. */
export interface ShownResult {
    /** Every array that is read while pages are made, by its name: its shape. */
    readonly arrays: Readonly<Record<string, readonly Side[]>>;
    /** Whether pages do without arrays that are not stored. */
    readonly mayLackArrays?: boolean;
    readonly axes?: readonly string[];
    readonly figures?: Readonly<Record<string, ShownFigure>>;
    /** Whether there is a figure, and each is a row of colours that one of the arrays has the values of. */
    readonly isOfRows?: boolean;
    readonly measures?: readonly string[];
    /** By the name of a series: how many values it has. */
    readonly series?: (result: Result) => Readonly<Record<string, Side>>;
}
/** What shows a result where its figures alone do not do: a view, the page of a check, or the answers of models. */
export type Shower = View | NonNullable<CatalogueMethod['check']> | 'prediction';
/** What shows a method's results, as the method says itself; null where figures, numbers and curves do. */
export declare function showerOf({ kind, check, view }: Pick<CatalogueMethod, 'kind' | 'check' | 'view'>): Shower | null;
/**
 * The one list of what pages read out of results, by what shows them. It is checked before the first page is made (`result-shapes.ts`).
 *
 * A name counts the labels of the result's axis of that name; `classes`, `height` and `width` are those of the model; any other has one
 * length in all of a result.
 */
export declare const shownResults: Readonly<Record<Shower, ShownResult>>;
