import { bounds } from '../../schema/bounds.ts';
import { colormapNames } from '../../schema/colormaps.ts';
import type { LocalText } from '../../schema/local-text.ts';
import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
import { isMasked } from '../../schema/matrix-mask.ts';
import { isFormat, printf } from '../../schema/printf.ts';
import { checkBound } from '../base/bounded.ts';
import { expected, quoted } from '../base/errors.ts';
import { nearestName } from '../base/nearest-name.ts';
import { matrixTooLarge } from './csv-matrix.ts';
import type { RawMatrix } from './raw-matrix.ts';

/** @throws UserError for an unknown colour map or format, or a range that is none */
export function checkSettings({ colormap, format, vmin, vmax }: MatrixConfig, at: string): void {
  if (!colormapNames.includes(colormap)) {
    const plain = colormapNames.filter((name) => !name.endsWith('_r'));
    const [base = '', turned = ''] = /^(.*?)(_r)?$/.exec(colormap)?.slice(1) ?? [];
    const nearest = nearestName(base, plain);
    const hint =
      nearest === undefined
        ? `Known, each also with \`_r\`, are ${plain.join(', ')}.`
        : `Did you mean \`${nearest}${turned}\`?`;
    throw expected('a colour map of matplotlib', { at: `${at}: colormap`, received: quoted(colormap), hint });
  }
  if (format !== undefined) checkFormat(format, `${at}: format`);
  if (vmin !== undefined && vmax !== undefined && vmin >= vmax) {
    throw expected('a `vmin` less than `vmax`', {
      at,
      received: `${vmin} and ${vmax}`,
      hint: 'Exchange or change them.',
    });
  }
}

function checkFormat(format: string, at: string): void {
  checkBound(bounds.formatCharacters, format.length, at);
  if (isFormat(format)) return;
  const isLong = /%[-+ 0]*(?:\d{3,}|\d*\.\d{3,})[dieEfFgG%]/.test(format);
  const hint = isLong ? 'Width and digits are at most 50.' : 'Write it like `%.1f`, `%d`, `%.2e` or `%.0%`.';
  throw expected('a printf format of one number', { at, received: `"${format}"`, hint });
}

/** @throws UserError where a value takes more room in its cell than a figure has, before the site is built */
export function checkCellTexts(
  values: ReportMatrix['values'],
  { format, mask }: Pick<MatrixConfig, 'format' | 'mask'>,
  at: string,
): void {
  if (format === undefined) return;
  const { most, unit } = bounds.cellText;
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value === null || isMasked(mask, value, row, column)) continue;
      const { length } = printf(format, value);
      if (length <= most) continue;
      const received = `${length} for ${value} in ${cell(row, column)}`;
      const what = `a format that writes at most ${most} ${unit} a cell`;
      throw expected(what, { at: `${at}: format`, received, hint: 'Write it like `%.2e` or `%.3g`.' });
    }
  }
}

/** @throws UserError for a matrix without a cell, and for one of more than 400 × 400 */
export function checkSize({ values }: RawMatrix, at: string): void {
  const height = values.length;
  const width = values[0]?.length ?? 0;
  if (width === 0) throw expected('at least one cell', { at, received: `${height} × ${width}`, hint: 'Add values.' });
  if (Math.max(height, width) > bounds.matrixSide.most) throw matrixTooLarge(`${height} × ${width}`, at);
}

/** The labels of one side under their key, none where there are none. @throws UserError when they are not as many as that side */
export function checkLabels(
  side: 'row' | 'column',
  labels: readonly LocalText[] | undefined,
  count: number,
  at: string,
): Record<string, LocalText[]> {
  if (labels === undefined) return {};
  if (labels.length === count) return { [`${side}s`]: [...labels] };
  const hint = `Give one label a ${side}.`;
  throw expected(`${count} ${side} labels`, { at, received: String(labels.length), hint });
}

/** @throws UserError for an infinite value, and for a missing one where that is not allowed, with its place */
export function checkValues({ values, place = cell }: RawMatrix, missing: 'refuse' | 'blank', at: string): void {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (Number.isFinite(value) || (Number.isNaN(value) && missing === 'blank')) continue;
      const received = `${Number.isNaN(value) ? 'a missing value' : value} in ${place(row, column)}`;
      const isBare = cells.length > 1 && cells.every((one) => Number.isNaN(one));
      const blank = isBare
        ? "Remove that row, which has no value (a name of an index?), or set `missing: 'blank'` to leave it empty."
        : "Set `missing: 'blank'` to leave such cells empty.";
      const hint = Number.isNaN(value) ? blank : 'Replace it.';
      throw expected('a finite number in every cell', { at, received, hint });
    }
  }
}

const cell = (row: number, column: number): string => `row ${row + 1}, column ${column + 1}`;
