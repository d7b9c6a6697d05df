import type { ReportModel, ReportPicture, ReportTask } from '../../../schema/report.ts';
import type { Words } from '../../words/words.ts';

/** `Picture 3 · Noodles/Pasta`: pictures are counted from 0 in the report's order, as the course does. */
export function pictureName(picture: ReportPicture, index: number, words: Words): string {
  const name = words.picture.name(index);
  return picture.label === null ? name : `${name} · ${picture.label.className}`;
}

/** A variant's name, else its id. */
export function variantName(variant: string, words: Words): string {
  return words.variant[variant] ?? variant;
}

/** A unit in the reader's language; empty for pure numbers. */
export function unitName(unit: string, words: Words): string {
  return unit === '1' ? '' : (words.units[unit] ?? unit);
}

/** The filter that a task explains, in a few words: `cnnid 6 (Conv2d), filter 0`; null for other targets. */
export function filterName(target: ReportTask['target'], words: Words): string | null {
  if (target.kind !== 'filter') return null;
  const layer = target.cnnid === undefined ? target.layer : `cnnid ${target.cnnid}`;
  return words.filter(layer, target.layerKind, target.filter);
}

/** The fragment of a picture's section on a page; the model is named only where there are several. */
export function sectionAnchor(model: string, input: string | null, models: readonly ReportModel[]): string {
  const section = input ?? 'no-picture';
  return models.length > 1 ? `${model}-${section}` : section;
}

/** The fragment of a task's figures on its method's page, unique there. */
export function taskAnchor(task: ReportTask, models: readonly ReportModel[]): string {
  const { target } = task;
  const filter = target.kind === 'filter' ? [target.layer.replaceAll('.', '-'), `f${target.filter}`] : [];
  return [sectionAnchor(task.model, task.input, models), task.variant, ...filter].join('-');
}

/** The fragment of a method's page where a measure is explained. */
export function measureAnchor(name: string): string {
  return `measure-${name}`;
}

/** The fragment of a layer's row on the models page. */
export function layerAnchor(model: string, layer: string): string {
  return `${model}-${layer.replaceAll('.', '-')}`;
}
