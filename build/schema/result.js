import { z } from 'zod';
import { bounds } from "./bounds.js";
import { Slug } from "./local-text.js";
/** Version of the files under `content/`; a reader refuses any other. */
export const CONTENT_VERSION = 1;
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What was explained. */
export const Target = z.discriminatedUnion('kind', [
    z.strictObject({
        kind: z.literal('class').describe('A class of the model.'),
        classIndex: z.int().nonnegative().describe('Its place among the classes, from 0.'),
        className: z.string().describe('Its name.'),
        from: z
            .enum(['label', 'prediction'])
            .describe('Whether the picture’s label or the model’s own prediction chose the class.'),
    }),
    z.strictObject({
        kind: z.literal('filter').describe('One filter of a layer.'),
        layer: z.string().describe('Name of the layer.'),
        cnnid: z
            .int()
            .nonnegative()
            .optional()
            .describe('The layer’s place among the modules of the feature extractor, as the course counts them.'),
        layerKind: z.string().describe('PyTorch’s name of its kind: `Conv2d`.'),
        filter: z.int().nonnegative().describe('Its output channel, from 0.'),
    }),
    z.strictObject({ kind: z.literal('picture').describe('The model’s answer for the whole picture.') }),
    z.strictObject({ kind: z.literal('text').describe('The whole text.') }),
    z.strictObject({
        kind: z.literal('token').describe('One token: what the others are weighted from.'),
        index: z.int().nonnegative().describe('Its place in the text, from 0.'),
        token: z.string().describe('The token.'),
    }),
    z.strictObject({
        kind: z.literal('answer').describe('The answer to a question.'),
        first: z.int().nonnegative().describe('Index of its first token.'),
        last: z.int().nonnegative().describe('Index of its last token.'),
        text: z.string().describe('The answer as text.'),
        from: z.enum(['given', 'prediction']).describe('Whether it is the model’s own answer, or the given one.'),
    }),
]);
/** An array of the result: `.npy`, float32, little-endian, C order. */
export const ArrayFile = z.strictObject({
    name: z.string().describe('Stable within the method.'),
    file: z.string().describe('Name of the file beside `result.json`.'),
    shape: z.array(z.int().positive()).max(bounds.contentAxes.most).describe('Length of each axis.'),
    sizeBytes: z.int().positive().describe('Size of the file.'),
    sha256: Sha256.describe('Digest of the file.'),
    unit: z.string().describe('Unit of the values; `1` for pure numbers.'),
    definition: z.string().describe('What one value means, in a sentence.'),
});
/** The colours a map is drawn in, as matplotlib's, except that `RdBu` goes from blue (negative) to red (positive). */
export const colormaps = ['hot', 'viridis', 'gray', 'RdBu', 'YlGnBu', 'YlOrRd'];
/** How a figure's pixels follow from an array; `range` are the values at the two ends of the colour bar. */
export const Display = z.discriminatedUnion('as', [
    z.strictObject({
        as: z.literal('heat').describe('One value a pixel, in the colours of a map.'),
        colormap: z.enum(colormaps).describe('Name of the colour map.'),
        range: z.tuple([z.number(), z.number()]).describe('The values at the two ends of the colour bar.'),
        centred: z.boolean().describe('Whether the range is symmetric about 0, as diverging maps want it.'),
    }),
    z.strictObject({
        as: z.literal('tiles').describe('Many maps in one picture, as tiles of equal size.'),
        colormap: z.enum(colormaps).describe('Name of the colour map.'),
        range: z.tuple([z.number(), z.number()]).describe('The values at the two ends of the colour bar, for all tiles.'),
        rows: z.int().positive().max(bounds.contentTiles.most).describe('How many tiles go down.'),
        columns: z.int().positive().max(bounds.contentTiles.most).describe('How many tiles go across.'),
        tileHeight: z.int().positive().describe('Height of a tile, in values.'),
        tileWidth: z.int().positive().describe('Width of a tile, in values.'),
        gap: z.int().nonnegative().describe('White pixels between tiles.'),
    }),
    z.strictObject({
        as: z.literal('rgb').describe('Three channels, each value scaled by the one range.'),
        range: z.tuple([z.number(), z.number()]).describe('The values that are drawn as 0 and as 255.'),
        absolute: z.boolean().describe('Whether absolute values are drawn.'),
    }),
    z.strictObject({ as: z.literal('picture').describe('Pixels in [0, 1] as they are.') }),
]);
/** A picture of the result: `.png`, one pixel a value, never smoothed. */
export const Figure = z.strictObject({
    id: z.string().describe('Stable within the method: the prose gives captions and alternative texts by it.'),
    file: z.string().describe('Name of the file beside `result.json`.'),
    sizeBytes: z.int().positive().describe('Size of the file.'),
    sha256: Sha256.describe('Digest of the file.'),
    width: z.int().positive().describe('Width, in pixels.'),
    height: z.int().positive().describe('Height, in pixels.'),
    array: z.string().optional().describe('Name of the array that is drawn.'),
    display: Display.describe('How the colours follow from the array.'),
});
/** A number that says how far to believe the result. */
export const Measure = z.strictObject({
    value: z.number().nullable().describe('The number; null where it could not be measured.'),
    unit: z.string().describe('Its unit; `1` for pure numbers.'),
    null: z.number().optional().describe('What an explanation without knowledge would score.'),
    nullSpread: z
        .number()
        .nonnegative()
        .optional()
        .describe('Standard deviation of that score, where it is the mean over several such explanations.'),
    definition: z.string().describe('What is measured, in one exact English sentence.'),
});
const seriesAxis = z.strictObject({
    name: z.string().describe('What is counted or measured along the axis.'),
    unit: z.string().describe('Its unit; `1` for pure numbers.'),
    values: z.array(z.number()).max(bounds.contentSeriesValues.most).describe('The values, in order.'),
});
/** A curve of numbers: similarity against the number of samples, say. */
export const Series = z.strictObject({
    x: seriesAxis.describe('What the curve is drawn over.'),
    y: seriesAxis.describe('The curve.'),
    definition: z.string().describe('What the curve shows, in one exact English sentence.'),
});
/** Something the reader must know: `flat`, `step-limit` …; the prose explains each by its code. */
export const Remark = z.strictObject({
    code: z.string().describe('What kind of remark: `flat`, `step-limit` …'),
    text: z.string().describe('What is to be known, in an English sentence.'),
});
/** What the places along an axis of the arrays stand for: tokens, sentences, layers. */
export const Axis = z.strictObject({
    labels: z.array(z.string()).max(bounds.contentAxisLabels.most).describe('One for each place.'),
    groups: z
        .array(z.string())
        .optional()
        .describe('The group that each place belongs to: question, context, answer; a sense.'),
});
const contentVersion = z.literal(CONTENT_VERSION).describe('Version of the format; a reader refuses any other.');
const taskKey = Sha256.describe('The task’s key: a digest over everything that its numbers depend on.');
const resultMeasures = z.record(z.string(), Measure).describe('By name: numbers that say how far to believe it.');
const resultSeries = z.record(z.string(), Series).describe('By name: curves.');
const resultRemarks = z.array(Remark).describe('What the reader must know.');
/**
 * `result.json`: a map, or whatever a method makes, with what the method itself says of it. The same bytes from every run of the same task on
 * the same engine. What metrics measure of it lies beside it, as `Measurement`.
 */
