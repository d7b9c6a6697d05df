/**
 * Makes every segment one 4-connected piece: pieces under `minSize` pixels join a neighbour, pieces are cut at
 * `maxSize`, and labels run from 1 in scan order. Follows scikit-image's `slic(enforce_connectivity=True)` in every
 * accident (which neighbour is joined, where a large piece is cut), because label maps are compared pixel by pixel.
 *
 * @param clusters a cluster number per pixel, `[H, W]`
 */
export function enforceConnectivity(clusters, width, minSize, maxSize) {
    const labels = new Int32Array(clusters.length); // 0: not reached yet
    const piece = new Int32Array(Math.max(maxSize, 1)); // the pixels of the piece that grows, in breadth-first order
    let next = 1;
    let count = 0;
    for (let seed = 0; seed < clusters.length; seed++) {
        if (labels[seed] !== 0)
            continue;
        const cluster = clusters[seed];
        let neighbour = next; // a piece that touches no earlier one keeps its number, and shares it if it is small
        let size = 1;
        labels[seed] = next;
        piece[0] = seed;
        const visit = (pixel) => {
            const label = labels[pixel];
            if (label === 0 && clusters[pixel] === cluster) {
                labels[pixel] = next;
                piece[size++] = pixel;
            }
            else if (label !== 0 && label !== next) {
                neighbour = label;
            }
        };
        for (let visited = 0; visited < size && size < maxSize; visited++) {
            const pixel = piece[visited];
            const x = pixel % width;
            // The four directions in scikit-image's order; a full piece looks no further.
            if (x + 1 < width)
                visit(pixel + 1);
            if (size < maxSize && x > 0)
                visit(pixel - 1);
            if (size < maxSize && pixel + width < clusters.length)
                visit(pixel + width);
            if (size < maxSize && pixel >= width)
                visit(pixel - width);
        }
        if (size < minSize) {
            for (let i = 0; i < size; i++)
                labels[piece[i]] = neighbour;
            count = Math.max(count, neighbour);
        }
        else {
            count = next++;
        }
    }
    return { labels, count };
}
