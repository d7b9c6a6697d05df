import type { Language } from '../../../schema/config.ts';
import type { ReportModel, ReportPicture, ReportTrial } from '../../../schema/report.ts';
import { localText } from '../base/languages.ts';
import type { Catalogued } from '../content/catalogue.ts';
import type { Outcome } from '../content/content.ts';
import { liftText } from '../base/numbers.ts';
import { partShare } from '../results/part-measure.ts';
import type { Prose } from '../content/prose-text.ts';
import { figureView, type FigureView, type Telling } from '../results/result-view.ts';
import { trialFigure } from '../content/trial-report.ts';
import { liftOf } from './trial-score.ts';

/** The two models that a trial compares, and the words to tell it with. */
export interface TrialTelling extends Pick<Telling, 'words' | 'links'> {
  readonly language: Language;
  readonly content: Catalogued;
  readonly relies: ReportModel;
  readonly control: ReportModel;
  /** In the order in which methods are shown. */
  readonly proses: ReadonlyMap<string, Prose>;
}

/** A picture of a trial, as the model that relies on the part sees it. */
interface TrialPicture {
  readonly id: string;
  readonly name: string;
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A picture with the maps of the two models. */
export interface StripPicture {
  readonly picture: TrialPicture;
  readonly relies: StripMap;
  readonly control: StripMap;
}

/** What stands in the place of a map. */
export type StripMap =
  | {
      readonly state: 'done';
      readonly figure: FigureView | null;
      readonly lift: string;
      /** The result file, with all that the map came from. */
      readonly href: string;
    }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'missing' };

/** The pictures of a trial, in its order. Labels are not what is seen in them, so they are no part of the names. */
function trialPictures(
  { pictures }: ReportTrial,
  { relies, words, links, language }: Pick<TrialTelling, 'relies' | 'words' | 'links' | 'language'>,
): readonly TrialPicture[] {
  const [, height = 1, width = 1] = relies.inputShape;
  return pictures.map((picture: ReportPicture, index) => {
    const name = words.picture.name(index);
    return {
      id: picture.id,
      name,
      src: links.file(picture.files[relies.id] ?? Object.values(picture.files)[0] ?? ''),
      alt: localText(picture.alt, language) || words.picture.of(name),
      width,
      height,
    };
  });
}

/** The maps of one row of a trial's table, picture by picture; pictures that it was not planned for are left out. */
export function stripPictures(
  trial: ReportTrial,
  outcomes: readonly Outcome[],
  method: string,
  telling: TrialTelling,
): readonly StripPicture[] {
  const mapOf = (picture: TrialPicture, model: ReportModel): StripMap => {
    const outcome = outcomes.find(({ task }) => task.input === picture.id && task.model === model.id);
    return stripMap(outcome, { picture, model, method, part: trial.part }, telling);
  };
  return trialPictures(trial, telling)
    .filter(({ id }) => outcomes.some(({ task }) => task.input === id))
    .map((picture) => ({
      picture,
      relies: mapOf(picture, telling.relies),
      control: mapOf(picture, telling.control),
    }));
}

function stripMap(
  outcome: Outcome | undefined,
  { picture, model, method, part }: { picture: TrialPicture; model: ReportModel; method: string; part: string },
  { words, links, language, proses }: TrialTelling,
): StripMap {
  if (outcome === undefined || outcome.state === 'missing') return { state: 'missing' };
  if (outcome.state === 'failed') return { state: 'failed', message: outcome.message };
  const drawn = trialFigure(outcome.result);
  const prose = proses.get(method);
  const figure =
    drawn === undefined || prose === undefined
      ? null
      : figureView(drawn, outcome, picture.name, { words, links, prose });
  const share = partShare(outcome.result, part);
  const modelName = localText(model.name, language);
  return {
    state: 'done',
    figure: figure && { ...figure, alt: words.trial.alt(figure.alt, modelName) },
    lift: share ? liftText(liftOf(share)) : words.figure.notMeasured,
    href: links.file(`${outcome.task.folder}/result.json`),
  };
}
