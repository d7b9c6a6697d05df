import type { Result } from '../../../schema/result.ts';
import type { ArrayValues } from '../content/array-values.ts';
import { tokensOfAxis } from './embedding-view.ts';
import { drawnTokens, FRAME, scatterMarks, type MarkView } from '../figures/scatter-marks.ts';
import { fitToBox, pointsOf, smallMarks, type Box } from '../figures/scatter.ts';

/** A small drawing's viewBox. */
export const CELL = { width: 64, height: 48 };
const CELL_FRAME: Box = { left: 2, top: 2, right: 62, bottom: 46 };

/** One small drawing: a layer's attention by principal components, or by t-SNE from one seed. */
interface AttentionCell {
  /** View, layer and drawing, each from 0: `0-3-1`. */
  readonly place: string;
  /** Null for principal components. */
  readonly seed: string | null;
  readonly kl: string | null;
  readonly trust: string;
  readonly marks: ReturnType<typeof smallMarks>;
}

/** The drawings of one text's attention weights. */
export interface AttentionPointsView {
  /** `mean`, `flat`; layers from the first; the drawings of each. */
  readonly views: readonly {
    readonly name: string;
    readonly layers: readonly { readonly number: number; readonly cells: readonly AttentionCell[] }[];
  }[];
  readonly seeds: readonly string[];
  /** The drawing that stands large in the page as it is sent: the last layer’s mean, from the first seed. */
  readonly chosen: AttentionCell;
  readonly marks: readonly MarkView[];
  readonly roles: readonly string[];
  readonly shape: { readonly layers: number; readonly seeds: number; readonly tokens: number };
}

/** The arrays of a result that its drawings are made from. */
export type AttentionArrays = Readonly<Record<'tsne' | 'pca' | 'kl' | 'trust', ArrayValues>>;

/**
 * Shapes attention weights in two dimensions for their drawings.
 *
 * @param arrays `tsne` [views, L, seeds, n, 2], `pca` [views, L, n, 2], `kl` [views, L, seeds], `trust` [views, L, 1 + seeds]
 */
export function attentionPoints(result: Result, { tsne, pca, kl, trust }: AttentionArrays): AttentionPointsView {
  const [views = 0, layers = 0, seeds = 0, n = 0] = tsne.shape;
  const tokens = tokensOfAxis(result.axes?.['tokens']);
  const drawn = drawnTokens(tokens.groups, []);
  const groups = drawn.map((index) => tokens.groups[index]!);
  const points = (view: number, layer: number, drawing: number) => {
    const { data, index } = drawingAt(view, layer, drawing);
    const all = pointsOf(data, index * n, n);
    return drawn.map((token) => all[token]!);
  };
  const drawingAt = (view: number, layer: number, drawing: number) => {
    const index = view * layers + layer;
    return drawing === 0 ? { data: pca.data, index } : { data: tsne.data, index: index * seeds + drawing - 1 };
  };
  const cell = (view: number, layer: number, drawing: number): AttentionCell => {
    const index = view * layers + layer;
    const places = points(view, layer, drawing);
    return {
      place: [view, layer, drawing].join('-'),
      seed: drawing === 0 ? null : (result.axes?.['seeds']?.labels[drawing - 1] ?? String(drawing - 1)),
      kl: drawing === 0 ? null : kl.data[index * seeds + drawing - 1]!.toFixed(2),
      trust: trust.data[index * (seeds + 1) + drawing]!.toFixed(2),
      marks: smallMarks(places.map(fitToBox(places, CELL_FRAME).place), groups, 1.5),
    };
  };
  const large = points(0, layers - 1, 1);
  return {
    views: Array.from({ length: views }, (_, view) => ({
      name: result.axes?.['views']?.labels[view] ?? String(view),
      layers: Array.from({ length: layers }, (__, layer) => ({
        number: layer + 1,
        cells: Array.from({ length: seeds + 1 }, (___, drawing) => cell(view, layer, drawing)),
      })),
    })),
    seeds: result.axes?.['seeds']?.labels ?? [],
    chosen: cell(0, layers - 1, 1),
    marks: scatterMarks(tokens, drawn, [
      { names: ['--x', '--y', '--side', '--line'], points: large.map(fitToBox(large, FRAME).place) },
    ]),
    roles: [...new Set(groups)].reverse(),
    shape: { layers, seeds, tokens: n },
  };
}
