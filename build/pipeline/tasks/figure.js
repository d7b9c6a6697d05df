import { colourIndex, colourTable } from "../render/colormap.js";
import { encodePng } from "../render/png.js";
import { drawTiles } from "../render/tiles.js";
/**
 * Draws a figure, one pixel a value, never smoothed.
 *
 * @throws Error when the array is missing, has another shape, or holds NaN or infinities: defects of the method.
 */
export async function renderFigure(draft, arrays) {
    const drawn = draft.as === 'picture' ? undefined : draft.array;
    const values = draft.as === 'picture' ? draft.pixels : arrays.find(({ name }) => name === drawn)?.values;
    if (values === undefined)
        throw new Error(`Figure ${draft.id} draws the array ${String(drawn)}, which is not there`);
    const { bitmap, display } = draw(draft, values);
    return {
        id: draft.id,
        png: await encodePng(bitmap),
        width: bitmap.width,
        height: bitmap.height,
        ...(drawn === undefined ? {} : { array: drawn }),
        display,
    };
}
/** A picture [3, H, W] in [0, 1] as a PNG; values outside are clamped. */
export async function renderPicture(pixels) {
    return encodePng(drawRgb(pixels, [0, 1], false));
}
function draw(draft, values) {
    if (draft.as === 'picture')
        return { bitmap: drawRgb(values, [0, 1], false), display: { as: 'picture' } };
    if (draft.as === 'rgb') {
        const absolute = draft.absolute ?? false;
        const own = rangeOf(values.data, absolute);
        const range = draft.range ? [...draft.range] : own;
        return { bitmap: drawRgb(values, range, absolute), display: { as: 'rgb', range, absolute } };
    }
    if (draft.as === 'tiles') {
        const range = draft.range ? [...draft.range] : rangeOf(values.data, false);
        const { bitmap, ...layout } = drawTiles(values, range, colourTable(draft.colormap));
        return { bitmap, display: { as: 'tiles', colormap: draft.colormap, range, ...layout } };
    }
    const centred = draft.scale === 'symmetric';
    const [low, high] = rangeOf(values.data, false);
    const size = Math.max(Math.abs(low), Math.abs(high));
    const range = centred ? [0 - size, size] : [low, high];
    // A centred map without any relevance lies at its middle, not at its negative end.
    const bitmap = drawHeat(values, range, colourTable(draft.colormap), centred ? 0.5 : 0);
    return { bitmap, display: { as: 'heat', colormap: draft.colormap, range, centred } };
}
/** The smallest and the largest value. */
function rangeOf(data, absolute) {
    let low = Infinity;
    let high = -Infinity;
    for (const signed of data) {
        if (!Number.isFinite(signed))
            throw new Error(`A map holds ${signed}, which no colour can show`);
        const value = absolute ? Math.abs(signed) : signed;
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return [low, high];
}
/** Where a value lies between the ends; `flat` where the ends are one. */
function placeIn([low, high], flat) {
    const extent = high - low;
    return extent > 0 ? (value) => (value - low) / extent : () => flat;
}
function drawHeat({ shape, data }, range, colours, flat) {
    const [height, width] = shape;
    if (shape.length !== 2 || height === undefined || width === undefined) {
        throw new Error(`A heat map needs an array [H, W], not [${shape.join(', ')}]`);
    }
    const place = placeIn(range, flat);
    const rgb = new Uint8Array(height * width * 3);
    for (let pixel = 0; pixel < data.length; pixel++) {
        const colour = 3 * colourIndex(place(data[pixel]));
        rgb[3 * pixel] = colours[colour];
        rgb[3 * pixel + 1] = colours[colour + 1];
        rgb[3 * pixel + 2] = colours[colour + 2];
    }
    return { width, height, rgb };
}
function drawRgb({ shape, data }, range, absolute) {
    const [channels, height, width] = shape;
    if (shape.length !== 3 || channels !== 3 || height === undefined || width === undefined) {
        throw new Error(`A colour picture needs an array [3, H, W], not [${shape.join(', ')}]`);
    }
    const place = placeIn(range, 0);
    const pixels = height * width;
    const rgb = new Uint8Array(pixels * 3);
    for (let index = 0; index < data.length; index++) {
        const value = absolute ? Math.abs(data[index]) : data[index];
        const byte = Math.round(255 * Math.min(1, Math.max(0, place(value))));
        rgb[3 * (index % pixels) + Math.floor(index / pixels)] = byte;
    }
    return { width, height, rgb };
}
