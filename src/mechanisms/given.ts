import type { ReportEncoder, ReportModel, ReportPicture, ReportText } from '../../schema/report.ts';
import type { Result } from '../../schema/result.ts';
import { readArray, type ArrayValues } from '../data/content/array-values.ts';
import type { Side } from '../data/content/shown-results.ts';
import { isPixelMap } from '../data/content/map-key.ts';
import type { Content, Outcome } from '../data/content/content.ts';
import type { Links } from '../data/base/links.ts';
import { formatNumber } from '../data/base/numbers.ts';
import type { PartNames } from '../data/results/part-measure.ts';
import type { Prediction } from '../data/results/predictions.ts';

type Done = Extract<Outcome, { state: 'done' }>;

/** What the report has to show of a method: one of its results, and what that is about. All may be missing. */
export interface Given {
  readonly content: Content;
  readonly predictions: readonly Prediction[];
  readonly links: Pick<Links, 'file'>;
  readonly parts: PartNames;
  /** Titles of methods by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly method: string;
  readonly done: Done | null;
  readonly picture: ReportPicture | null;
  readonly model: ReportModel | null;
  readonly encoder: ReportEncoder | null;
  readonly text: ReportText | null;
}

/** What is the same for all methods of a report. */
export type GivenSite = Pick<Given, 'content' | 'predictions' | 'links' | 'parts' | 'titles'>;

/** What a site has to give. */
export function givenSite({
  content,
  predictions,
  links,
  parts,
  proses,
}: Omit<GivenSite, 'titles'> & {
  readonly proses: ReadonlyMap<string, { readonly words: { readonly title: string } }>;
}): GivenSite {
  const titles = Object.fromEntries([...proses].map(([method, { words }]) => [method, words.title]));
  return { content, predictions, links, parts, titles };
}

/** A method's first finished result, by the literature's definition where the report has it. */
export function givenOf(method: string, site: GivenSite): Given {
  const { content } = site;
  const done = content.outcomes.filter(
    (outcome): outcome is Done => outcome.state === 'done' && outcome.task.method === method,
  );
  const chosen = done.find(({ task }) => task.variant === 'paper') ?? done[0] ?? null;
  return { ...site, method, ...aboutOf(chosen, content) };
}

/** The same with another result. */
export function givenWith(given: Given, done: Done | null): Given {
  return { ...given, ...aboutOf(done, given.content) };
}

function aboutOf(
  done: Done | null,
  { report }: Content,
): Pick<Given, 'done' | 'picture' | 'model' | 'encoder' | 'text'> {
  const model = report.models.find(({ id }) => id === done?.task.model) ?? null;
  return {
    done,
    model,
    // Without a result there is still something to explain.
    picture:
      report.pictures.find(({ id }) => id === done?.task.input) ??
      (done === null || model ? (report.pictures[0] ?? null) : null),
    encoder: (report.encoders ?? []).find(({ id }) => id === done?.task.model) ?? null,
    text: (report.texts ?? []).find(({ id }) => id === done?.task.input) ?? null,
  };
}

/** Another method's finished result for the same picture and model, by the literature's definition. */
export function neighbour(method: string, { content, done, picture }: Given): Done | null {
  const found = content.outcomes.find(
    ({ state, task }) =>
      state === 'done' &&
      task.method === method &&
      task.variant === 'paper' &&
      task.input === picture?.id &&
      (done === null || task.model === done.task.model),
  );
  return (found as Done | undefined) ?? null;
}

/** The address of the picture as the model sees it; null for none. */
export function pictureHref({ picture, model, links }: Given): string | null {
  const file = picture === null ? undefined : (picture.files[model?.id ?? ''] ?? Object.values(picture.files)[0]);
  return file === undefined ? null : links.file(file);
}

/** The address of a figure of a result; null for none. */
export function figureHref(done: Done | null, id: string, { links }: Pick<Given, 'links'>): string | null {
  const figure = done?.result.figures.find((each) => each.id === id);
  return done === null || figure === undefined ? null : links.file(`${done.task.folder}/${figure.file}`);
}

/** The address of the figure that draws a result's map, a value a pixel; of its first figure where there is none such; null for neither. */
export function mapHref(done: Done | null, given: Pick<Given, 'links'>): string | null {
  const figures = done?.result.figures ?? [];
  const drawn = done === null ? undefined : figures.find((figure) => isPixelMap(figure, done.result));
  const figure = figures.find(({ id }) => id === 'map') ?? drawn ?? figures[0];
  return figure === undefined ? null : figureHref(done, figure.id, given);
}

/** A parameter that is a number; null where there is no result that has it. */
export function paramOf({ done }: Given, name: string): number | null {
  const value = done?.result.params[name];
  return typeof value === 'number' ? value : null;
}

/** A measured number; null where there is none. */
export function measureOf({ done }: Given, name: string): number | null {
  return done?.result.measures[name]?.value ?? null;
}

/** A number as the page writes it, else a word for it. */
export function told(value: number | null, otherwise: string): string {
  return value === null ? otherwise : formatNumber(value);
}

/**
 * An array of the result; null where the report stores none.
 *
 * @param shape a number a side, or a name: of an axis, for its labels; `classes`, `height` and `width` of the model; else any length
 * @throws SiteError when it has another shape, or holds what is not a number
 */
export async function arrayOf(
  { content, done }: Given,
  name: string,
  shape: readonly Side[],
): Promise<ArrayValues | null> {
  if (!done?.result.arrays.some((array) => array.name === name)) return null;
  return readArray(content, done, name, shape);
}

/** Labels and groups of the result's tokens; empty where there is no result. */
export function tokensOf(
  done: { readonly result: Pick<Result, 'axes'> } | null,
): readonly { readonly label: string; readonly role: string }[] {
  const axis = done?.result.axes?.['tokens'];
  return (axis?.labels ?? []).map((label, place) => ({ label, role: axis?.groups?.[place] ?? '' }));
}
