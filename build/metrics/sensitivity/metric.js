import { Random } from "../../numerics/random.js";
import { rootMeanSquare } from "../../numerics/statistics.js";
import { defineMetric } from "../../pipeline/explain/define-metric.js";
/** How far a value of the picture is moved at most: five of 255 levels. */
const RADIUS = 0.02;
/** A method is asked again as often as fits into so many forward passes, but … */
const BUDGET = 450;
const LEAST = 2;
const MOST = 10;
/** Streams of random numbers below this belong to other metrics. */
const FIRST_STREAM = 1000;
/**
 * Max-sensitivity (Yeh et al. 2019): the largest relative change of a map when the picture is changed so little that nobody sees
 * it. Maps are brought to the same strength first, as they are when they are drawn: the gradient of a loss grows a hundred times
 * where the model is a little less sure. The method's own random numbers stay the same, so that what is measured is the
 * picture's doing.
 */
export default defineMetric({
    id: 'sensitivity',
    version: 2,
    order: 30,
    appliesTo: (kind) => kind === 'pixels',
    cost: (again) => (1 + perturbationsFor(again)) * again,
    blank: () => ({ 'max-sensitivity': measureOf(null) }),
    async measure({ picture, seed, costAgain, changesAgain, explainAgain }) {
        const before = await explainAgain(picture);
        const count = perturbationsFor(costAgain);
        let largest = 0;
        for (let index = 0; index < count; index++) {
            const moved = perturbed(picture, RADIUS, new Random(seed, FIRST_STREAM + index));
            largest = Math.max(largest, relativeChange(before.data, (await explainAgain(moved)).data));
        }
        return { measures: { 'max-sensitivity': measureOf(largest, count, changesAgain) } };
    },
});
/** How many changed pictures a method is asked about that costs so many forward passes a picture: fewer where it costs more. */
export function perturbationsFor(cost) {
    return Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / cost)));
}
/** A picture with every value moved by up to `radius`, uniformly, within [0, 1]: it stays a picture. */
export function perturbed(picture, radius, random) {
    return picture.map((value) => Math.min(1, Math.max(0, value + radius * (2 * random.uniform() - 1))));
}
/**
 * ‖after/‖after‖ − before/‖before‖‖, Euclidean: 0 for the same map in any strength, √2 for maps that share nothing, 2 for opposite ones.
 *
 * @throws RangeError where `before` is zero everywhere: it cannot be brought to a strength
 */
export function relativeChange(before, after) {
    const size = rootMeanSquare(before);
    if (size === 0)
        throw new RangeError('The map is zero everywhere, so that no change of it has a size.');
    const other = rootMeanSquare(after);
    const change = Float64Array.from(before, (value, index) => (other > 0 ? after[index] / other : 0) - value / size);
    return rootMeanSquare(change);
}
function measureOf(value, count, changes = {}) {
    const asked = count === undefined ? '' : `, over ${count} such pictures`;
    const settings = Object.entries(changes).map(([name, setting]) => `${name} = ${JSON.stringify(setting)}`);
    return {
        value,
        unit: '1',
        definition: `Largest distance of the map from the one of the same picture with every value moved by up to ${RADIUS}, uniformly${asked}; ` +
            'both maps are first divided by their root mean squares. The method’s own random numbers stay the same.' +
            (settings.length > 0 ? ` All these maps are made with ${settings.join(', ')}.` : ''),
    };
}
