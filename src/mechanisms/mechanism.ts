import type { Words } from '../words/words.ts';
import type { Given } from './given.ts';

/** Height of every panel in pixels: panels that stand in a row have one middle, at which the arrows point. */
export const PANEL = 144;

/** What stands under a panel, and what a reader who cannot see it is told instead. */
export interface StepWords {
  readonly name: string;
  readonly text: string;
  readonly alt: string;
}

/** A panel with its words. */
export interface Step extends StepWords {
  /** What is drawn, as SVG elements in pixels. */
  readonly drawing: string;
  readonly width: number;
  /** The same in the field's notation. */
  readonly formula: string | null;
}

/** Steps in one frame: done again and again in a row, or side by side. */
export interface Frame {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly isParallel: boolean;
}

/** How a method gets from what it is given to its result. */
export interface Mechanism {
  readonly title: string;
  readonly caption: string;
  readonly parts: readonly (Step | Frame)[];
}

/** Draws the mechanism of a method for a report. @throws SiteError for an array that is not what its result says */
export type Draw = (given: Given, words: Words['mechanisms']) => Mechanism | Promise<Mechanism>;

/** A step of the usual size. */
export function step(drawing: string, words: StepWords, formula: string | null = null, width: number = PANEL): Step {
  const { name, text, alt } = words;
  return { drawing, name, text, alt, formula, width };
}

/** Steps that are repeated. */
export function repeated(label: string, steps: readonly Step[]): Frame {
  return { label, steps, isParallel: false };
}

/** Steps that do not follow from one another. */
export function parallel(label: string, steps: readonly Step[]): Frame {
  return { label, steps, isParallel: true };
}

/** Pixels between two panels, for the arrow, and on either side of a frame's steps. */
export const GAP = { arrow: 36, parallel: 16, frame: 8 } as const;

/** How wide the mechanism is with all its panels in one row, in pixels. */
export function rowWidth({ parts }: Mechanism): number {
  const widths = parts.map((part) => {
    if (!('steps' in part)) return part.width;
    const gap = part.isParallel ? GAP.parallel : GAP.arrow;
    return part.steps.reduce((sum, { width }) => sum + width, 2 * GAP.frame + gap * (part.steps.length - 1));
  });
  return widths.reduce((sum, width) => sum + width, GAP.arrow * (parts.length - 1));
}
