import { Random } from "../../numerics/random.js";
/** How many pictures a description stands for. */
export function countPictures(pictures) {
    return pictures.kind === 'path' ? pictures.positions.length : pictures.count;
}
/** The part of a description that pictures `first` … `first + count − 1` need, without the rest of its data. */
export function takeChunk(pictures, first, count) {
    const end = first + count;
    switch (pictures.kind) {
        case 'stored': {
            const size = pictures.data.length / pictures.count;
            return { pictures: { ...pictures, count, data: pictures.data.slice(first * size, end * size) }, first, count };
        }
        case 'path':
            return { pictures: { ...pictures, positions: pictures.positions.slice(first, end) }, first, count };
        case 'masked': {
            const masks = pictures.masks.slice(first * pictures.columns, end * pictures.columns);
            return { pictures: { ...pictures, count, masks }, first, count };
        }
        case 'noise':
            return { pictures, first, count };
    }
}
/** Writes picture `index` of a chunk (counted from the chunk's first) to `out`, `[C, H, W]`. */
export function writePicture({ pictures, first }, index, out) {
    switch (pictures.kind) {
        case 'stored':
            out.set(pictures.data.subarray(index * out.length, (index + 1) * out.length));
            return;
        case 'noise':
            // The stream belongs to the sample, not to the worker that draws it.
            new Random(pictures.seed, first + index).fillNormal(out, pictures.std);
            for (let i = 0; i < out.length; i++)
                out[i] += pictures.picture[i];
            return;
        case 'path': {
            const { from, to } = pictures;
            const position = pictures.positions[index];
            for (let i = 0; i < out.length; i++)
                out[i] = from[i] + position * (to[i] - from[i]);
            return;
        }
        case 'masked': {
            const { picture, replacement, segments, columns, masks } = pictures;
            const pixels = segments.length;
            for (let pixel = 0; pixel < pixels; pixel++) {
                const shown = masks[index * columns + segments[pixel]] === 1 ? picture : replacement;
                for (let i = pixel; i < out.length; i += pixels)
                    out[i] = shown[i];
            }
        }
    }
}
