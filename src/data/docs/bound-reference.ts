import { bounds, type Bound } from '../../../schema/bounds.ts';
import type { Language } from '../../../schema/config.ts';
import { boundsZhCn } from '../../words/zh-cn/docs-bounds.ts';

/** A bound of the readers as the documentation shows it. */
export interface BoundRow {
  /** What is bounded. */
  readonly of: string;
  /** With separators of thousands. */
  readonly most: string;
  readonly unit: string;
  readonly reason: string;
}

/** Every bound of `schema/bounds.ts` in a language, in the order of the table there. */
export function boundRows(language: Language): readonly BoundRow[] {
  return Object.values<Bound>(bounds).map(({ of, most, unit, reason }) => ({
    of: inLanguage(of, language),
    most: most.toLocaleString('en'),
    unit: inLanguage(unit, language),
    reason: inLanguage(reason, language),
  }));
}

/** The English is written once, where the bound stands; other languages go by it. A test finds what has no translation. */
function inLanguage(english: string, language: Language): string {
  return language === 'zh-cn' ? (boundsZhCn[english] ?? english) : english;
}
