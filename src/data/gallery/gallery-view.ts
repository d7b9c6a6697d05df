import type { ReportPicture } from '../../../schema/report.ts';
import { checkOf, type Catalogued } from '../content/catalogue.ts';
import { shownModels, variantsOf } from '../content/content.ts';
import { localText } from '../base/languages.ts';
import { filterName, pictureName, sectionAnchor, taskAnchor, variantName } from '../base/names.ts';
import { pictureView, type PictureView, type Source } from '../results/method-view.ts';
import type { Prose } from '../content/prose-text.ts';
import type { Site } from '../results/site.ts';
import { resultView, type FigureView, type MeasureView, type Telling } from '../results/result-view.ts';

/** One cell of the gallery. */
export interface CellView {
  readonly href: string;
  readonly method: string;
  readonly methodId: string;
  readonly variant: string;
  /** Variant and filter, as far as the method has them. */
  readonly detail: string;
  readonly state: 'done' | 'failed' | 'missing';
  /** The first figure of the result; null where there is no result. */
  readonly figure: FigureView | null;
  /** The numbers that stand under the figure, and the page that explains them. */
  readonly measures: readonly MeasureView[];
  readonly explained: string;
}

/** One picture with a cell for every result that has a figure. */
export interface GalleryRow {
  /** The picture's id; null for results that no picture enters. */
  readonly id: string | null;
  readonly anchor: string;
  readonly title: string;
  /** Null for results that no picture enters. */
  readonly picture: PictureView | null;
  readonly cells: readonly CellView[];
}

type GalleryTelling = Pick<Telling, 'words' | 'links' | 'metrics' | 'parts'>;

/** The methods whose figures the gallery shows: a check of others is no answer to what the model saw. */
export function galleryMethods(reported: ReadonlyMap<string, Prose>, content: Catalogued): ReadonlyMap<string, Prose> {
  return new Map([...reported].filter(([method]) => checkOf(content, method) === null));
}

/** The gallery's row of a picture for every model that saw it. @throws SiteError when a figure has no words */
export function pictureRows(picture: string, site: Site): readonly GalleryRow[] {
  return galleryRows(site, site, galleryMethods(site.reported, site.content), picture);
}

/**
 * The gallery: pictures down, methods across in the order of `proses`.
 *
 * @param only a picture’s id: its rows alone
 * @throws SiteError when a figure has no words
 */
export function galleryRows(
  source: Source,
  telling: GalleryTelling,
  proses: ReadonlyMap<string, Prose>,
  only?: string,
): readonly GalleryRow[] {
  const { report, outcomes } = source.content;
  const models = shownModels(report);
  const inputs: readonly (ReportPicture | null)[] = [...report.pictures, null];
  return models.flatMap((model) =>
    inputs.flatMap((picture, index): GalleryRow[] => {
      if (only !== undefined && picture?.id !== only) return [];
      const name = picture === null ? telling.words.picture.none : pictureName(picture, index, telling.words);
      const modelName = models.length > 1 ? ` · ${localText(model.name, source.language)}` : '';
      const own = outcomes.filter(({ task }) => task.model === model.id && task.input === (picture?.id ?? null));
      if (picture === null ? own.length === 0 : picture.files[model.id] === undefined) return [];
      return [
        {
          id: picture?.id ?? null,
          anchor: sectionAnchor(model.id, picture?.id ?? null, models),
          title: name + modelName,
          picture: picture === null ? null : pictureView(picture, name, model, source, telling),
          cells: [...proses].flatMap(([method, prose]) => methodCells(method, prose, own, name, source, telling)),
        },
      ];
    }),
  );
}

function methodCells(
  method: string,
  prose: Prose,
  outcomes: Source['content']['outcomes'],
  picture: string,
  { content }: Source,
  telling: GalleryTelling,
): CellView[] {
  const { words, links } = telling;
  const own = outcomes.filter(({ task }) => task.method === method);
  const hasVariants = variantsOf(method, content).size > 1;
  const explained = links.page(`methods/${method}`);
  return own.flatMap((outcome): CellView[] => {
    const { task, state } = outcome;
    const result = outcome.state === 'done' ? resultView(outcome, picture, { ...telling, prose }) : null;
    const figure = result?.figures[0] ?? null;
    if (result !== null && figure === null) return [];
    const variant = hasVariants ? variantName(task.variant, words) : null;
    return [
      {
        href: links.page(`methods/${method}`, taskAnchor(task, shownModels(content.report))),
        method: prose.words.title,
        methodId: method,
        variant: task.variant,
        detail: [variant, filterName(task.target, words)].filter((part) => part !== null).join(' · '),
        state,
        figure,
        measures: result?.measures ?? [],
        explained,
      },
    ];
  });
}
