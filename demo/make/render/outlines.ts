/** Distance from a point of a plane to an outline, negative inside: what profiles and upright bodies are made from. */
export type Distance2 = (x: number, y: number) => number;

/** A circle about the origin. */
export const circle2 =
  (radius: number): Distance2 =>
  (x, y) =>
    Math.sqrt(x * x + y * y) - radius;

/** A rectangle about the origin by its half sides; the rounding of its corners lies inside them. */
export function rectangle2(halfX: number, halfY: number, round = 0): Distance2 {
  return (x, y) => {
    const qx = Math.abs(x) - halfX + round;
    const qy = Math.abs(y) - halfY + round;
    const ax = qx > 0 ? qx : 0;
    const ay = qy > 0 ? qy : 0;
    return Math.sqrt(ax * ax + ay * ay) + Math.min(Math.max(qx, qy), 0) - round;
  };
}

/** Any simple polygon, exact (Quilez): the nearest edge, and inside where a ray to one side crosses an odd number of edges. */
export function polygon2(points: readonly (readonly [number, number])[]): Distance2 {
  // Five numbers an edge: where it starts, how far it goes, and 1 / its length squared.
  const edges = Float64Array.from(
    points.flatMap(([x, y], i) => {
      const [endX, endY] = points[(i + 1) % points.length]!;
      const [ex, ey] = [endX - x, endY - y];
      return [x, y, ex, ey, 1 / (ex * ex + ey * ey || 1)];
    }),
  );
  return (x, y) => {
    let squared = Infinity;
    let inside = false;
    for (let i = 0; i < edges.length; i += 5) {
      const ex = edges[i + 2]!;
      const ey = edges[i + 3]!;
      const wx = x - edges[i]!;
      const wy = y - edges[i + 1]!;
      const along = (wx * ex + wy * ey) * edges[i + 4]!;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const dx = wx - ex * t;
      const dy = wy - ey * t;
      const d = dx * dx + dy * dy;
      if (d < squared) squared = d;
      const above = wy >= 0;
      if (above === wy < ey && above === ex * wy > ey * wx) inside = !inside;
    }
    return inside ? -Math.sqrt(squared) : Math.sqrt(squared);
  };
}
