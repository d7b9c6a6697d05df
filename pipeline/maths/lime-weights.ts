/** How near each perturbed picture is to the picture itself, by two measures. */
export interface LimeWeights {
  /** Cosine distance of each row to the row of ones, 0 … 1. */
  readonly distances: Float64Array;
  /** √exp(−d² / width²): the weight of each sample in the regression. */
  readonly weights: Float64Array;
}

/**
 * Weights of the samples of a LIME explanation (Ribeiro et al. 2016), as lime's `explain_instance` and `LimeBase` compute them.
 *
 * A row with k of n segments on has the cosine √(k/n) with the row of ones; a row with none has the cosine 0.
 *
 * @param masks [rows, columns], each 0 or 1
 * @param kernelWidth lime's default for pictures is 0.25
 */
export function limeWeights(masks: Uint8Array, columns: number, kernelWidth = 0.25): LimeWeights {
  const rows = masks.length / columns;
  const distances = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let on = 0;
    for (let column = 0; column < columns; column++) on += masks[row * columns + column]!;
    distances[row] = 1 - Math.sqrt(on / columns);
  }
  return { distances, weights: distances.map((d) => Math.sqrt(Math.exp(-(d * d) / kernelWidth ** 2))) };
}
