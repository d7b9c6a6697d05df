/** The places `start, start + step, …` of an axis that a Slice keeps. */
export interface SliceRange {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** What a Slice keeps of an axis: bounds count from the end where they are negative and are held inside the axis, as ONNX defines it. */
export function sliceRange(start: number, end: number, step: number, size: number): SliceRange {
  const hold = (place: number, low: number, high: number): number => Math.min(Math.max(place, low), high);
  const from = start < 0 ? start + size : start;
  const to = end < 0 ? end + size : end;
  if (step > 0) {
    const first = hold(from, 0, size);
    return { start: first, step, count: Math.max(0, Math.ceil((hold(to, 0, size) - first) / step)) };
  }
  const first = hold(from, -1, size - 1);
  return { start: first, step, count: Math.max(0, Math.ceil((first - hold(to, -1, size - 1)) / -step)) };
}
