import type { Language } from '../../../schema/config.ts';
import type { ReportMatrix } from '../../../schema/matrix.ts';
import type { Words } from '../../words/words.ts';
import { readArray } from '../content/array-values.ts';
import type { Content } from '../content/content.ts';
import { localeOf } from '../base/languages.ts';
import { matrixFormats, type MatrixFormat } from '../figures/matrix-files.ts';
import { textAnchor, type Done } from './text-sections.ts';

/** Longer texts have too many cells for a drawing of single rectangles. */
const MOST_DRAWN = 24;

/** The maps that are drawn as files: the first head, which the page shows first, and the rollout. */
const drawnMaps = ['head', 'rollout'] as const;
export type DrawnMap = (typeof drawnMaps)[number];

/** A map of attention as a file of its own. */
export interface AttentionDrawing {
  readonly map: DrawnMap;
  /** `cats-head.svg`, by format. */
  readonly files: Readonly<Record<MatrixFormat, string>>;
}

/** The drawings of a result; none for a long text. */
export function attentionDrawings({ task, result }: Done, { report }: Pick<Content, 'report'>): AttentionDrawing[] {
  const length = result.axes?.['tokens']?.labels.length ?? 0;
  if (length === 0 || length > MOST_DRAWN) return [];
  const text = report.texts?.find(({ id }) => id === task.input);
  if (text === undefined) return [];
  const id = textAnchor(text, task.model);
  return drawnMaps.map((map) => {
    const files = matrixFormats.map((format) => [format, `${id}-${map}.${format}`]);
    return { map, files: Object.fromEntries(files) as AttentionDrawing['files'] };
  });
}

/** Where a file of a drawing lies in the site. */
export function attentionFilePath(
  method: string,
  file: string,
  language: Language,
  offered: readonly Language[],
): string {
  const locale = localeOf(language, offered);
  return `${locale === undefined ? '' : `${locale}/`}methods/${method}/${file}`;
}

/** The map as a matrix with tokens at both axes. @throws SiteError when its array is not what the result says */
export async function attentionMatrix(
  map: DrawnMap,
  outcome: Done,
  source: Pick<Content, 'folder' | 'report' | 'catalogue'>,
  words: Words,
): Promise<ReportMatrix> {
  const { task, result } = outcome;
  const { data } = await readArray(source, outcome, map === 'head' ? 'attention' : 'rollout');
  // A dollar sign in a token is no formula.
  const tokens = result.axes!['tokens']!.labels.map((token) => token.replaceAll('$', String.raw`\$`));
  const { display } = result.figures.find(({ id }) => id === (map === 'head' ? 'heads' : 'rollout'))!;
  const [vmin, vmax] = display.as === 'picture' ? [0, 1] : display.range;
  const { headName, rollout, reads, isRead } = words.text.attention;
  const n = tokens.length;
  return {
    id: `${task.key.slice(0, 8)}-${map}`,
    title: map === 'head' ? headName(1, 1) : rollout,
    rowTitle: reads,
    columnTitle: isRead,
    colormap: 'YlGnBu',
    xAxis: 'top',
    turnRowLabels: false,
    lineWidth: 0,
    values: Array.from({ length: n }, (_, row) => [...data.subarray(row * n, (row + 1) * n)]),
    rows: tokens,
    columns: tokens,
    vmin,
    vmax,
    digest: '',
    remarks: [],
  };
}
