/**
 * How steep a picture is at each pixel, √(gx² + gy²), by the operator of Sobel & Feldman (1968), scaled so that a ramp has its own
 * slope per pixel. Beyond the border the edge pixel is repeated; scikit-image's `sobel` is this times √2.
 *
 * @param values `[H, W]` @returns `[H, W]`
 */
export function sobelMagnitude(values, height, width) {
    const at = (y, x) => {
        const row = Math.min(Math.max(y, 0), height - 1);
        return values[row * width + Math.min(Math.max(x, 0), width - 1)];
    };
    return Float64Array.from({ length: height * width }, (_, pixel) => {
        const [y, x] = [Math.floor(pixel / width), pixel % width];
        let across = 0;
        let down = 0;
        for (const [offset, weight] of SMOOTHING) {
            across += weight * (at(y + offset, x + 1) - at(y + offset, x - 1));
            down += weight * (at(y + 1, x + offset) - at(y - 1, x + offset));
        }
        return Math.hypot(across, down);
    });
}
/** The weights 1 2 1 across the direction of the slope, over 4 for their sum and 2 for the distance. */
const SMOOTHING = [
    [-1, 1 / 8],
    [0, 2 / 8],
    [1, 1 / 8],
];
