import type { Config, TrialConfig } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import type {
  Report,
  ReportMeasurement,
  ReportModel,
  ReportPicture,
  ReportTask,
  ReportTrial,
} from '../../schema/report.ts';
import { CONTENT_VERSION } from '../../schema/result.ts';
import { sharedPictures, type ModelInput } from '../inputs/input.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { PlannedMeasurement } from '../plan/plan-measurements.ts';
import { inputFile, type PictureFacts } from '../tasks/rendered-input.ts';
import { reportEncoder, reportTexts } from './report-texts.ts';
import type { Inspection } from '../store/result-folder.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';

/** A task with what lies on the disk for it. */
export interface InspectedTask {
  readonly task: PlannedTask;
  readonly inspection: Inspection;
}

/** What a report is made of beside the results. */
export interface ReportSources {
  readonly inputs: readonly ModelInput[];
  readonly texts: OpenTexts;
  /** What was found by opening the pictures, by their ids. */
  readonly facts: ReadonlyMap<string, PictureFacts>;
  readonly matrices: readonly ReportMatrix[];
  /** sha256 of `catalogue.json`. */
  readonly catalogue: string;
}

/** What the site shows, in order. Equal input gives an equal report: nothing in it tells when it was made. */
export function buildReport(
  config: Config,
  { inputs, texts, facts, matrices, catalogue }: ReportSources,
  tasks: readonly InspectedTask[],
): Report {
  const encoders = texts.encoders.map(reportEncoder);
  const read = reportTexts(texts);
  return {
    content: CONTENT_VERSION,
    title: config.title,
    authors: config.authors,
    ...(config.date !== undefined && { date: config.date }),
    languages: config.languages,
    ...(config.site !== undefined && { site: config.site }),
    ...(config.docs && { docs: true }),
    catalogue,
    models: inputs.map(reportModel),
    ...partOf(undefined, inputs, facts, tasks),
    ...(Object.keys(config.parts).length > 0 && { parts: config.parts }),
    ...(config.trials.length > 0 && {
      trials: config.trials.map((trial) => reportTrial(trial, partOf(trial.id, inputs, facts, tasks))),
    }),
    ...(encoders.length > 0 && { encoders }),
    ...(read.length > 0 && { texts: read }),
    ...(matrices.length > 0 && { matrices: [...matrices] }),
  };
}

/** Pictures and tasks of a trial, or of none: the report's own. */
function partOf(
  trial: string | undefined,
  inputs: readonly ModelInput[],
  facts: ReadonlyMap<string, PictureFacts>,
  tasks: readonly InspectedTask[],
): Pick<Report, 'pictures' | 'tasks'> {
  return {
    pictures: reportPictures(trial, inputs, facts),
    tasks: tasks.filter(({ task }) => task.trial === trial).map(reportTask),
  };
}

function reportTrial(
  { id, title, about, part, relies, control, caught, clear }: TrialConfig,
  own: Pick<ReportTrial, 'pictures' | 'tasks'>,
): ReportTrial {
  return { id, title, about, part, relies, control, caught, clear, ...own };
}

function reportModel({ config, model, card }: ModelInput): ReportModel {
  const { id, digest, classes, preprocess, inputShape, layers } = model;
  return {
    id,
    name: config.name,
    ...(config.about !== undefined && { about: config.about }),
    ...(card !== undefined && { card }),
    digest,
    classes: [...classes],
    preprocess,
    inputShape: [...inputShape],
    parameters: layers.reduce((sum, { parameters }) => sum + parameters, 0),
    layers: layers.map((layer) => ({ ...layer, outputShape: [...layer.outputShape] })),
  };
}

/** Where the classes of models differ, a label is named as the picture's first model names it. */
function reportPictures(
  trial: string | undefined,
  inputs: readonly ModelInput[],
  facts: ReadonlyMap<string, PictureFacts>,
): ReportPicture[] {
  const own = sharedPictures(inputs).filter(({ picture }) => picture.trial === trial);
  return own.map(({ picture: { id, digest, label, alt, credit }, models }) => ({
    id,
    digest,
    files: Object.fromEntries(models.map((model) => [model.id, inputFile(model.id, id)])),
    label: label === null ? null : { classIndex: label, className: models[0]!.classes[label]! },
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    ...facts.get(id)!,
  }));
}

function reportTask({ task, inspection }: InspectedTask): ReportTask {
  return {
    key: task.key,
    folder: task.folder,
    method: task.method.id,
    version: task.method.version,
    model: task.model.id,
    input: task.input?.id ?? null,
    target: inspection.state === 'done' ? inspection.result.target : task.target,
    variant: task.variant,
    state: inspection.state === 'missing' ? 'planned' : inspection.state,
    ...(inspection.state !== 'missing' && { sha256: inspection.sha256 }),
    ...(task.measurements && {
      measurements: task.measurements.map((planned) => reportMeasurement(planned, inspection)),
    }),
  };
}

function reportMeasurement({ id, version, key }: PlannedMeasurement, inspection: Inspection): ReportMeasurement {
  const digest = inspection.state === 'done' ? inspection.measured.get(id) : undefined;
  const found = digest === undefined ? { state: 'planned' as const } : { state: 'done' as const, sha256: digest };
  return { metric: id, version, key, ...found };
}
