import { writePicture } from "../../pipeline/engine/picture-source.js";
/** The picture at a share of the way from `from` to `to`, as engines make it, `[3, H, W]`. */
export function pictureOnPath({ from, to }, position) {
    const picture = new Float32Array(from.length);
    const pictures = { kind: 'path', from, to, positions: [position] };
    writePicture({ pictures, first: 0, count: 1 }, 0, picture);
    return picture;
}
/**
 * Whether the pictures on the path, as the engines get them, lie on the straight line between its ends: `path-deviation`, the largest
 * distance of any of their values from the line in float64, and `end-deviation`, that of the first and last picture from the
 * baseline and the picture. The first is no more than the rounding of float32, 2⁻²⁵ for values up to 1; the second is 0.
 *
 * @param steps into how many equal parts the path is cut: steps + 1 pictures
 */
export function pathStraightness(ends, steps, pictureAt = pictureOnPath) {
    const { from, to } = ends;
    let ofPath = 0;
    for (let step = 0; step <= steps; step++) {
        const position = step / steps;
        const onLine = (i) => (1 - position) * from[i] + position * to[i];
        ofPath = Math.max(ofPath, largestDistance(pictureAt(ends, position), onLine));
    }
    const ofEnds = Math.max(largestDistance(pictureAt(ends, 0), (i) => from[i]), largestDistance(pictureAt(ends, 1), (i) => to[i]));
    return {
        'path-deviation': {
            value: ofPath,
            unit: 'intensity',
            definition: `Largest distance of ${steps + 1} pictures at equal steps of the path from the straight line between its ends.`,
        },
        'end-deviation': {
            value: ofEnds,
            unit: 'intensity',
            definition: 'Largest distance of the first picture of the path from the baseline, and of its last from the picture.',
        },
    };
}
function largestDistance(picture, expectedAt) {
    let largest = 0;
    for (let i = 0; i < picture.length; i++)
        largest = Math.max(largest, Math.abs(picture[i] - expectedAt(i)));
    return largest;
}
