/** A place, in whatever unit. */
export type Point = readonly [x: number, y: number];

/** Two numbers of a path: a sign separates as well as a space does. */
function pair(x: number, y: number): string {
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

/** A line through whole pixels as path data, each place from the one before: a third shorter than by where they lie. */
export function relativeLine(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [fromX, fromY] = points[index - 1] ?? [0, 0];
      const step = pair(x - fromX, y - fromY);
      // What follows a move is a line without being told so.
      return index === 0 ? `m${step}` : step.startsWith('-') ? step : ` ${step}`;
    })
    .join('');
}

/** Dots as path data, closed paths without length that the stroke's round ends make visible; dots on one place are one. */
export function dots(points: readonly Point[]): string {
  const places = [...new Map(points.map((point) => [point.join(' '), point])).values()];
  places.sort(([x, y], [otherX, otherY]) => x - otherX || y - otherY);
  return places
    .map(([x, y], index) => {
      const [fromX, fromY] = places[index - 1] ?? [0, 0];
      return `m${pair(x - fromX, y - fromY)}z`;
    })
    .join('');
}