export const Result = z.strictObject({
    content: contentVersion,
    key: taskKey,
    method: z
        .strictObject({
        id: z.string().describe('Id of the method.'),
        version: z.int().positive().describe('Raised whenever the method’s numbers change.'),
    })
        .describe('What computed it.'),
    variant: z.string().describe('Whose definition: `course` or `paper`.'),
    model: z
        .strictObject({
        id: z.string().describe('The model’s id in the configuration.'),
        digest: Sha256.describe('Digest over operators, weights and preprocessing.'),
    })
        .describe('What was explained.'),
    input: z
        .strictObject({
        id: z.string().describe('Id of the picture or text.'),
        digest: Sha256.describe('Digest of the picture’s file, or of all that a text’s numbers depend on.'),
    })
        .nullable()
        .describe('What it was explained on; null where no input enters.'),
    target: Target.describe('What of the model’s answer is explained.'),
    params: z.record(z.string(), z.json()).describe('Every parameter of the method, defaults filled in.'),
    seed: z.int().nonnegative().describe('Where the task’s random numbers start: the first eight digits of its key.'),
    arrays: z.array(ArrayFile).max(bounds.contentFiles.most).describe('The numbers that are stored.'),
    figures: z.array(Figure).max(bounds.contentFiles.most).describe('The pictures that are stored.'),
    measures: resultMeasures,
    series: resultSeries,
    axes: z
        .record(z.string(), Axis)
        .optional()
        .describe('By name, `tokens` or `sentences` say: what the places along an axis of the arrays stand for.'),
    remarks: resultRemarks,
});
/** `measures/<metric>.json`: what one metric says of a map, the same bytes from every run as well. */
export const Measurement = z.strictObject({
    content: contentVersion,
    key: Sha256.describe('The measurement’s key: a digest over the map’s key, the metric and everything else that its numbers depend on.'),
    map: Sha256.describe('Key of the task whose map is measured.'),
    metric: z
        .strictObject({
        id: Slug.describe('Id of the metric.'),
        version: z.int().positive().describe('Raised whenever the metric’s numbers change.'),
    })
        .describe('What measured it.'),
    measures: resultMeasures,
    series: resultSeries,
    remarks: resultRemarks,
});
/** `error.json`: a task that failed, as a result of its own. */
export const Failure = z.strictObject({
    content: contentVersion,
    key: taskKey,
    message: z.string().describe('What went wrong, in one line.'),
});
const runFields = {
    engine: z.string().describe('What computed it: `onnxruntime`, `tensorflow`.'),
    provider: z.string().describe('What did the arithmetic inside the engine: `cpu`, `webgpu` …'),
    host: z.string().describe('Processor and operating system, without a name of the machine.'),
    vitrine: z.string().describe('Version of Vitrine.'),
    node: z.string().describe('Version of Node.'),
    startedAt: z.iso.datetime().describe('When the task began.'),
    durationMs: z.number().nonnegative().describe('How long it took, in milliseconds, waiting for others included.'),
    peakMemoryBytes: z.int().nonnegative().describe('The most memory that the process had taken by then.'),
};
/** How one measurement was made: it may be later than its map, on another machine. */
export const MeasurementFacts = z.strictObject({
    sha256: Sha256.describe('Digest of the file of the measurement.'),
    ...runFields,
});
/** `run.json`: the one place for what varies from run to run. `sealRunFacts` in `digests.ts` makes its digests. */
export const RunFacts = z.strictObject({
    content: contentVersion,
    key: taskKey,
    result: Sha256.describe('Digest of the `result.json` that it belongs to.'),
    sha256: Sha256.describe('Digest of this file’s other fields, as canonical JSON.'),
    ...runFields,
    measurements: z
        .record(Slug, MeasurementFacts)
        .optional()
        .describe('By metric: the same of each measurement; absent where nothing is measured.'),
});
