import type { Display, Result } from '../../../schema/result.ts';

/** How many places an axis has: a number, the name of what it counts, or so many more than those. */
export type Side = number | string | readonly [name: string, more: number];

/** What a page expects of a figure. */
export interface ShownFigure {
  readonly as: Display['as'];
  /** Of tiles: how many go down and across, and how many values a side has. */
  readonly rows?: Side;
  readonly columns?: Side;
  readonly tile?: Side;
  /** The figure's width is the product of these. */
  readonly across?: readonly Side[];
  /** The figure's height is a multiple of this. */
  readonly down?: Side;
  /** Whether pages do without it. */
  readonly isOptional?: boolean;
}

/** What pages expect of a method's results beyond what every result has. */
export interface ShownResult {
  /** Every array that is read while pages are made, by its name: its shape. */
  readonly arrays: Readonly<Record<string, readonly Side[]>>;
  /** Whether pages do without arrays that are not stored. */
  readonly mayLackArrays?: boolean;
  readonly axes?: readonly string[];
  readonly figures?: Readonly<Record<string, ShownFigure>>;
  /** Whether there is a figure, and each is a row of colours that one of the arrays has the values of. */
  readonly isOfRows?: boolean;
  readonly measures?: readonly string[];
  /** By the name of a series: how many values it has. */
  readonly series?: (result: Result) => Readonly<Record<string, Side>>;
}

const tiles = (rows: Side, columns: Side, tile?: Side): ShownFigure => ({
  as: 'tiles',
  rows,
  columns,
  ...(tile !== undefined && { tile }),
});
const row: readonly Side[] = [1, 'tokens'];
const distances: readonly Side[] = ['pieces', 'layers', 'sentences', 'sentences'];

/**
 * The one list of what pages read out of results, by method. It is checked before the first page is made (`result-shapes.ts`), and an
 * array that is not in it cannot be read.
 *
 * A name counts the labels of the result's axis of that name; `classes`, `height` and `width` are those of the model; any other has one
 * length in all of a result.
 */
export const shownResults: ReadonlyMap<string, ShownResult> = new Map<string, ShownResult>(
  Object.entries({
    agreement: { axes: ['methods'], arrays: { spearman: ['methods', 'methods'] }, measures: ['mean-agreement'] },
    attention: {
      axes: ['tokens'],
      arrays: { attention: ['layers', 'heads', 'tokens', 'tokens'], rollout: ['tokens', 'tokens'] },
      figures: {
        heads: tiles('layers', 'heads', 'tokens'),
        means: tiles('layers', 1, 'tokens'),
        rollout: { as: 'heat', across: ['tokens'] },
      },
    },
    'attention-weights': {
      axes: ['tokens', 'views', 'seeds'],
      arrays: {
        tsne: ['views', 'layers', 'seeds', 'tokens', 2],
        pca: ['views', 'layers', 'tokens', 2],
        kl: ['views', 'layers', 'seeds'],
        trust: ['views', 'layers', ['seeds', 1]],
      },
      figures: { strips: { as: 'heat', across: ['tokens', 'tokens'], down: 'layers', isOptional: true } },
    },
    'embedding-analysis': {
      axes: ['pieces', 'layers', 'sentences'],
      arrays: { euclidean: distances, cosine: distances },
      figures: {
        euclidean: tiles('pieces', 'layers', 'sentences'),
        cosine: tiles('pieces', 'layers', 'sentences'),
      },
    },
    'embedding-visualization': {
      axes: ['tokens'],
      arrays: { 'own-basis': ['layers', 'tokens', 2], 'common-basis': ['layers', 'tokens', 2] },
      measures: ['common-variance'],
      series: () => ({ 'first-component': 'layers', 'second-component': 'layers' }),
    },
    'filter-activation': { arrays: { map: ['rows', 'columns'] }, mayLackArrays: true },
    lime: { arrays: { coefficients: ['height', 'width'] }, mayLackArrays: true },
    prediction: { arrays: { probabilities: ['classes'], logits: ['classes'] }, mayLackArrays: true },
    'text-heat': { axes: ['tokens'], arrays: { heat: row }, isOfRows: true },
    'token-attribution': {
      axes: ['tokens'],
      arrays: { 'gradient-x-input': row, occlusion: row, attention: row, rollout: row },
      mayLackArrays: true,
      isOfRows: true,
    },
    'weight-randomisation': {
      axes: ['methods', 'frames'],
      arrays: {},
      figures: { maps: tiles('methods', 'frames') },
      series: ({ axes }) =>
        Object.fromEntries((axes?.['methods']?.labels ?? []).map((method) => [`spearman-${method}`, 'frames'])),
    },
  } satisfies Record<string, ShownResult>),
);
