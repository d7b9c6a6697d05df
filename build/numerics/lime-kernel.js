/**
 * The cosine distance of each mask to the mask that shows everything, 0 … 1: 1 − √(share of ones). A mask that shows nothing
 * has distance 1, as in scikit-learn.
 */
export function cosineDistances({ data, rows, columns }) {
    return Float64Array.from({ length: rows }, (_, row) => {
        let shown = 0;
        for (let i = row * columns; i < (row + 1) * columns; i++)
            shown += data[i];
        return 1 - Math.sqrt(shown / columns);
    });
}
/**
 * LIME's weight of each sample, √exp(−d² / width²): 1 for the picture itself (Ribeiro et al. 2016; the root is the
 * lime library's).
 */
export function proximities(distances, width = 0.25) {
    return Float64Array.from(distances, (distance) => Math.sqrt(Math.exp(-(distance * distance) / (width * width))));
}
