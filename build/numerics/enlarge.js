/**
 * A map in more pixels, bilinear: a value stands at the middle of its cell, between middles it changes linearly, and beyond the
 * outermost it stays. What PyTorch's `interpolate(…, mode='bilinear', align_corners=False)` does.
 *
 * @param values [height, width] @returns [toHeight, toWidth]
 */
export function enlargeBilinear(values, [height, width], [toHeight, toWidth]) {
    if (values.length !== height * width)
        throw new RangeError(`${values.length} values are no map of ${width}×${height}`);
    const down = places(height, toHeight);
    const across = places(width, toWidth);
    const enlarged = new Float64Array(toHeight * toWidth);
    for (const [y, row] of down.entries()) {
        for (const [x, column] of across.entries()) {
            const along = (at) => values[at * width + column.first] * (1 - column.share) + values[at * width + column.second] * column.share;
            enlarged[y * toWidth + x] = along(row.first) * (1 - row.share) + along(row.second) * row.share;
        }
    }
    return enlarged;
}
/** For each new place the two old ones that it lies between, and how far it is on the way to the second. */
function places(from, to) {
    return Array.from({ length: to }, (_, place) => {
        const at = Math.min(Math.max(((place + 0.5) * from) / to - 0.5, 0), from - 1);
        const first = Math.floor(at);
        return { first, second: Math.min(first + 1, from - 1), share: at - first };
    });
}
