import type { FigureView } from '../results/result-view.ts';

/** A strip's height, in pixels. */
export const STRIP_HEIGHT = 14;

/** The least width of what one token attends to, in pixels, so that its name can stand above. */
const LEAST_BLOCK = 40;

/** The least width of all strips, in pixels. */
const LEAST_WIDTH = 800;

/** More strips than these are shown layer by layer as the reader asks. */
const MOST_OPEN = 24;

/** Pixels of the strips that paper has room for: 165 mm beside the heads' names, at the least scale that print.css prints strips at. */
const PAPER_WIDTH = ((165 / 25.4) * 96) / 0.3 - 64;

/** How the strips of a text's attention are shown: one picture, of which each layer shows its rows. */
export interface StripsView {
  /** The picture's size on the page. */
  readonly width: number;
  readonly height: number;
  /** What one token attends to takes so many pixels. */
  readonly block: number;
  readonly tokens: number;
  /** So many of the tokens that attend, from the first, fit on paper. */
  readonly onPaper: number;
  readonly layers: readonly { readonly number: number; readonly top: number; readonly isOpen: boolean }[];
  readonly heads: number;
  readonly layerHeight: number;
}

/** Sizes of the strips. @param figure one row a head, layer by layer, and n² columns for n tokens */
export function stripsView({ width, height }: Pick<FigureView, 'width' | 'height'>, layers: number): StripsView {
  const tokens = Math.sqrt(width);
  const scale = Math.max(1, Math.ceil(LEAST_BLOCK / tokens), Math.floor(LEAST_WIDTH / width));
  const heads = height / layers;
  const layerHeight = heads * STRIP_HEIGHT;
  const block = tokens * scale;
  return {
    width: width * scale,
    height: height * STRIP_HEIGHT,
    block,
    tokens,
    onPaper: Math.min(tokens, Math.floor(PAPER_WIDTH / block)),
    layers: Array.from({ length: layers }, (_, layer) => ({
      number: layer + 1,
      top: -layer * layerHeight,
      isOpen: height <= MOST_OPEN || layer === layers - 1,
    })),
    heads,
    layerHeight,
  };
}
