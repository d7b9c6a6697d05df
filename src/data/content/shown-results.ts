import type { CatalogueMethod, View } from '../../../schema/catalogue.ts';
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

/** What the page that shows a result expects of it beyond what every result has. */
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

/** What shows a result where its figures alone do not do: a view, the page of a check, or the answers of models. */
export type Shower = View | NonNullable<CatalogueMethod['check']> | 'prediction';

/** What shows a method's results, as the method says itself; null where figures, numbers and curves do. */
export function showerOf({ kind, check, view }: Pick<CatalogueMethod, 'kind' | 'check' | 'view'>): Shower | null {
  return view ?? check ?? (kind === 'prediction' ? kind : null);
}

/**
 * The one list of what pages read out of results, by what shows them. It is checked before the first page is made (`result-shapes.ts`).
 *
 * A name counts the labels of the result's axis of that name; `classes`, `height` and `width` are those of the model; any other has one
 * length in all of a result.
 */
export const shownResults: Readonly<Record<Shower, ShownResult>> = {
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
  'embedding-points': {
    axes: ['tokens'],
    arrays: { 'own-basis': ['layers', 'tokens', 2], 'common-basis': ['layers', 'tokens', 2] },
    measures: ['common-variance'],
    series: () => ({ 'first-component': 'layers', 'second-component': 'layers' }),
  },
  prediction: { arrays: { probabilities: ['classes'], logits: ['classes'] }, mayLackArrays: true },
  'text-heat': { axes: ['tokens'], arrays: { heat: row }, isOfRows: true },
  'token-attribution': {
    axes: ['tokens'],
    arrays: { 'gradient-x-input': row, occlusion: row, attention: row, rollout: row },
    mayLackArrays: true,
    isOfRows: true,
  },
  randomisation: {
    axes: ['methods', 'frames'],
    arrays: {},
    figures: { maps: tiles('methods', 'frames') },
    series: ({ axes }) =>
      Object.fromEntries((axes?.['methods']?.labels ?? []).map((method) => [`spearman-${method}`, 'frames'])),
  },
};
