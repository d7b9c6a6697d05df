/** One answer: the probability of the class that was given, and whether it was right. */
export interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error (Guo et al. 2017): answers are sorted into bins of equal width by their confidence; the distance
 * between a bin's share of right answers and its mean confidence, weighted by the answers in it.
 */
export function expectedCalibrationError(answers: readonly Answer[], bins: number): number {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of answers) {
    const bin = sums[Math.min(Math.floor(confidence * bins), bins - 1)]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return sums.reduce((total, bin) => total + Math.abs(bin.right - bin.confidence), 0) / answers.length;
}
