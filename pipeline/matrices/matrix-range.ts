import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
import { isMasked } from '../../schema/matrix-mask.ts';
import type { Remark } from '../../schema/result.ts';
import { expected } from '../errors.ts';

type Values = ReportMatrix['values'];

/**
 * The values of a matrix's lowest and highest colour, and what they leave unsaid. Without settings they are the least and the
 * greatest value that is shown; where all are equal, half a unit on either side.
 *
 * @throws UserError when nothing is shown, or when one end is set beyond all values
 */
export function matrixRange(
  values: Values,
  { mask, vmin, vmax }: Pick<MatrixConfig, 'mask' | 'vmin' | 'vmax'>,
  at: string,
): Pick<ReportMatrix, 'vmin' | 'vmax' | 'remarks'> {
  const shown = values.flatMap((row, y) => row.filter((value, x) => value !== null && !isMasked(mask, value, y, x)));
  const numbers = shown.filter((value) => value !== null);
  if (numbers.length === 0) {
    throw expected('at least one cell to show', { at, received: 'none', mend: 'Change `mask` or add values.' });
  }
  const least = numbers.reduce((one, other) => Math.min(one, other));
  const greatest = numbers.reduce((one, other) => Math.max(one, other));
  const isFlat = vmin === undefined && vmax === undefined && least === greatest;
  const low = vmin ?? (isFlat ? least - 0.5 : least);
  const high = vmax ?? (isFlat ? greatest + 0.5 : greatest);
  if (low >= high) {
    const received = `${low} to ${high}`;
    throw expected('colours that end above where they begin', { at, received, mend: 'Set both `vmin` and `vmax`.' });
  }
  const clipped = numbers.filter((value) => value < low || value > high).length;
  return { vmin: low, vmax: high, remarks: [...missingRemark(values), ...clippedRemark(clipped, low, high)] };
}

function missingRemark(values: Values): Remark[] {
  const count = values.flat().filter((value) => value === null).length;
  return count === 0 ? [] : [{ code: 'missing', text: `${count} cells have no value and are left empty.` }];
}

function clippedRemark(count: number, low: number, high: number): Remark[] {
  if (count === 0) return [];
  return [{ code: 'clipped', text: `${count} values lie beyond ${low} … ${high} and have the colour of its end.` }];
}
