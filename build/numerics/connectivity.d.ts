/** A picture cut into segments. */
export interface Segmentation {
    /** The segment of each pixel, 1 … `count`, `[H, W]`. */
    readonly labels: Int32Array;
    readonly count: number;
}
/**
 * Makes every segment one 4-connected piece: pieces under `minSize` pixels join a neighbour, pieces are cut at
 * `maxSize`, and labels run from 1 in scan order. Follows scikit-image's `slic(enforce_connectivity=True)` in every
 * accident (which neighbour is joined, where a large piece is cut), because label maps are compared pixel by pixel.
 *
 * @param clusters a cluster number per pixel, `[H, W]`
 */
export declare function enforceConnectivity(clusters: Int32Array, width: number, minSize: number, maxSize: number): Segmentation;
