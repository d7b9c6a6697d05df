import type { Engine } from './engine.ts';
/**
 * Whether an engine reproduces a small gradient that is known in closed form, to float32 precision.
 *
 * Sum of maxpool(relu(conv(x))) at a picture of ones: all values of a pool's window tie, so that the gradient has to go to the
 * first, and the kernel's weights need all 24 bits, so that half precision or TensorFloat-32 do not pass.
 *
 * @throws {Error} with the largest deviation, or with what the engine says when it cannot run the graph.
 */
export declare function probe(engine: Engine): Promise<void>;
