/** Marsaglia & Tsang's numbers for 256 layers: where the tail begins, and the area of a layer. */
const EDGE = 3.6541528853610088;
const AREA = 0.00492867323399;
const STEPS = 2 ** 23;
/**
 * The layers. Math.exp and Math.log may differ in the last digit from one JavaScript engine to the next; rounding `step` to
 * float32 and `limit` to integers keeps that out of the normals, except in the tail and by a chance of about 1e-14 a draw.
 */
export function makeZiggurat() {
    const density = new Float64Array(256).fill(1);
    const ends = new Float64Array(256);
    // The lowest layer is a rectangle as wide as its area demands; what lies beyond the edge stands for the tail.
    ends[0] = AREA / curve(EDGE);
    for (let layer = 255, end = EDGE; layer >= 1; layer--) {
        ends[layer] = end;
        density[layer] = curve(end);
        end = Math.sqrt(-2 * Math.log(AREA / end + density[layer]));
    }
    const limit = Int32Array.from(ends, (end, layer) => {
        if (layer === 0)
            return (EDGE / end) * STEPS;
        return layer === 1 ? 0 : (ends[layer - 1] / end) * STEPS;
    });
    return { edge: EDGE, limit, step: Float64Array.from(ends, (end) => Math.fround(end / STEPS)), density };
}
function curve(x) {
    return Math.exp(-0.5 * x * x);
}
