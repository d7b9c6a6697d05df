import { differentiate } from "../graph/differentiate.js";
import { float32, int64, ints } from "../graph/graph.js";
import { encodeOnnx } from "../graph/onnx.js";
import { ndArray } from "../../numerics/nd-array.js";
const SIDE = 8;
const KERNEL = 3;
const FILTERS = 2;
const POOLED = 2;
/**
 * Whether an engine reproduces a small gradient that is known in closed form, to float32 precision.
 *
 * Sum of maxpool(relu(conv(x))) at a picture of ones: all values of a pool's window tie, so that the gradient has to go to the
 * first, and the kernel's weights need all 24 bits, so that half precision or TensorFloat-32 do not pass.
 *
 * @throws {Error} with the largest deviation, or with what the engine says when it cannot run the graph.
 */
export async function probe(engine) {
    const forward = probeGraph();
    const { graph, gradient, patterns } = differentiate(forward, 'pooled', 'seed', 'picture');
    const session = await engine.open(encodeOnnx(graph));
    try {
        const picture = ndArray([1, 1, SIDE, SIDE], new Float32Array(SIDE * SIDE).fill(1));
        const results = await session.run({ picture, ...Object.fromEntries(patterns) });
        const received = results[gradient].data;
        const known = knownGradient();
        const deviation = Math.max(...known.map((value, i) => Math.abs(value - received[i])));
        if (!(deviation < 1e-5))
            throw new Error(`a known gradient comes out wrong by ${deviation}`);
    }
    finally {
        await session.release();
    }
}
/** Between 0.5 and 1.5, with bits down to 2⁻²⁰. */
function weight(filter, tap) {
    return 0.5 + filter / 2 + tap / 32 + (tap + 1) * 2 ** -20;
}
function probeGraph() {
    const taps = KERNEL * KERNEL;
    const kernel = Float32Array.from({ length: FILTERS * taps }, (_, i) => weight(Math.floor(i / taps), i % taps));
    const sides = (SIDE - KERNEL + 1) / POOLED;
    return {
        inputs: [{ name: 'picture', shape: [1, 1, SIDE, SIDE] }],
        outputs: ['pooled'],
        nodes: [
            {
                op: 'Conv',
                inputs: ['picture', 'kernel'],
                outputs: ['conv'],
                attributes: { kernel_shape: ints([KERNEL, KERNEL]) },
            },
            { op: 'Relu', inputs: ['conv'], outputs: ['relu'], attributes: {} },
            {
                op: 'MaxPool',
                inputs: ['relu'],
                outputs: ['pooled'],
                attributes: { kernel_shape: ints([POOLED, POOLED]), strides: ints([POOLED, POOLED]) },
            },
            { op: 'Reshape', inputs: ['ones', 'seed-shape'], outputs: ['seed'], attributes: {} },
        ],
        initializers: new Map([
            ['kernel', float32([FILTERS, 1, KERNEL, KERNEL], kernel)],
            ['ones', float32([FILTERS * sides * sides], new Float32Array(FILTERS * sides * sides).fill(1))],
            ['seed-shape', int64([1, FILTERS, sides, sides])],
        ]),
    };
}
/** Every pool's first position hands its kernel back to the pixels under it. */
function knownGradient() {
    const gradient = new Float64Array(SIDE * SIDE);
    for (let filter = 0; filter < FILTERS; filter++) {
        for (let row = 0; row + KERNEL < SIDE; row += POOLED) {
            for (let column = 0; column + KERNEL < SIDE; column += POOLED) {
                for (let tap = 0; tap < KERNEL * KERNEL; tap++) {
                    const at = (row + Math.floor(tap / KERNEL)) * SIDE + column + (tap % KERNEL);
                    gradient[at] += Math.fround(weight(filter, tap));
                }
            }
        }
    }
    return gradient;
}
