/** Stands for the picture of a result that no picture enters. */
export const NO_PICTURE = 'no-picture';
/** What tells a picture as a model saw it from all others: `small/first`. */
export function pictureKey(model, input) {
    return `${model}/${input ?? NO_PICTURE}`;
}
/** What tells a map from all others of the report, the same after every run: `small/first/saliency/paper/map`. */
export function mapKey({ model, input, method, variant, target }, figure) {
    const filter = target.kind === 'filter' ? [target.layer, target.filter] : [];
    return [pictureKey(model, input), method, variant, ...filter, figure].join('/');
}
/** Whether a figure is a map of pixels: not a matrix of methods, a row of tokens, or a picture with something drawn on it. */
export function isPixelMap({ display }, { axes, target }) {
    const isOfPixels = axes === undefined && ['class', 'filter', 'picture'].includes(target.kind);
    return isOfPixels && (display.as === 'heat' || display.as === 'rgb');
}
