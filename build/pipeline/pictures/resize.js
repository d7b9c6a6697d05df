/**
 * Does something with pixels and gives their memory back, of which there may be a tenth of all that a program may take: a collector
 * that has not come round yet would leave the next picture as much again.
 *
 * @param act keeps no part of `data`
 */
export async function withPixels(decoding, act) {
    const pixels = await decoding;
    try {
        return await act(pixels);
    }
    finally {
        const { buffer, byteLength } = pixels.data;
        // Short ones may lie in a pool that others share.
        if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
            buffer.transfer(0);
    }
}
const FRACTION_BITS = 22;
const ONE = 2 ** FRACTION_BITS;
/** How many bytes of rows that have their new width are kept for the next rows; beyond, they are computed again. */
const KEPT_BYTES = 32 * 2 ** 20;
/**
 * Bilinear with antialias: a triangle whose width grows with the reduction, first along rows, then along columns, rounded to
 * 8 bits between the two. Bit for bit what Pillow's `resize(…, BILINEAR)` and so torchvision's `Resize` do with pictures; a
 * side that keeps its length is left as it is.
 *
 * @param region what of the resized picture is wanted, and alone computed: a line of pixels may grow to thousands of times the region; default: all
 */
export function resizeBilinear(source, width, height, region = { left: 0, top: 0, width, height }) {
    const isPlain = source.layout === undefined;
    if (isPlain &&
        source.width === width &&
        source.height === height &&
        region.width === width &&
        region.height === height) {
        return source;
    }
    const columns = source.width === width
        ? null
        : Array.from({ length: region.width }, (_, column) => triangle(source.width, width, region.left + column));
    const stride = region.width * 3;
    const result = new Uint8Array(region.height * stride);
    const narrowed = new NarrowedRows(source, columns, region);
    const sums = new Float64Array(stride);
    for (let row = 0; row < region.height; row++) {
        const start = row * stride;
        if (source.height === height) {
            result.set(narrowed.row(region.top + row), start);
            continue;
        }
        const { first, weights } = triangle(source.height, height, region.top + row);
        narrowed.forgetBefore(first);
        sums.fill(ONE / 2);
        for (let k = 0; k < weights.length; k++) {
            const weight = weights[k];
            const values = narrowed.row(first + k);
            for (let i = 0; i < stride; i++)
                sums[i] += values[i] * weight;
        }
        for (let i = 0; i < stride; i++)
            result[start + i] = rounded(sums[i]);
    }
    return { width: region.width, height: region.height, data: result };
}
/** The rows of a picture in their new width, made when they are asked for. */
class NarrowedRows {
    #source;
    #columns;
    #region;
    #kept = new Map();
    constructor(source, columns, region) {
        this.#source = source;
        this.#columns = columns;
        this.#region = region;
    }
    /** Not to be written to. */
    row(index) {
        const kept = this.#kept.get(index);
        if (kept !== undefined)
            return kept;
        const { width, data, layout = { origin: 0, acrossBytes: 3, downBytes: width * 3 } } = this.#source;
        const { origin, acrossBytes, downBytes } = layout;
        const start = origin + index * downBytes;
        if (this.#columns === null)
            return cutRow(data, start + this.#region.left * acrossBytes, acrossBytes, this.#region);
        const made = narrowRow(data, start, acrossBytes, this.#columns);
        if ((this.#kept.size + 1) * made.length <= KEPT_BYTES)
            this.#kept.set(index, made);
        return made;
    }
    /** Rows come in ascending order, so that a Map's first key is its smallest. */
    forgetBefore(first) {
        for (const index of this.#kept.keys()) {
            if (index >= first)
                return;
            this.#kept.delete(index);
        }
    }
}
/** Pixels of a row that keeps its width. */
function cutRow(data, start, acrossBytes, { width }) {
    if (acrossBytes === 3)
        return data.subarray(start, start + width * 3);
    const result = new Uint8Array(width * 3);
    for (let column = 0, from = start; column < width; column++, from += acrossBytes) {
        for (let channel = 0; channel < 3; channel++)
            result[column * 3 + channel] = data[from + channel];
    }
    return result;
}
/** @param start of the row, and `acrossBytes` from pixel to pixel in it */
function narrowRow(data, start, acrossBytes, columns) {
    const result = new Uint8Array(columns.length * 3);
    for (let column = 0; column < columns.length; column++) {
        const { first, weights } = columns[column];
        let [red, green, blue] = [ONE / 2, ONE / 2, ONE / 2];
        for (let k = 0, from = start + first * acrossBytes; k < weights.length; k++, from += acrossBytes) {
            const weight = weights[k];
            red += data[from] * weight;
            green += data[from + 1] * weight;
            blue += data[from + 2] * weight;
        }
        result[column * 3] = rounded(red);
        result[column * 3 + 1] = rounded(green);
        result[column * 3 + 2] = rounded(blue);
    }
    return result;
}
/** A weighted sum, to 8 bits. */
function rounded(sum) {
    return Math.min(Math.floor(sum / ONE), 255); // rounded weights may add up to a little more than one
}
/** The window of one target pixel of a side. */
function triangle(source, target, index) {
    const scale = source / target;
    const radius = Math.max(scale, 1); // an enlargement interpolates between neighbours
    const centre = (index + 0.5) * scale;
    const first = Math.max(Math.trunc(centre - radius + 0.5), 0);
    const end = Math.min(Math.trunc(centre + radius + 0.5), source);
    const heights = Float64Array.from({ length: end - first }, (_, i) => {
        const distance = Math.abs((first + i - centre + 0.5) * (1 / radius));
        return distance < 1 ? 1 - distance : 0;
    });
    const sum = heights.reduce((total, height) => total + height, 0);
    return { first, weights: Int32Array.from(heights, (height) => Math.trunc(0.5 + (height / sum) * ONE)) };
}
