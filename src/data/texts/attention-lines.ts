/** Weights below this have no line: a text of 120 tokens has 14,400 of them, nearly all too pale to see. */
export const LEAST_WEIGHT = 0.05;

/** Height of a token's line, in pixels. */
export const LINE_HEIGHT = 18;

/** From the column of tokens that read to that of tokens that are read, in pixels. */
export const LINES_WIDTH = 160;

/** A weight that is drawn as a line from one column of tokens to the other. */
export interface AttentionLine {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The weights of a matrix that are large enough for a line, row by row. @param matrix [n, n], rows read @param length n */
export function attentionLines(matrix: ArrayLike<number>, length: number): readonly AttentionLine[] {
  return Array.from({ length: length * length }, (_, index) => ({
    from: Math.floor(index / length),
    to: index % length,
    weight: matrix[index]!,
  })).filter(({ weight }) => weight >= LEAST_WEIGHT);
}

/** Lines that are drawn alike, as one path. */
export interface LinePath {
  /** The data of an SVG path, from x = 0 to {@link LINES_WIDTH}, at the middles of the tokens. */
  readonly path: string;
  /** As the weight, rounded to hundredths. */
  readonly opacity: number;
  /** Whether a special token is at one of the ends. */
  readonly isSpecial: boolean;
}

/** Lines of one weight joined to one path, the palest first: hundreds of lines become a few dozen elements. */
export function linePaths(lines: readonly AttentionLine[], isSpecial: (place: number) => boolean): readonly LinePath[] {
  const middle = (place: number): number => (place + 0.5) * LINE_HEIGHT;
  const paths = new Map<string, LinePath>();
  for (const { from, to, weight } of lines) {
    const alike = { opacity: Math.min(1, Math.round(weight * 100) / 100), isSpecial: isSpecial(from) || isSpecial(to) };
    const key = `${alike.opacity} ${alike.isSpecial}`;
    const path = `${paths.get(key)?.path ?? ''}M0,${middle(from)}L${LINES_WIDTH},${middle(to)}`;
    paths.set(key, { ...alike, path });
  }
  return [...paths.values()].sort((one, other) => one.opacity - other.opacity);
}
