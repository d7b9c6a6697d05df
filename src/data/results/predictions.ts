import { indexOfMaximum } from '../../../numerics/statistics.ts';
import { readArray } from '../content/array-values.ts';
import { isPrediction } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';

/** What a model answers for a picture. */
export interface Prediction {
  readonly model: string;
  readonly picture: string;
  /** One value a class, in the order of the model's classes. */
  readonly probabilities: readonly number[];
}

/** The class with the largest probability; the first of equals. */
export function answerOf(prediction: Prediction): number {
  return indexOfMaximum(prediction.probabilities);
}

/** Every answer among the outcomes, from the array `probabilities` of the methods that give answers. */
export async function readPredictions(
  content: Pick<Content, 'folder' | 'report' | 'outcomes' | 'catalogue'>,
): Promise<readonly Prediction[]> {
  const predictions = content.outcomes.map(async (outcome): Promise<Prediction[]> => {
    if (outcome.state !== 'done' || outcome.task.input === null || !isPrediction(content, outcome.task.method))
      return [];
    const { task, result } = outcome;
    if (!result.arrays.some(({ name }) => name === 'probabilities')) return [];
    const { data } = await readArray(content, { task, result }, 'probabilities');
    return [{ model: task.model, picture: outcome.task.input, probabilities: [...data] }];
  });
  return (await Promise.all(predictions)).flat();
}
