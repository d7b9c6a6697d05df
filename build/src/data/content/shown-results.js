const tiles = (rows, columns, tile) => ({
    as: 'tiles',
    rows,
    columns,
    ...(tile !== undefined && { tile }),
});
const row = [1, 'tokens'];
const distances = ['pieces', 'layers', 'sentences', 'sentences'];
/** What shows a method's results, as the method says itself; null where figures, numbers and curves do. */
export function showerOf({ kind, check, view }) {
    return view ?? check ?? (kind === 'prediction' ? kind : null);
}
/**
 * The one list of what pages read out of results, by what shows them. It is checked before the first page is made (`result-shapes.ts`).
 *
 * A name counts the labels of the result's axis of that name; `classes`, `height` and `width` are those of the model; any other has one
 * length in all of a result.
 */
export const shownResults = {
    agreement: { axes: ['methods'], arrays: { spearman: ['methods', 'methods'] }, measures: ['mean-agreement'] },
    attention: {
        axes: ['tokens'],
        arrays: { attention: ['layers', 'heads', 'tokens', 'tokens'], rollout: ['tokens', 'tokens'] },
        figures: {
            heads: tiles('layers', 'heads', 'tokens'),
            means: tiles('layers', 1, 'tokens'),
            rollout: { as: 'heat', across: ['tokens'] },
        },
    },
    'attention-weights': {
        axes: ['tokens', 'views', 'seeds'],
        arrays: {
            tsne: ['views', 'layers', 'seeds', 'tokens', 2],
            pca: ['views', 'layers', 'tokens', 2],
            kl: ['views', 'layers', 'seeds'],
            trust: ['views', 'layers', ['seeds', 1]],
        },
        figures: { strips: { as: 'heat', across: ['tokens', 'tokens'], down: 'layers', isOptional: true } },
    },
    'embedding-analysis': {
        axes: ['pieces', 'layers', 'sentences'],
        arrays: { euclidean: distances, cosine: distances },
        figures: {
            euclidean: tiles('pieces', 'layers', 'sentences'),
            cosine: tiles('pieces', 'layers', 'sentences'),
        },
    },
    'embedding-points': {
        axes: ['tokens'],
        arrays: { 'own-basis': ['layers', 'tokens', 2], 'common-basis': ['layers', 'tokens', 2] },
        measures: ['common-variance'],
        series: () => ({ 'first-component': 'layers', 'second-component': 'layers' }),
    },
    prediction: { arrays: { probabilities: ['classes'], logits: ['classes'] }, mayLackArrays: true },
    'text-heat': { axes: ['tokens'], arrays: { heat: row }, isOfRows: true },
    'token-attribution': {
        axes: ['tokens'],
        arrays: { 'gradient-x-input': row, occlusion: row, attention: row, rollout: row },
        mayLackArrays: true,
        isOfRows: true,
    },
    randomisation: {
        axes: ['methods', 'frames'],
        arrays: {},
        figures: { maps: tiles('methods', 'frames') },
        series: ({ axes }) => Object.fromEntries((axes?.['methods']?.labels ?? []).map((method) => [`spearman-${method}`, 'frames'])),
    },
};
