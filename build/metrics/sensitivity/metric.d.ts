import { Random } from '../../numerics/random.ts';
/**
 * Max-sensitivity (Yeh et al. 2019): the largest relative change of a map when the picture is changed so little that nobody sees
 * it. Maps are brought to the same strength first, as they are when they are drawn: the gradient of a loss grows a hundred times
 * where the model is a little less sure. The method's own random numbers stay the same, so that what is measured is the
 * picture's doing.
 */
declare const _default: import("../../pipeline/explain/metric.ts").Metric;
export default _default;
/** How many changed pictures a method is asked about that costs so many forward passes a picture: fewer where it costs more. */
export declare function perturbationsFor(cost: number): number;
/** A picture with every value moved by up to `radius`, uniformly, within [0, 1]: it stays a picture. */
export declare function perturbed(picture: Float32Array, radius: number, random: Random): Float32Array;
/**
 * ‖after/‖after‖ − before/‖before‖‖, Euclidean: 0 for the same map in any strength, √2 for maps that share nothing, 2 for opposite ones.
 *
 * @throws RangeError where `before` is zero everywhere: it cannot be brought to a strength
 */
export declare function relativeChange(before: Float32Array, after: Float32Array): number;
