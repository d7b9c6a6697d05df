import type { Element } from 'xast';
/** A formula as a drawing: units of a thousandth of the font's size, the baseline at 0, y downwards. */
export interface Formula {
    /** SVG groups, paths, lines, rectangles and texts, in `currentColor` or a colour that the formula names. */
    readonly drawing: Element;
    readonly width: number;
    /** Above the baseline, and below it. */
    readonly ascent: number;
    readonly descent: number;
    /** Its characters, for those who hear it or search for it: `≤`. */
    readonly plain: string;
}
/** Draws a formula in LaTeX's inline style. Rejects with a {@link LatexError} for what cannot be set. */
export type DrawFormula = (tex: string) => Promise<Formula>;
/** What is wrong with a label's LaTeX. */
export declare class LatexError extends Error {
    readonly name = "LatexError";
    /** The formula, without its dollar signs. */
    readonly tex: string;
    /** @param reason a noun phrase or a sentence without its stop: `Missing close brace` */
    constructor(tex: string, reason: string);
}
/** A part of a label: plain text, or a formula. */
export interface LabelPart {
    readonly isFormula: boolean;
    readonly text: string;
}
/** A label's parts: what stands between dollars as pandoc has it is a formula; every other dollar (`$5 and $6`, `\$`, `$$`) is a dollar. */
export declare function labelParts(label: string): readonly LabelPart[];
/**
 * What draws formulae. MathJax is loaded with the first one: most reports have none.
 *
 * @param load `require` as of a module beside `node_modules`: MathJax finds its own files by their place, so it is not bundled
 */
export declare function formulaDrawer(load: (name: string) => unknown): DrawFormula;
