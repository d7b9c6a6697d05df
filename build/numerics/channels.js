import { ndArray } from "./nd-array.js";
/** max over channels of |v|, `[H, W]` of `[3, H, W]`. */
export function largestOverChannels(values, pixels) {
    const largest = new Float32Array(pixels);
    for (let i = 0; i < values.length; i++) {
        largest[i % pixels] = Math.max(largest[i % pixels], Math.abs(values[i]));
    }
    return largest;
}
/** Σ over channels, `[H, W]` of `[3, H, W]`. */
export function channelSums(values) {
    const pixels = values.length / 3;
    return Float32Array.from({ length: pixels }, (_, i) => values[i] + values[pixels + i] + values[2 * pixels + i]);
}
/** How strongly each pixel of a picture [3, H, W] stands out in any of its channels: `[H, W]`. */
export function strengthOf(values, [, height, width]) {
    return ndArray([height, width], largestOverChannels(values, height * width));
}
/** The same of an array [3, H, W]. */
export function strengthOfArray({ data, shape }) {
    return strengthOf(data, shape);
}
