import { cielab } from "./cielab.js";
import { enforceConnectivity } from "./connectivity.js";
import { gaussianBlur } from "./gaussian.js";
/**
 * SLIC superpixels (Achanta et al. 2012) as scikit-image's `segmentation.slic` computes them on a float64 picture: range
 * stretched to [0, 1], CIELAB, Gaussian smoothing, k-means on colour and position from a grid of seeds, connectivity.
 * Label maps equal those of scikit-image 0.19 and 0.26 pixel by pixel on every picture in the tests. (That
 * library gives other maps for float32 pictures, where it computes in float32.)
 *
 * @param picture RGB in [0, 1], `[3, H, W]`
 */
export function slic(picture, height, width, { segments = 200, compactness = 1, sigma = 1, iterations = 10, minSizeFactor = 0.5, maxSizeFactor = 3, } = {}) {
    const lab = gaussianBlur(cielab(stretched(picture)), height, width, sigma);
    const colours = interleaved(lab, 1 / compactness);
    const seeds = seedGrid(height, width, segments);
    const centres = seedCentres(height, width, seeds);
    const clusters = kMeans(colours, height, width, centres, Math.max(seeds.stepY, seeds.stepX), iterations);
    const meanSize = (height * width) / (centres.length / FEATURES);
    return enforceConnectivity(clusters, width, Math.trunc(minSizeFactor * meanSize), Math.trunc(maxSizeFactor * meanSize));
}
/** Row, column, L*, a*, b*: what a cluster's centre is made of. */
const FEATURES = 5;
/** The picture shifted and scaled to fill [0, 1], so that compactness means the same for a dark picture; a flat one becomes 0. */
function stretched(picture) {
    let minimum = Infinity;
    let maximum = -Infinity;
    for (const value of picture) {
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }
    const scaled = new Float64Array(picture.length);
    const range = maximum - minimum;
    if (range > 0)
        for (let i = 0; i < picture.length; i++)
            scaled[i] = (picture[i] - minimum) / range;
    return scaled;
}
/** `[3, H, W]` as `[H, W, 3]`, every value times `factor`: k-means reads the three values of a pixel together. */
function interleaved(planes, factor) {
    const area = planes.length / 3;
    const pixels = new Float64Array(planes.length);
    for (let i = 0; i < planes.length; i++)
        pixels[(i % area) * 3 + Math.trunc(i / area)] = planes[i] * factor;
    return pixels;
}
/** Steps and offsets of about `points` seeds, as square a grid as the picture allows (scikit-image's `regular_grid`). */
function seedGrid(height, width, points) {
    if (height * width <= points)
        return { stepY: 1, stepX: 1, startY: 0, startX: 0 };
    const step = Math.sqrt((height * width) / points);
    const [stepY, stepX] = height < step ? [height, width / points] : width < step ? [height / points, width] : [step, step];
    return {
        stepY: roundHalfEven(stepY),
        stepX: roundHalfEven(stepX),
        startY: Math.floor(stepY / 2),
        startX: Math.floor(stepX / 2),
    };
}
function roundHalfEven(value) {
    const rounded = Math.round(value);
    return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
/** The centres that k-means starts from, {@link FEATURES} numbers each; their colour is 0, as in scikit-image. */
function seedCentres(height, width, { stepY, stepX, startY, startX }) {
    const centres = [];
    for (let y = startY; y < height; y += stepY) {
        for (let x = startX; x < width; x += stepX)
            centres.push(y, x, 0, 0, 0);
    }
    return Float64Array.from(centres);
}
/** The nearest centre of each pixel, from 0, after `iterations` rounds; `centres` is moved in place. */
function kMeans(colours, height, width, centres, seedDistance, iterations) {
    // scikit-image lays a second grid, for as many points as there are seeds, to size the search windows.
    const { stepY, stepX } = seedGrid(height, width, centres.length / FEATURES);
    const spatialWeight = 1 / (seedDistance * seedDistance);
    const nearest = new Int32Array(height * width).fill(-1);
    const distances = new Float64Array(height * width);
    const members = new Int32Array(centres.length / FEATURES).fill(1);
    for (let iteration = 0; iteration < iterations; iteration++) {
        distances.fill(Infinity);
        for (let k = 0; k < members.length; k++) {
            if (members[k] === 0)
                continue; // a centre that lost all its pixels never comes back
            const y = centres[k * FEATURES];
            const x = centres[k * FEATURES + 1];
            const l = centres[k * FEATURES + 2];
            const a = centres[k * FEATURES + 3];
            const b = centres[k * FEATURES + 4];
            const xMin = Math.trunc(Math.max(x - 2 * stepX, 0));
            const xMax = Math.trunc(Math.min(x + 2 * stepX + 1, width));
            const yMin = Math.trunc(Math.max(y - 2 * stepY, 0));
            const yMax = Math.trunc(Math.min(y + 2 * stepY + 1, height));
            for (let row = yMin; row < yMax; row++) {
                const dySquared = (y - row) * (y - row);
                for (let column = xMin; column < xMax; column++) {
                    const i = row * width + column;
                    const dx = x - column;
                    const dl = colours[3 * i] - l;
                    const da = colours[3 * i + 1] - a;
                    const db = colours[3 * i + 2] - b;
                    const distance = (dySquared + dx * dx) * spatialWeight + (dl * dl + da * da + db * db);
                    if (distance < distances[i]) {
                        distances[i] = distance;
                        nearest[i] = k;
                    }
                }
            }
        }
        moveCentres(colours, width, nearest, centres, members);
    }
    return nearest;
}
/** Puts each centre at the mean of its pixels and counts them. */
function moveCentres(colours, width, nearest, centres, members) {
    centres.fill(0);
    members.fill(0);
    for (let i = 0; i < nearest.length; i++) {
        const k = nearest[i];
        if (k < 0)
            continue;
        const centre = k * FEATURES;
        members[k] += 1;
        centres[centre] += Math.trunc(i / width);
        centres[centre + 1] += i % width;
        centres[centre + 2] += colours[3 * i];
        centres[centre + 3] += colours[3 * i + 1];
        centres[centre + 4] += colours[3 * i + 2];
    }
    for (let i = 0; i < centres.length; i++)
        centres[i] /= members[Math.trunc(i / FEATURES)];
}
