import type { Measure } from '../../schema/result.ts';
import type { GradientPath } from './gradient-path.ts';
type PathEnds = Pick<GradientPath, 'from' | 'to'>;
/** The picture at a share of the way from `from` to `to`, as engines make it, `[3, H, W]`. */
export declare function pictureOnPath({ from, to }: PathEnds, position: number): Float32Array;
/**
 * Whether the pictures on the path, as the engines get them, lie on the straight line between its ends: `path-deviation`, the largest
 * distance of any of their values from the line in float64, and `end-deviation`, that of the first and last picture from the
 * baseline and the picture. The first is no more than the rounding of float32, 2⁻²⁵ for values up to 1; the second is 0.
 *
 * @param steps into how many equal parts the path is cut: steps + 1 pictures
 */
export declare function pathStraightness(ends: PathEnds, steps: number, pictureAt?: typeof pictureOnPath): Readonly<Record<'path-deviation' | 'end-deviation', Measure>>;
export {};
