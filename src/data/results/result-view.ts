import { PART } from '../../../schema/metric-prose.ts';
import type { Figure, Measure, Result } from '../../../schema/result.ts';
import type { Words } from '../../words/words.ts';
import { colourBar, type ColourBar } from '../figures/colour-bar.ts';
import type { Outcome } from '../content/content.ts';
import type { MetricWords } from '../content/metric-words.ts';
import type { Links } from '../base/links.ts';
import { isPixelMap, mapKey } from '../content/map-key.ts';
import { fromResult } from '../content/from-result.ts';
import { curveFigures, isCurve, partScore, tellingMeasures, type CurveFigure } from './map-measures.ts';
import { filterName, measureAnchor, unitName } from '../base/names.ts';
import { formatNumber, formatShare } from '../base/numbers.ts';
import { partName, type PartNames } from './part-measure.ts';
import { passportView, type PassportView } from './passport-view.ts';
import { inOrderOf, missingWords, placeholders, proseEntry, variantText, type Prose } from '../content/prose-text.ts';

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
  /** Which map of pixels it is, where the numbers behind it are stored. */
  readonly map: string | null;
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

/** What is behind a fold, for those who want to know. */
interface MoreView {
  readonly measures: readonly MeasureView[];
  readonly curves: readonly CurveFigure[];
}

/** A finished result as the page shows it. */
export interface ResultView {
  readonly figures: readonly FigureView[];
  readonly measures: readonly MeasureView[];
  /** Null where all numbers stand under the figure. */
  readonly more: MoreView | null;
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
  readonly metrics: MetricWords;
  /** Default: parts are called as their masks. */
  readonly parts?: PartNames;
}

/** Shapes a finished result for its page. @throws SiteError when the prose lacks a word that it needs */
export function resultView(
  outcome: Extract<Outcome, { state: 'done' }>,
  picture: string,
  telling: Telling,
): ResultView {
  return fromResult(outcome, () => shapedResult(outcome, picture, telling));
}

function shapedResult(outcome: Parameters<typeof resultView>[0], picture: string, telling: Telling): ResultView {
  const { result, measuredBy } = outcome;
  const { prose, metrics } = telling;
  const metricFile = (name: string): string | undefined => metrics.files.get(measuredBy?.get(name) ?? '');
  const measured = inOrderOf(prose.words.measures, result.measures);
  const telltale = tellingMeasures(
    measured.map(([name]) => name),
    metrics,
  );
  const viewOf = ([name, measure]: [string, Measure]): MeasureView =>
    measureView(name, measure, metricFile(name), telling);
  const drawn = curveFigures(result, metrics);
  const further = measured.filter(([name]) => !telltale.has(name));
  return {
    figures: result.figures.map((figure) => figureView(figure, outcome, picture, telling)),
    measures: measured.filter(([name]) => telltale.has(name)).map(viewOf),
    more: further.length + drawn.length === 0 ? null : { measures: further.map(viewOf), curves: drawn },
    curves: Object.entries(result.series).flatMap(([name, { x, y }]): CurveView[] => {
      if (isCurve(name, metrics)) return [];
      const file = metricFile(name);
      if (file !== undefined) throw missingWords(file, `curves.lines.${name}`);
      const titles = proseEntry(prose, 'series', prose.words.series, name);
      const axes = { x: { title: titles.x, values: x.values }, y: { title: titles.y, values: y.values } };
      return [{ name, title: titles.title, ...axes }];
    }),
    remarks: remarksOf(result, telling),
    passport: passportView(outcome, telling),
  };
}

/** What the reader must know, each once: several metrics may have failed for one reason. */
function remarksOf({ remarks }: Result, { prose, words }: Telling): ResultView['remarks'] {
  const told = remarks.map(({ code, text }) => {
    const own = prose.words.remarks[code] ?? words.measures.remarks[code];
    return { text: own ?? text, isOwn: own === undefined };
  });
  return told.filter(({ text }, index) => told.findIndex((one) => one.text === text) === index);
}

/** One figure with its words. @throws SiteError when the prose lacks them */
export function figureView(
  figure: Figure,
  { task, result }: { task: Outcome['task']; result: Result },
  picture: string,
  { words, links, prose }: Pick<Telling, 'words' | 'links' | 'prose'>,
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
    map: array !== undefined && isPixelMap(figure, result) ? mapKey(task, figure.id) : null,
  };
}

/** @param metricFile the words of the metric that made it, where it is none of the method's own */
function measureView(
  name: string,
  measure: Measure,
  metricFile: string | undefined,
  { prose, words, metrics, parts = {} }: Telling,
): MeasureView {
  const scored = partScore(name, metrics);
  const own = scored?.words ?? metrics.measures.get(name);
  if (own === undefined && metricFile !== undefined) throw missingWords(metricFile, `measures.${name}`);
  const told = own ?? proseEntry(prose, 'measures', prose.words.measures, name);
  const shown = own?.percent === true ? shareText(measure) : measureText(measure, words);
  return {
    anchor: measureAnchor(scored === null ? name : `part-${scored.score}`),
    label: scored === null ? told.label : told.label.replace(PART, () => partName(scored.part, parts)),
    ...shown,
  };
}

type MeasureText = Pick<MeasureView, 'value' | 'unit' | 'chance'>;

function measureText(measure: Measure, words: Words): MeasureText {
  return {
    value: measure.value === null ? '' : formatNumber(measure.value),
    unit: measure.value === null ? '' : unitName(measure.unit, words),
    chance: chanceText(measure, words),
  };
}

/** What chance scores, with how far that scatters where it is known; null where nothing is known. */
function chanceText({ null: chance, nullSpread }: Measure, words: Words): string | null {
  if (chance === undefined) return null;
  if (nullSpread === undefined) return formatNumber(chance);
  return words.measures.chance(formatNumber(chance), formatNumber(nullSpread, 1));
}

function shareText({ value, null: chance }: Measure): MeasureText {
  return {
    value: value === null ? '' : formatShare(value),
    unit: '',
    chance: chance === undefined ? null : formatShare(chance),
  };
}
