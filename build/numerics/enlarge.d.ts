import type { Values } from './statistics.ts';
/**
 * A map in more pixels, bilinear: a value stands at the middle of its cell, between middles it changes linearly, and beyond the
 * outermost it stays. What PyTorch's `interpolate(…, mode='bilinear', align_corners=False)` does.
 *
 * @param values [height, width] @returns [toHeight, toWidth]
 */
export declare function enlargeBilinear(values: Values, [height, width]: readonly [number, number], [toHeight, toWidth]: readonly [number, number]): Float64Array<ArrayBuffer>;
