/** Height of every panel in pixels: panels that stand in a row have one middle, at which the arrows point. */
export const PANEL = 144;
/** The mechanism of a method, which `mechanism.ts` in its room exports as default. A missing word does not compile. */
export function defineMechanism({ words, draw, pictures = () => [] }) {
    const textIn = words;
    return {
        // A plugin may not be compiled by anyone.
        draw: (given, language, shared) => draw(given, textIn[language] ?? words.en, shared),
        pictures,
    };
}
/** A step of the usual size. */
export function step(drawing, words, formula = null, width = PANEL) {
    const { name, text, alt } = words;
    return { drawing, name, text, alt, formula, width };
}
/** Steps that are repeated. */
export function repeated(label, steps) {
    return { label, steps, isParallel: false };
}
/** Steps that do not follow from one another. */
export function parallel(label, steps) {
    return { label, steps, isParallel: true };
}
/** Pixels between two panels, for the arrow, and on either side of a frame's steps. */
const GAP = { arrow: 36, parallel: 16, frame: 8 };
/** How wide the mechanism is with all its panels in one row, in pixels. */
export function rowWidth({ parts }) {
    const widths = parts.map((part) => {
        if (!('steps' in part))
            return part.width;
        const gap = part.isParallel ? GAP.parallel : GAP.arrow;
        return part.steps.reduce((sum, { width }) => sum + width, 2 * GAP.frame + gap * (part.steps.length - 1));
    });
    return widths.reduce((sum, width) => sum + width, GAP.arrow * (parts.length - 1));
}
