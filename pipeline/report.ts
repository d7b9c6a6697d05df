import type { Config } from '../schema/config.ts';
import type { Report, ReportModel, ReportPicture, ReportTask } from '../schema/report.ts';
import { CONTENT_VERSION } from '../schema/result.ts';
import { inputFile, type ModelInput } from './input.ts';
import type { PlannedTask } from './plan.ts';
import type { Inspection } from './store.ts';

/** The file that the site starts from, relative to `content/`. */
export const REPORT_FILE = 'report.json';

/** A task with what lies on the disk for it. */
export interface InspectedTask {
  readonly task: PlannedTask;
  readonly inspection: Inspection;
}

/** What the site shows, in order. Equal input gives an equal report: nothing in it tells when it was made. */
export function buildReport(config: Config, inputs: readonly ModelInput[], tasks: readonly InspectedTask[]): Report {
  return {
    content: CONTENT_VERSION,
    title: config.title,
    authors: config.authors,
    languages: config.languages,
    models: inputs.map(reportModel),
    pictures: reportPictures(inputs),
    tasks: tasks.map(reportTask),
  };
}

function reportModel({ config, model }: ModelInput): ReportModel {
  const { id, digest, classes, preprocess, inputShape, layers } = model;
  return {
    id,
    name: config.name,
    ...(config.about !== undefined && { about: config.about }),
    digest,
    classes: [...classes],
    preprocess,
    inputShape: [...inputShape],
    parameters: layers.reduce((sum, { parameters }) => sum + parameters, 0),
    layers: layers.map((layer) => ({ ...layer, outputShape: [...layer.outputShape] })),
  };
}

/** Every model sees the same pictures; where the models' classes differ, a label is named as the first model names it. */
function reportPictures(inputs: readonly ModelInput[]): ReportPicture[] {
  const [first] = inputs;
  if (first === undefined) return [];
  return first.pictures.map(({ id, digest, label, alt, credit }) => ({
    id,
    digest,
    files: Object.fromEntries(inputs.map(({ model }) => [model.id, inputFile(model.id, id)])),
    label: label === null ? null : { classIndex: label, className: first.model.classes[label]! },
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
  }));
}

function reportTask({ task, inspection }: InspectedTask): ReportTask {
  return {
    key: task.key,
    folder: task.folder,
    method: task.method.id,
    version: task.method.version,
    model: task.model.id,
    input: task.picture?.id ?? null,
    target: inspection.state === 'done' ? inspection.result.target : task.target,
    variant: task.variant,
    state: inspection.state === 'missing' ? 'planned' : inspection.state,
  };
}
