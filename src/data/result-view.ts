import type { Figure, Measure, Result } from '../../schema/result.ts';
import type { Words } from '../words/words.ts';
import { colourBar, type ColourBar } from './colour-bar.ts';
import type { Outcome } from './content.ts';
import type { Links } from './links.ts';
import { filterName, measureAnchor, unitName } from './names.ts';
import { formatNumber, formatShare } from './numbers.ts';
import { partName, partOfMeasure, type PartNames } from './part-measure.ts';
import { passportView, type PassportView } from './passport-view.ts';
import { inOrderOf, placeholders, proseEntry, variantText, type Prose } from './prose-text.ts';

/** A figure as the page shows it. */
export interface FigureView {
  readonly id: string;
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Two or three words, where a result has several figures. */
  readonly title: string | null;
  readonly caption: string;
  readonly alt: string;
  readonly colours: ColourBar | null;
}

/** One number of the trust strip. */
export interface MeasureView {
  /** The fragment of the page where it is explained. */
  readonly anchor: string;
  readonly label: string;
  /** Empty where it could not be measured. */
  readonly value: string;
  readonly unit: string;
  /** What an explanation without knowledge would score. */
  readonly chance: string | null;
}

/** A curve, ready to be drawn. */
export interface CurveView {
  readonly name: string;
  readonly title: string;
  readonly x: { readonly title: string; readonly values: readonly number[] };
  readonly y: { readonly title: string; readonly values: readonly number[] };
}

/** A finished result as the page shows it. */
export interface ResultView {
  readonly figures: readonly FigureView[];
  readonly measures: readonly MeasureView[];
  readonly curves: readonly CurveView[];
  /** In the prose's words, else in the result's own, which are English. */
  readonly remarks: readonly { readonly text: string; readonly isOwn: boolean }[];
  readonly passport: PassportView;
}

/** What is needed to put a result into words. */
export interface Telling {
  readonly words: Words;
  readonly links: Links;
  readonly prose: Prose;
  /** Default: parts are called as their masks. */
  readonly parts?: PartNames;
}

/** Shapes a finished result for its page. @throws SiteError when the prose lacks a word that it needs */
export function resultView(
  outcome: Extract<Outcome, { state: 'done' }>,
  picture: string,
  telling: Telling,
): ResultView {
  const { result } = outcome;
  const { prose } = telling;
  return {
    figures: result.figures.map((figure) => figureView(figure, outcome, picture, telling)),
    measures: inOrderOf(prose.words.measures, result.measures).map(([name, measure]) =>
      measureView(name, measure, telling),
    ),
    curves: Object.entries(result.series).map(([name, { x, y }]) => {
      const titles = proseEntry(prose, 'series', prose.words.series, name);
      return {
        name,
        title: titles.title,
        x: { title: titles.x, values: x.values },
        y: { title: titles.y, values: y.values },
      };
    }),
    remarks: result.remarks.map(({ code, text }) => {
      const told = prose.words.remarks[code];
      return { text: told ?? text, isOwn: told === undefined };
    }),
    passport: passportView(outcome, telling),
  };
}

/** One figure with its words. @throws SiteError when the prose lacks them */
export function figureView(
  figure: Figure,
  { task, result }: { task: Outcome['task']; result: Result },
  picture: string,
  { words, links, prose }: Telling,
): FigureView {
  const { title, caption, alt } = proseEntry(prose, 'figures', prose.words.figures, figure.id);
  const values = placeholders(result.target, picture);
  const key = `figures.${figure.id}`;
  const array = result.arrays.find(({ name }) => name === figure.array);
  return {
    id: figure.id,
    src: links.file(`${task.folder}/${figure.file}`),
    width: figure.width,
    height: figure.height,
    title: title ?? null,
    caption: variantText(prose, `${key}.caption`, caption, result.variant, values),
    alt: [picture, variantText(prose, `${key}.alt`, alt, result.variant, values), filterName(result.target, words)]
      .filter((part) => part !== null)
      .join(': '),
    colours: colourBar(figure.display, unitName(array?.unit ?? '', words)),
  };
}

function measureView(name: string, measure: Measure, { prose, words, parts = {} }: Telling): MeasureView {
  const part = partOfMeasure(name);
  if (part !== null) return partMeasureView(partName(part, parts), measure, words);
  return {
    anchor: measureAnchor(name),
    label: proseEntry(prose, 'measures', prose.words.measures, name).label,
    value: measure.value === null ? '' : formatNumber(measure.value),
    unit: measure.value === null ? '' : unitName(measure.unit, words),
    chance: measure.null === undefined ? null : formatNumber(measure.null),
  };
}

/** No method's own: every map of a picture with a known part has it, and the site's words explain it. */
function partMeasureView(part: string, { value, null: area }: Measure, words: Words): MeasureView {
  return {
    anchor: measureAnchor('inside'),
    label: words.inside.label(part),
    value: value === null ? '' : formatShare(value),
    unit: '',
    chance: area === undefined ? null : formatShare(area),
  };
}
