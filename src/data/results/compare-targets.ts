import type { ReportModel, ReportTask } from '../../../schema/report.ts';

/** From the input towards the output, filter by filter, the course's definition before the paper's. */
export function compareTargets(one: ReportTask, other: ReportTask, { layers }: ReportModel): number {
  const depth = ({ target }: ReportTask): number =>
    target.kind === 'filter' ? layers.findIndex(({ name }) => name === target.layer) : -1;
  const filter = ({ target }: ReportTask): number => (target.kind === 'filter' ? target.filter : 0);
  return depth(one) - depth(other) || filter(one) - filter(other) || one.variant.localeCompare(other.variant);
}
