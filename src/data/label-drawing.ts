import { textWidth } from './figure-font.ts';
import { drawFormula, labelParts } from './latex.ts';

/** A part of a label in its place; lengths are thousandths of the font's size. */
export interface LabelPiece {
  /** Where it begins, from the label's beginning. */
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Of a formula: SVG with the baseline at 0. */
  readonly svg: string | null;
}

/** A label, measured. */
export interface LabelDrawing {
  readonly pieces: readonly LabelPiece[];
  readonly width: number;
  /** Without LaTeX: `≤ Easy`. */
  readonly plain: string;
}

/** Labels by their source. */
export type LabelDrawings = ReadonlyMap<string, LabelDrawing>;

/** Measures labels and sets the formulae in them. @throws SiteError for what is no LaTeX */
export async function drawLabels(labels: Iterable<string>): Promise<LabelDrawings> {
  const drawings = new Map<string, LabelDrawing>();
  for (const label of labels) {
    if (!drawings.has(label)) drawings.set(label, await drawLabel(label));
  }
  return drawings;
}

async function drawLabel(label: string): Promise<LabelDrawing> {
  const pieces: LabelPiece[] = [];
  let [x, plain] = [0, ''];
  for (const { isFormula, text } of labelParts(label)) {
    const formula = isFormula ? await drawFormula(text) : null;
    if (formula !== null) pieces.push({ x, width: formula.width, text: formula.plain, svg: formula.svg });
    else pieces.push({ ...trimmed(text, x), svg: null });
    x += formula?.width ?? textWidth(text);
    plain += formula?.plain ?? text;
  }
  return { pieces: pieces.filter(({ text, svg }) => svg !== null || text !== ''), width: x, plain };
}

/** A text without the spaces at its ends, which SVG would drop, but in its place. */
function trimmed(text: string, x: number): Omit<LabelPiece, 'svg'> {
  const inner = text.trim();
  const leading = text.slice(0, text.length - text.trimStart().length);
  return { x: x + textWidth(leading), width: textWidth(inner), text: inner };
}
