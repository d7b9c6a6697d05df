import type { ReportMatrix } from '../../../schema/matrix.ts';
import { checkOf } from '../content/catalogue.ts';
import { readArray } from '../content/array-values.ts';
import { leanSvg } from '../html/lean-svg.ts';
import { drawMatrix } from '../figures/matrix-svg.ts';
import { matrixView } from '../figures/matrix-view.ts';
import { formatNumber } from '../base/numbers.ts';
import type { Site } from '../results/site.ts';
import { fromResult } from '../content/from-result.ts';
import type { Done } from '../texts/text-sections.ts';

/** How far methods agree about a picture: a drawing, and the same as a table. */
export interface AgreementFigure {
  readonly svg: string;
  readonly methods: readonly string[];
  /** Their ids. */
  readonly ids: readonly string[];
  /** One line a method, one text a column. */
  readonly cells: readonly (readonly string[])[];
  /** Mean over all pairs. */
  readonly mean: string;
}

/** The agreement of methods about a picture; null where the report has none. @throws SiteError when the array is not there */
export async function agreementFigure(picture: string, site: Site): Promise<AgreementFigure | null> {
  const outcome = site.content.outcomes.find(
    ({ task }) => task.input === picture && checkOf(site.content, task.method) === 'agreement',
  );
  const labels = outcome?.state === 'done' ? outcome.result.axes?.['methods']?.labels : undefined;
  if (outcome?.state !== 'done' || labels === undefined) return null;
  return fromResult(outcome, () => drawnAgreement(picture, outcome, labels, site));
}

async function drawnAgreement(
  picture: string,
  outcome: Done,
  labels: readonly string[],
  { content, proses, words, language }: Site,
): Promise<AgreementFigure> {
  const { data } = await readArray(content, outcome, 'spearman');
  const values = labels.map((_, row) => [...data.subarray(row * labels.length, (row + 1) * labels.length)]);
  const methods = labels.map((id) => proses.get(id)?.words.title ?? id);
  const matrix = matrixOf(picture, values, methods, words.pictures.correlation);
  const { tree } = await drawMatrix(matrixView(matrix, language, false), words);
  return {
    svg: leanSvg(tree),
    methods,
    ids: labels,
    cells: values.map((row) => row.map((value) => formatNumber(value, 2))),
    mean: formatNumber(outcome.result.measures['mean-agreement']?.value ?? 0, 2),
  };
}

/** Correlations from −1 to 1, as a matrix to draw. */
function matrixOf(id: string, values: number[][], labels: readonly string[], barTitle: string): ReportMatrix {
  return {
    id: `agreement-${id}`,
    title: '',
    barTitle,
    values,
    rows: [...labels],
    columns: [...labels],
    colormap: 'RdBu_r',
    format: '%.2f',
    xAxis: 'bottom',
    turnRowLabels: false,
    lineWidth: 0.5,
    vmin: -1,
    vmax: 1,
    digest: '0'.repeat(64),
    remarks: [],
  };
}
