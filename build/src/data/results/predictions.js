import { indexOfMaximum } from "../../../numerics/statistics.js";
import { readArray } from "../content/array-values.js";
import { isPrediction } from "../content/catalogue.js";
/** The class with the largest probability; the first of equals. */
export function answerOf(prediction) {
    return indexOfMaximum(prediction.probabilities);
}
/** Every answer among the outcomes, from the array `probabilities` of the methods that give answers. */
export async function readPredictions(content) {
    const predictions = content.outcomes.map(async (outcome) => {
        if (outcome.state !== 'done' || outcome.task.input === null || !isPrediction(content, outcome.task.method))
            return [];
        const { task, result } = outcome;
        if (!result.arrays.some(({ name }) => name === 'probabilities'))
            return [];
        const { data } = await readArray(content, { task, result }, 'probabilities');
        return [{ model: task.model, picture: outcome.task.input, probabilities: [...data] }];
    });
    return (await Promise.all(predictions)).flat();
}
