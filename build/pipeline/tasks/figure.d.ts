import type { Display } from '../../schema/result.ts';
import type { FigureDraft, NamedArray } from '../explain/method.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
/** A figure as a file's bytes, with what its pixels mean. */
export interface RenderedFigure {
    readonly id: string;
    readonly png: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly array?: string;
    readonly display: Display;
}
/**
 * Draws a figure, one pixel a value, never smoothed.
 *
 * @throws Error when the array is missing, has another shape, or holds NaN or infinities: defects of the method.
 */
export declare function renderFigure(draft: FigureDraft, arrays: readonly NamedArray[]): Promise<RenderedFigure>;
/** A picture [3, H, W] in [0, 1] as a PNG; values outside are clamped. */
export declare function renderPicture(pixels: NdArray): Promise<Uint8Array>;
