import type { Segmentation } from '../../numerics/connectivity.ts';
/** How a picture is cut into superpixels; see `slic`. */
export interface SuperpixelOptions {
    readonly segments: number;
    readonly compactness: number;
    readonly sigma: number;
}
/**
 * The superpixels of a picture `[3, H, W]`. The last ones are remembered by the pixels themselves, since a random stream
 * that runs through a report asks for those of every picture before.
 */
export declare function superpixels(picture: Float32Array, height: number, width: number, { segments, compactness, sigma }: SuperpixelOptions): Segmentation;
