import type { ReportModel, ReportPicture } from '../../../schema/report.ts';
import { compareTargets } from './compare-targets.ts';
import { localText } from '../base/languages.ts';
import { isPrediction } from '../content/catalogue.ts';
import { shownModels, variantsOf, type Content, type Outcome } from '../content/content.ts';
import type { Language } from '../../../schema/config.ts';
import { classBars, type ClassBar } from './class-bars.ts';
import { filterName, pictureName, sectionAnchor, taskAnchor, variantName } from '../base/names.ts';
import { recomputeCommand } from './passport-view.ts';
import { largerPicture, pictureNotes, type LargerPicture, type NoteView } from './picture-notes.ts';
import { answerOf, type Prediction } from './predictions.ts';
import { formatShare } from '../base/numbers.ts';
import { resultView, type ResultView, type Telling } from './result-view.ts';

/** What stands in a task's place: its result, or why there is none. */
export type CardView = {
  /** The fragment that leads here. */
  readonly anchor: string;
  /** What tells it from its neighbours: variant, filter. */
  readonly label: string;
} & (
  | {
      readonly state: 'done';
      readonly result: ResultView;
      /** Only where the result is the model's answer itself. */
      readonly bars: readonly ClassBar[];
    }
  | { readonly state: 'failed'; readonly message: string; readonly command: string }
  | { readonly state: 'missing'; readonly command: string }
);

/** A picture with what is known about it. */
export interface PictureView {
  readonly name: string;
  readonly src: string;
  readonly alt: string;
  readonly label: string | null;
  /** Class and probability, where the report holds the model's answer. */
  readonly answer: { readonly className: string; readonly probability: string } | null;
  readonly credit: string;
  readonly notes: readonly NoteView[];
  readonly larger: LargerPicture | null;
}

/** All results of a method for one picture. */
export interface SectionView {
  readonly anchor: string;
  readonly title: string;
  readonly picture: PictureView | null;
  readonly cards: readonly CardView[];
}

/** What the whole site is told from. */
export interface Source {
  readonly content: Content;
  readonly predictions: readonly Prediction[];
  readonly language: Language;
}

/** The sections of a method's page: model by model, picture by picture, in the report's order. */
export function methodSections(method: string, source: Source, telling: Telling): readonly SectionView[] {
  const { report, outcomes } = source.content;
  const models = shownModels(report);
  const own = outcomes.filter(({ task }) => task.method === method);
  const hasVariants = variantsOf(method, source.content).size > 1;
  const inputs: readonly (ReportPicture | null)[] = [...report.pictures, null];

  return models.flatMap((model) =>
    inputs.flatMap((picture, index): SectionView[] => {
      const here = own.filter(({ task }) => task.model === model.id && task.input === (picture?.id ?? null));
      if (here.length === 0) return [];
      here.sort((one, other) => compareTargets(one.task, other.task, model));
      const name = picture === null ? telling.words.picture.none : pictureName(picture, index, telling.words);
      const modelName = models.length > 1 ? ` · ${localText(model.name, source.language)}` : '';
      return [
        {
          anchor: sectionAnchor(model.id, picture?.id ?? null, models),
          title: name + modelName,
          picture: picture === null ? null : pictureView(picture, name, model, source, telling),
          cards: here.map((outcome) => {
            const card = cardView(outcome, name, { hasVariants, models }, telling);
            const prediction = predictionOf(outcome, source);
            if (card.state !== 'done' || prediction === undefined) return card;
            return { ...card, bars: classBars(prediction, model, picture) };
          }),
        },
      ];
    }),
  );
}

function predictionOf({ task }: Outcome, { content, predictions }: Source): Prediction | undefined {
  if (!isPrediction(content, task.method)) return undefined;
  return predictions.find(({ model, picture }) => model === task.model && picture === task.input);
}

/** A picture as a model saw it, with its label and the model's answer. */
export function pictureView(
  picture: ReportPicture,
  name: string,
  model: ReportModel,
  { predictions, language }: Source,
  { links, words }: Pick<Telling, 'links' | 'words'>,
): PictureView {
  const prediction = predictions.find((one) => one.model === model.id && one.picture === picture.id);
  const answer = prediction === undefined ? -1 : answerOf(prediction);
  const className = model.classes[answer];
  return {
    name,
    src: links.file(picture.files[model.id] ?? Object.values(picture.files)[0] ?? ''),
    alt: localText(picture.alt, language) || words.picture.of(name),
    label: picture.label?.className ?? null,
    answer:
      className === undefined ? null : { className, probability: formatShare(prediction?.probabilities[answer] ?? 0) },
    credit: localText(picture.credit, language),
    notes: pictureNotes(picture, model, words),
    larger: largerPicture(picture, links),
  };
}

function cardView(
  outcome: Outcome,
  picture: string,
  { hasVariants, models }: { hasVariants: boolean; models: readonly ReportModel[] },
  telling: Telling,
): CardView {
  const { task } = outcome;
  const variant = hasVariants ? variantName(task.variant, telling.words) : null;
  const place = {
    anchor: taskAnchor(task, models),
    label: [variant, filterName(task.target, telling.words)].filter((part) => part !== null).join(' · '),
  };
  if (outcome.state === 'done') {
    return { ...place, state: 'done', result: resultView(outcome, picture, telling), bars: [] };
  }
  const command = recomputeCommand(task.method, false);
  if (outcome.state === 'missing') return { ...place, state: 'missing', command };
  return { ...place, state: 'failed', message: outcome.message, command };
}
