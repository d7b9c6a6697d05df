import { z } from 'zod';
export const CourseFood11Options = z.strictObject({
    width: z
        .number({ error: 'a number above 0, at most 4' })
        .positive()
        .max(4)
        .default(1)
        .describe('What the numbers of channels and hidden units are multiplied by; 1 is the course’s own network.'),
    classes: z.int().min(2).max(65_536).default(11).describe('Number of classes.'),
});
/** Convolutions of each stack with their output channels; every stack ends with a max pool that halves the picture. */
const stacks = [
    [128, 3],
    [128, 3],
    [256, 3],
    [512, 1],
    [512, 1],
];
const HIDDEN = 1024;
/** The Food-11 classifier of the explanation homework: 14,162,827 trained values at width 1 with 11 classes. */
export function courseFood11({ width, classes }) {
    const scaled = (channels) => Math.max(1, Math.round(width * channels));
    const cnn = stacks.flatMap(([channels, convolutions]) => [
        ...Array.from({ length: convolutions }, () => convolution(scaled(channels))).flat(),
        { maxPool2d: { kernel: 2 } },
    ]);
    const fc = [{ linear: { out: scaled(HIDDEN) } }, 'relu', 'dropout', { linear: { out: classes } }];
    return {
        features: 'cnn',
        layers: [
            { name: 'cnn', sequential: cnn },
            { name: 'flatten', flatten: {} },
            { name: 'fc', sequential: fc },
        ],
    };
}
function convolution(out) {
    return [{ conv2d: { out, kernel: 3, padding: 1 } }, 'batchNorm2d', 'relu'];
}
