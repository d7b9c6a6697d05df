import { z } from 'zod';
import { expected } from "../../pipeline/base/errors.js";
import { extent } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { classOf, taskPerPicture } from "../../pipeline/explain/class-target.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
const Params = z.strictObject({
    patch: z.int().positive().default(16).describe('Side of the square that is covered, in pixels.'),
    stride: z.int().positive().default(8).describe('How far the square moves from one position to the next, in pixels.'),
    grey: z.number().min(0).max(1).default(0.5).describe('What the square is filled with: 0 is black, 1 is white.'),
});
/** Occlusion (Zeiler & Fergus 2014): how far the score of a class falls when a grey square covers a place. */
export default defineMethod({
    id: 'occlusion',
    version: 1,
    order: 60,
    kind: 'pixels',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['map'],
    compared: { params: { stride: 8 }, paramsOften: { stride: 16 } },
    storedRelevance: { array: 'map' },
    plan: (request) => {
        const [, height, width] = request.model.inputShape;
        const { patch, stride } = request.params;
        if (patch > Math.min(height, width)) {
            throw expected(`a patch within ${width}×${height} pixels`, {
                at: 'params.patch',
                received: String(patch),
                hint: 'Set a smaller one with its `stride`, or name other methods in `methods`.',
            });
        }
        if (stride > patch) {
            const hint = 'A larger one leaves pixels that no square covers.';
            throw expected(`a stride of at most the patch, ${patch}`, {
                at: 'params.stride',
                received: String(stride),
                hint,
            });
        }
        const windows = starts(height, patch, stride).length * starts(width, patch, stride).length;
        return taskPerPicture(request, windows + 1);
    },
    explain,
});
async function explain({ target, picture, params }, { runner }) {
    const { classIndex, className } = classOf(target);
    const [, height, width] = runner.model.inputShape;
    const { patch, stride, grey } = params;
    const windows = starts(height, patch, stride).flatMap((top) => starts(width, patch, stride).map((left) => ({ top, left })));
    const classes = runner.model.classes.length;
    const [whole, covered] = await Promise.all([
        runner.logits({ kind: 'stored', count: 1, data: picture }),
        runner.logits(coveredPictures(picture, height, width, patch, windows, grey)),
    ]);
    const falls = windows.map((_, row) => whole[classIndex] - covered[row * classes + classIndex]);
    const { values, remarks } = storedMap(meanOverWindows(falls, windows, patch, height, width), `The score of ${className} is the same wherever the square lies.`);
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray([height, width], values),
                unit: 'logit',
                definition: 'How far the score of the class falls when a pixel is covered: mean over the squares that cover it.',
            },
        ],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'RdBu', scale: 'symmetric' }],
        measures: {
            'largest-fall': {
                value: extent(falls).maximum,
                unit: 'logit',
                definition: 'How far the score of the class falls under the square that matters most.',
            },
            squares: { value: windows.length, unit: '1', definition: 'Number of positions of the square.' },
        },
        remarks,
        relevance: ndArray([height, width], values),
    };
}
/** Where windows of a side begin along an axis; the last one ends with the picture, so that every pixel is covered. */
function starts(length, side, stride) {
    const last = length - side;
    return [...Array.from({ length: Math.ceil(last / stride) }, (_, index) => index * stride), last];
}
/** The picture under each window, as masks over the grid of cells that the windows' edges cut it into. */
function coveredPictures(picture, height, width, patch, windows, grey) {
    const rows = cells(windows.map(({ top }) => top), patch, height);
    const columns = cells(windows.map(({ left }) => left), patch, width);
    const across = columns.at(-1) + 1;
    const count = (rows.at(-1) + 1) * across;
    const segments = Int32Array.from({ length: height * width }, (_, pixel) => {
        return rows[Math.floor(pixel / width)] * across + columns[pixel % width];
    });
    const masks = new Uint8Array(windows.length * count).fill(1);
    windows.forEach(({ top, left }, index) => {
        for (let row = rows[top]; row <= rows[top + patch - 1]; row++) {
            const start = index * count + row * across;
            masks.fill(0, start + columns[left], start + columns[left + patch - 1] + 1);
        }
    });
    const replacement = new Float32Array(picture.length).fill(grey);
    return { kind: 'masked', count: windows.length, picture, replacement, segments, columns: count, masks };
}
/** The number of each position's cell along an axis that windows' first and last edges cut. */
function cells(firsts, side, length) {
    const edges = new Set(firsts.flatMap((first) => [first, first + side]));
    let cell = 0;
    return Array.from({ length }, (_, position) => (position > 0 && edges.has(position) ? ++cell : cell));
}
/** For each pixel the mean of the values of the windows that cover it, `[H, W]`. */
function meanOverWindows(values, windows, side, height, width) {
    const sums = new Float64Array(height * width);
    const counts = new Uint32Array(height * width);
    windows.forEach(({ top, left }, index) => {
        for (let y = top; y < top + side; y++) {
            for (let pixel = y * width + left; pixel < y * width + left + side; pixel++) {
                sums[pixel] += values[index];
                counts[pixel] += 1;
            }
        }
    });
    return Float32Array.from(sums, (sum, pixel) => sum / counts[pixel]);
}
