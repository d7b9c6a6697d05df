import type { NumberFormat } from '../../../schema/answer.ts';
import type { Words } from '../../words/words.ts';
import { unitName } from '../base/names.ts';
import { formatNumber, formatShare, liftText } from '../base/numbers.ts';

/** A claim's number as a reader sees it; a dash where there is none. */
export function numberText(value: number | string | null, format: NumberFormat, unit: string, words: Words): string {
  if (typeof value === 'string') return value;
  if (value === null) return formatNumber(null);
  if (format === 'percent') return formatShare(value);
  if (format === 'times') return liftText(value);
  return [formatNumber(value), unitName(unit, words)].filter((part) => part !== '').join(' ');
}
