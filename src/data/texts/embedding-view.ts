import type { Axis, Result } from '../../../schema/result.ts';
import type { ArrayValues } from '../content/array-values.ts';
import { formatNumber, formatShare } from '../base/numbers.ts';
import { relativeLine } from '../figures/path-data.ts';
import { axisTicks, type Tick } from '../figures/scatter-axes.ts';
import type { Point } from '../figures/path-data.ts';
import { fitToBox, pointsOf, smallMarks, type Box } from '../figures/scatter.ts';
import { drawnTokens, FRAME, scatterMarks, type MarkView, type PropertyNames } from '../figures/scatter-marks.ts';

/** A small drawing's viewBox. */
export const SMALL = { width: 96, height: 64 };
const SMALL_FRAME: Box = { left: 2, top: 2, right: 94, bottom: 62 };

/** How many tokens' paths are drawn where a text has no answer. */
const FIRST_PATHS = 3;

type Small = ReturnType<typeof smallMarks>;

/** The hidden states after one layer. */
interface EmbeddingLayer {
  /** From 1. */
  readonly number: number;
  readonly own: Small;
  readonly common: Small;
  readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
  /** How much of the layer's variance its own components show. */
  readonly first: string;
  readonly second: string;
}

/** All that the drawings of one text need. */
export interface EmbeddingView {
  readonly layers: readonly EmbeddingLayer[];
  readonly commonTicks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
  /** How much of all layers' variance the common components show. */
  readonly commonShare: string;
  readonly marks: readonly MarkView[];
  readonly roles: readonly string[];
  /** A token's way over the layers by the common components, of every token that is drawn. */
  readonly paths: readonly {
    readonly index: number;
    readonly role: string;
    readonly d: string;
    readonly isShown: boolean;
  }[];
  readonly rules: string;
  /** Coordinates after the last layer, by its own and by the common components. */
  readonly rows: readonly {
    readonly index: number;
    readonly label: string;
    readonly role: string;
    readonly cells: readonly string[];
  }[];
}

/**
 * Shapes hidden states in two dimensions for their drawings; special tokens are left out, as in the course.
 *
 * @param own coordinates by each layer's own components [L, n, 2] @param common by those of all layers [L, n, 2]
 */
export function embeddingView(result: Result, own: ArrayValues, common: ArrayValues): EmbeddingView {
  const tokens = tokensOfAxis(result.axes?.['tokens']);
  const [count = 0, n = 0] = own.shape;
  const drawn = drawnTokens(tokens.groups, ['special']);
  const groups = drawn.map((index) => tokens.groups[index]!);
  const layersOf = ({ data }: ArrayValues): readonly (readonly Point[])[] =>
    Array.from({ length: count }, (_, layer) => {
      const points = pointsOf(data, layer * n, n);
      return drawn.map((index) => points[index]!);
    });
  const owns = layersOf(own);
  const commons = layersOf(common);
  const fits = owns.map((points) => fitToBox(points, FRAME));
  const commonFit = fitToBox(commons.flat(), FRAME);
  const smallCommon = fitToBox(commons.flat(), SMALL_FRAME);
  const small = (points: readonly Point[], place = fitToBox(points, SMALL_FRAME).place): Small =>
    smallMarks(points.map(place), groups, 2);
  const commonPlaces = commons.map((points) => points.map(commonFit.place));
  const share = (name: string, layer: number): string => formatShare(result.series[name]?.y.values[layer] ?? 0);
  const shown = shownPaths(drawn, groups);
  return {
    layers: owns.map((points, layer) => ({
      number: layer + 1,
      own: small(points),
      common: small(commons[layer]!, smallCommon.place),
      ticks: axisTicks(fits[layer]!, FRAME),
      first: share('first-component', layer),
      second: share('second-component', layer),
    })),
    commonTicks: axisTicks(commonFit, FRAME),
    commonShare: formatShare(result.measures['common-variance']?.value ?? 0),
    marks: scatterMarks(
      tokens,
      drawn,
      owns.flatMap((points, layer) => [
        { names: namesOf(['a', 'b', 'p', 's'], layer + 1), points: points.map(fits[layer]!.place) },
        { names: namesOf(['c', 'd', 'q', 't'], layer + 1), points: commonPlaces[layer]!, opacity: `--o${layer + 1}` },
      ]),
    ),
    roles: [...new Set(groups)].reverse(),
    paths: drawn.map((index, position) => ({
      index,
      role: groups[position]!,
      d: relativeLine(commonPlaces.map((points) => points[position]!)),
      isShown: shown.has(index),
    })),
    rules: layerRules(count),
    rows: [...drawn]
      .sort((one, other) => one - other)
      .map((index) => ({
        index,
        label: tokens.labels[index]!,
        role: tokens.groups[index]!,
        cells: [own, common].flatMap(({ data }) =>
          pointsOf(data, (count - 1) * n + index, 1)[0]!.map((value) => formatNumber(value)),
        ),
      })),
  };
}

/** Labels and groups of tokens; all are text where groups are not told. */
export function tokensOfAxis(axis: Axis | undefined): {
  readonly labels: readonly string[];
  readonly groups: readonly string[];
} {
  const labels = axis?.labels ?? [];
  return { labels, groups: axis?.groups ?? labels.map(() => 'text') };
}

/** The answer's tokens, else the first ones. */
function shownPaths(drawn: readonly number[], groups: readonly string[]): ReadonlySet<number> {
  const answer = drawn.filter((_, position) => groups[position] === 'answer');
  return new Set(answer.length > 0 ? answer : [...drawn].sort((one, other) => one - other).slice(0, FIRST_PATHS));
}

function namesOf([x, y, side, line]: PropertyNames, layer: number): PropertyNames {
  return [`--${x}${layer}`, `--${y}${layer}`, `--${side}${layer}`, `--${line}${layer}`];
}

/** Rules that put the marks in the places of the chosen layer: one a layer, the same for all texts with as many layers. */
export function layerRules(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const layer = index + 1;
    const places = ['a', 'b', 'c', 'd'].map((letter) => `--${letter}:var(--${letter}${layer})`);
    // A label stands right of its mark where nothing else is said.
    const labels = ['p', 's', 'q', 't'].map((letter) => `--${letter}:var(--${letter}${layer},0)`);
    const labelOpacity = `--o:var(--o${layer},1)`;
    const chosen = `.embedding:has(.r${layer}:checked)`;
    return `${chosen} .m{${[...places, ...labels, labelOpacity].join(';')}}${chosen} .a${layer}{display:inline}`;
  }).join('');
}
