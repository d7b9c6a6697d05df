import { colourIndex } from "./colormap.js";
/** White pixels between two tiles. */
const GAP = 1;
/**
 * Every map of an array [..., h, w] as a tile, one pixel a value: the first axis goes down, the others go across.
 * @throws Error for an array with fewer than three axes: a defect of the method
 */
export function drawTiles({ shape, data }, [low, high], colours) {
    const [tileHeight, tileWidth] = shape.slice(-2);
    const [rows, ...across] = shape.slice(0, -2);
    if (rows === undefined || tileHeight === undefined || tileWidth === undefined) {
        throw new Error(`Tiles need an array [..., h, w], not [${shape.join(', ')}]`);
    }
    const columns = across.reduce((product, size) => product * size, 1);
    const height = rows * (tileHeight + GAP) - GAP;
    const width = columns * (tileWidth + GAP) - GAP;
    const rgb = new Uint8Array(height * width * 3).fill(255);
    const extent = high > low ? high - low : 1;
    for (let index = 0; index < data.length; index++) {
        const tile = Math.floor(index / (tileHeight * tileWidth));
        const inside = index % (tileHeight * tileWidth);
        const y = Math.floor(tile / columns) * (tileHeight + GAP) + Math.floor(inside / tileWidth);
        const x = (tile % columns) * (tileWidth + GAP) + (inside % tileWidth);
        const colour = 3 * colourIndex((data[index] - low) / extent);
        for (let channel = 0; channel < 3; channel++)
            rgb[3 * (y * width + x) + channel] = colours[colour + channel];
    }
    return { bitmap: { width, height, rgb }, rows, columns, tileHeight, tileWidth, gap: GAP };
}
