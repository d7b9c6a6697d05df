import type { ReportModel } from '../../../schema/report.ts';
import type { Display } from '../../../schema/result.ts';
import { checkOf } from '../content/catalogue.ts';
import { shownModels, type Content, type Outcome } from '../content/content.ts';
import { localText } from '../base/languages.ts';
import type { Links } from '../base/links.ts';
import { pictureView, type PictureView, type Source } from '../results/method-view.ts';
import { pictureName, sectionAnchor } from '../base/names.ts';
import { formatNumber } from '../base/numbers.ts';
import { recomputeCommand } from '../results/passport-view.ts';
import { fromResult } from '../content/from-result.ts';
import { frameNames, methodScores, type MethodScores } from './sanity-scores.ts';
import { SiteError } from '../base/site-error.ts';
import type { Words } from '../../words/words.ts';

/** A finished result. */
type Done = Extract<Outcome, { state: 'done' }>;
type Tiles = Extract<Display, { as: 'tiles' }>;

/** One map of a strip: which tile of the figure, and what stands under it. */
interface SanityFrame {
  readonly label: string;
  readonly score: string;
  readonly alt: string;
  readonly row: number;
  readonly column: number;
}

/** A method's maps for a picture while layer after layer becomes random. */
export interface SanityStrip {
  readonly anchor: string;
  readonly method: string;
  readonly title: string;
  readonly frames: readonly SanityFrame[];
}

/** The figure that the frames are cut from. */
export interface SanitySheet {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly tiles: Tiles;
}

/** What the check found for a picture, or why there is nothing. */
export type SanityPicture = {
  readonly anchor: string;
  readonly title: string;
  readonly picture: PictureView | null;
} & (
  | {
      readonly state: 'done';
      readonly sheet: SanitySheet;
      readonly strips: readonly SanityStrip[];
      readonly frames: readonly string[];
      readonly scores: readonly MethodScores[];
      readonly href: string;
    }
  | { readonly state: 'absent'; readonly message: string | null; readonly command: string }
);

/** What the check found for a model. */
export interface SanityModel {
  readonly model: ReportModel;
  /** Null where the report has one model only. */
  readonly name: string | null;
  readonly done: readonly Done[];
  readonly pictures: readonly SanityPicture[];
}

export interface SanityTelling {
  readonly words: Words;
  readonly links: Links;
  /** Titles of methods by their ids. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The method whose results have a page of their own; null where the report plans none. */
export function sanityMethod(content: Pick<Content, 'report' | 'catalogue'>): string | null {
  return content.report.tasks.find(({ method }) => checkOf(content, method) === 'randomisation')?.method ?? null;
}

/** What the check found, model by model and picture by picture. @throws SiteError for a result that is not what it should be */
export function sanityModels(source: Source, telling: SanityTelling): readonly SanityModel[] {
  const { report, outcomes } = source.content;
  const method = sanityMethod(source.content);
  const models = shownModels(report);
  return models.flatMap((model): SanityModel[] => {
    const own = outcomes.filter(({ task }) => task.method === method && task.model === model.id);
    if (own.length === 0) return [];
    return [
      {
        model,
        name: models.length > 1 ? localText(model.name, source.language) : null,
        done: own.filter((outcome) => outcome.state === 'done'),
        pictures: own.map((outcome) => sanityPicture(outcome, model, models, source, telling)),
      },
    ];
  });
}

function sanityPicture(
  outcome: Outcome,
  model: ReportModel,
  models: readonly ReportModel[],
  source: Source,
  telling: SanityTelling,
): SanityPicture {
  const { pictures } = source.content.report;
  const index = pictures.findIndex(({ id }) => id === outcome.task.input);
  const picture = pictures[index];
  const name = picture === undefined ? telling.words.picture.none : pictureName(picture, index, telling.words);
  const anchor = sectionAnchor(model.id, outcome.task.input, models);
  const place = {
    anchor,
    title: name,
    picture: picture === undefined ? null : pictureView(picture, name, model, source, telling),
  };
  if (outcome.state !== 'done') {
    const message = outcome.state === 'failed' ? outcome.message : null;
    return { ...place, state: 'absent', message, command: recomputeCommand(outcome.task.method, false) };
  }
  return fromResult(outcome, () => ({
    ...place,
    state: 'done',
    sheet: sheetOf(outcome, telling.links),
    strips: stripsOf(outcome, anchor, telling),
    frames: frameLabels(outcome, telling.words),
    scores: methodScores(outcome.result),
    href: telling.links.file(`${outcome.task.folder}/result.json`),
  }));
}

/** The frames' names for a reader: the trained network, then one more layer each. */
export function frameLabels({ result }: Pick<Done, 'result'>, { sanity }: Words): readonly string[] {
  return frameNames(result).map((name, index) => (index === 0 ? sanity.trained : name));
}

function stripsOf(outcome: Done, anchor: string, { words, titles }: SanityTelling): readonly SanityStrip[] {
  const labels = frameLabels(outcome, words);
  return methodScores(outcome.result).map(({ method, scores }, row) => {
    const title = titles.get(method) ?? method;
    return {
      anchor: `${anchor}-${method}`,
      method,
      title,
      frames: labels.map((name, column): SanityFrame => {
        const label = column === 0 ? name : words.sanity.oneMore(name);
        const score = words.sanity.score(scoreText(scores.spearman?.[column]));
        return { label, score, alt: words.sanity.alt(title, label, score), row, column };
      }),
    };
  });
}

/** A score to two decimals, as `−0.20`: a frame has no room for more, and a correlation no use. A dash where there is none. */
export function scoreText(value: number | undefined): string {
  if (value === undefined) return formatNumber(null);
  const digits = Math.abs(value).toFixed(2);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

function sheetOf({ task, result }: Done, links: Links): SanitySheet {
  const figure = result.figures[0];
  if (figure?.display.as !== 'tiles') {
    throw new SiteError(
      `Expected tiles in \`${task.folder}/result.json\`, but received ${figure?.display.as ?? 'no figure'}. Run the method again with \`--force\`.`,
    );
  }
  const { file, width, height, display } = figure;
  return { src: links.file(`${task.folder}/${file}`), width, height, tiles: display };
}
