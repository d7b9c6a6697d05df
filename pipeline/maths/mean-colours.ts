/**
 * A picture in which every pixel has the mean colour of its segment.
 *
 * @param picture [channels, H, W] @param labels [H, W], integers from 0; means are taken in float64 and rounded once
 */
export function meanColours(picture: Float32Array, labels: Int32Array): Float32Array {
  const pixels = labels.length;
  const segments = labels.reduce((largest, label) => Math.max(largest, label), 0) + 1;
  const counts = new Float64Array(segments);
  for (const label of labels) counts[label]! += 1;
  const means = new Float32Array(picture.length);
  for (let channel = 0; channel < picture.length; channel += pixels) {
    const sums = new Float64Array(segments);
    for (let pixel = 0; pixel < pixels; pixel++) sums[labels[pixel]!]! += picture[channel + pixel]!;
    for (let pixel = 0; pixel < pixels; pixel++)
      means[channel + pixel] = sums[labels[pixel]!]! / counts[labels[pixel]!]!;
  }
  return means;
}
