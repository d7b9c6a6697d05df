import type { Element } from 'xast';
import { labelParts, LatexError, type Formula } from '../../../schema/latex.ts';
import { drawnText } from './drawn-text.ts';
import { hasGlyphs, textPath, textWidth } from '../base/figure-font.ts';
import { drawFormula } from './latex.ts';
import { SiteError } from '../base/site-error.ts';
import { replaceElements, svgElement, textIn } from './svg-tree.ts';
import { beginningOf, ELLIPSIS } from './text-lines.ts';

/** A part of a label in its place; lengths are thousandths of the font's size. */
interface LabelPiece {
  /** Where it begins, from the label's beginning. */
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Of a formula: its drawing with the baseline at 0. */
  readonly formula: Element | null;
}

/** A label, measured. */
export interface LabelDrawing {
  readonly pieces: readonly LabelPiece[];
  readonly width: number;
  /** The whole label without LaTeX: `≤ Easy`. */
  readonly plain: string;
  /** Whether its end is left out. */
  readonly isCut: boolean;
}

/** Labels by their source. */
export type LabelDrawings = ReadonlyMap<string, LabelDrawing>;

/** A label to draw. */
export interface LabelSource {
  readonly text: string;
  /** Named in errors: `matrices: m: rows[0]`. */
  readonly at: string;
}

/** The widest label, in thousandths of its size: a longer one is cut, and told whole to a pointer. */
const MOST_WIDTH = 40_000;
/** The height of a line: a higher formula is set smaller. */
const LINE_HEIGHT = 1250;

/** Measures labels and sets the formulae in them. @param hasLatex whether dollar signs mean formulae @throws SiteError for what is no LaTeX */
export async function drawLabels(labels: Iterable<LabelSource>, hasLatex: boolean): Promise<LabelDrawings> {
  const drawings = new Map<string, LabelDrawing>();
  for (const label of labels) {
    if (!drawings.has(label.text)) drawings.set(label.text, await drawLabel(label, hasLatex));
  }
  return drawings;
}

async function drawLabel({ text: label, at }: LabelSource, hasLatex: boolean): Promise<LabelDrawing> {
  const pieces: LabelPiece[] = [];
  let [x, plain] = [0, ''];
  for (const { isFormula, text } of hasLatex ? labelParts(label) : [{ isFormula: false, text: label }]) {
    const piece = isFormula ? await formulaPiece(text, at) : textPiece(drawnText(text));
    pieces.push({ ...piece, x: x + piece.x });
    x += piece.advance;
    plain += piece.plain;
  }
  const whole = { pieces: pieces.filter(({ text, formula }) => formula !== null || text !== ''), width: x, plain };
  return x <= MOST_WIDTH ? { ...whole, isCut: false } : cut(whole);
}

interface MeasuredPiece extends LabelPiece {
  readonly advance: number;
  readonly plain: string;
}

async function formulaPiece(tex: string, at: string): Promise<MeasuredPiece> {
  const formula = await drawFormula(tex).catch((error: unknown) => {
    if (!(error instanceof LatexError)) throw error;
    const received = `\`${drawnText(`$${tex}$`).slice(0, 78)}\`: ${drawnText(error.message).slice(0, 80)}`;
    throw new SiteError(`Expected LaTeX that can be set for \`${at}\`, but received ${received}. Fix the label.`);
  });
  const scale = Math.min(1, LINE_HEIGHT / (formula.ascent + formula.descent));
  const width = formula.width * scale;
  return { x: 0, width, advance: width, plain: formula.plain, text: formula.plain, formula: drawingOf(formula, scale) };
}

/** Signs that MathJax has no shapes of are those of the figure's font, where it has them. */
function drawingOf({ drawing }: Formula, scale: number): Element {
  const inner = replaceElements(drawing, (element) => {
    const text = textIn(element);
    if (element.name !== 'text' || !hasGlyphs(text)) return undefined;
    const { transform, fill, 'font-size': size } = element.attributes;
    const d = textPath(text, Number.parseFloat(size ?? '1000'));
    return [svgElement('path', { transform: transform ?? undefined, fill: fill ?? undefined, d })];
  });
  return scale === 1
    ? inner
    : { ...inner, attributes: { ...inner.attributes, transform: `scale(${scale.toFixed(3)})` } };
}

/** A text without the spaces at its ends, which SVG would drop, but in its place. */
function textPiece(text: string): MeasuredPiece {
  const inner = text.trim();
  const leading = text.slice(0, text.length - text.trimStart().length);
  return {
    x: textWidth(leading),
    width: textWidth(inner),
    text: inner,
    formula: null,
    advance: textWidth(text),
    plain: text,
  };
}

/** The beginning of a label that is too long, and an ellipsis. */
function cut({ pieces, plain }: Omit<LabelDrawing, 'isCut'>): LabelDrawing {
  const room = MOST_WIDTH - textWidth(ELLIPSIS);
  const kept = pieces.filter(({ x, width }) => x + width <= room);
  const first = pieces[kept.length];
  const text = first === undefined || first.formula !== null ? '' : beginningOf(first.text, room - first.x, textWidth);
  const x = text === '' ? (kept.length === 0 ? 0 : kept.at(-1)!.x + kept.at(-1)!.width) : first!.x;
  const last = { x, width: textWidth(text + ELLIPSIS), text: text + ELLIPSIS, formula: null };
  return { pieces: [...kept, last], width: x + last.width, plain, isCut: true };
}
