import { ndArray } from "../../numerics/nd-array.js";
/**
 * Which superpixels are drawn, and with which sign: [H, W], the number of each pixel's superpixel from 1, negative where it speaks
 * against the class; 0 where none is drawn.
 */
export function signedNumbers({ signs }, labels, [height, width]) {
    return ndArray([height, width], Float32Array.from(signs, (sign, pixel) => (sign === 0 ? 0 : sign * labels[pixel])));
}
/** How many superpixels are drawn for and against the class, as a map of {@link signedNumbers} has them. */
export function drawnMeasures({ data }) {
    const drawn = [...new Set(data)];
    return {
        'drawn-positive': {
            value: drawn.filter((number) => number > 0).length,
            unit: '1',
            definition: 'Number of superpixels that are drawn as speaking for the class.',
        },
        'drawn-negative': {
            value: drawn.filter((number) => number < 0).length,
            unit: '1',
            definition: 'Number of superpixels that are drawn as speaking against the class.',
        },
    };
}
/**
 * Whether the colours of a drawing say what the coefficients do, read back from the drawing's pixels in 8 bits: a superpixel that the
 * drawing changes is green where its green has grown and red where its red has.
 *
 * The value is the share of the superpixels with a colour whose colour is that of their coefficient's sign. One that was as bright
 * before shows no colour, and is left out; null where none has one.
 *
 * @param picture what is drawn on, [3, H, W] @param drawn the drawing, [3, H, W]
 * @param labels the superpixel of each pixel @param weights the coefficient of each pixel's superpixel
 */
export function colourAgreement(picture, drawn, labels, weights) {
    const area = labels.length;
    const seen = new Map();
    const grown = (at) => byte(drawn[at]) - byte(picture[at]);
    labels.forEach((label, pixel) => {
        const found = seen.get(label) ?? { green: 0, red: 0, weight: weights[pixel] };
        found.red += grown(pixel);
        found.green += grown(area + pixel);
        seen.set(label, found);
    });
    const coloured = [...seen.values()].filter(({ green, red }) => green !== 0 || red !== 0);
    const agreeing = coloured.filter(({ green, red, weight }) => (weight < 0 ? red > green : weight > 0 && green > red));
    return {
        value: coloured.length > 0 ? agreeing.length / coloured.length : null,
        unit: '1',
        null: 0.5,
        definition: 'Share of the superpixels drawn whose colour, read back from the pixels of the picture, is green where their coefficient is ' +
            'positive and red where it is negative.',
    };
}
/** As a PNG of 8 bits keeps a value in [0, 1]. */
const byte = (value) => Math.round(255 * Math.min(1, Math.max(0, value)));
