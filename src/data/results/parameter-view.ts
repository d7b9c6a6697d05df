import type { Words } from '../../words/words.ts';
import { variantsOf, type Content } from '../content/content.ts';
import type { MetricWords } from '../content/metric-words.ts';
import { partScore } from './map-measures.ts';
import { measureAnchor, unitName, variantName } from '../base/names.ts';
import { formatParam } from './passport-view.ts';
import { inOrderOf, proseEntry, type Prose } from '../content/prose-text.ts';

/** A line of a method's parameter table. */
export interface ParameterRow {
  readonly name: string;
  readonly meaning: string;
  /** One for all, or one a variant where they differ. */
  readonly values: readonly { readonly variant: string | null; readonly value: string }[];
}

/**
 * The parameters that a method's results were computed with, in the order in which the prose explains them.
 *
 * @throws SiteError when the prose does not say what one of them does
 */
export function parameterRows(method: string, content: Content, prose: Prose, words: Words): ParameterRow[] {
  const seen = new Map<string, Map<string, Set<string>>>();
  for (const outcome of content.outcomes) {
    if (outcome.state !== 'done' || outcome.task.method !== method) continue;
    for (const [name, value] of inOrderOf(prose.words.params, outcome.result.params)) {
      const byVariant = seen.get(name) ?? new Map<string, Set<string>>();
      const values = byVariant.get(outcome.task.variant) ?? new Set<string>();
      seen.set(name, byVariant.set(outcome.task.variant, values.add(formatParam(value))));
    }
  }
  const variants = variantsOf(method, content);

  return [...seen].map(([name, byVariant]) => {
    const texts = [...byVariant].map(([variant, values]) => ({ variant, value: [...values].join(', ') }));
    const isCommon = texts.length === variants.size && new Set(texts.map(({ value }) => value)).size === 1;
    return {
      name,
      meaning: proseEntry(prose, 'params', prose.words.params, name),
      values: isCommon
        ? [{ variant: null, value: texts[0]?.value ?? '' }]
        : texts.map(({ variant, value }) => ({ variant: variantName(variant, words), value })),
    };
  });
}

/** A line of a method's table of stored arrays. */
export interface ArrayRow {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** The arrays that a method stores, told by the prose, else by the result's own English definition. */
export function arrayRows(method: string, { outcomes }: Content, prose: Prose, words: Words): ArrayRow[] {
  const rows = new Map<string, ArrayRow>();
  for (const outcome of outcomes) {
    if (outcome.state !== 'done' || outcome.task.method !== method) continue;
    for (const { name, unit, definition } of outcome.result.arrays) {
      if (!rows.has(name))
        rows.set(name, { name, unit: unitName(unit, words), definition: prose.words.arrays[name] ?? definition });
    }
  }
  return [...rows.values()];
}

/** The numbers under a method's figures, explained once a page: its own, then those of metrics, parts of the picture as one. */
export function measureRows(
  method: string,
  { outcomes }: Content,
  prose: Prose,
  metrics: MetricWords,
): { readonly anchor: string; readonly label: string; readonly help: string }[] {
  const names = new Set(
    outcomes.flatMap((outcome) =>
      outcome.state === 'done' && outcome.task.method === method ? Object.keys(outcome.result.measures) : [],
    ),
  );
  const scores = new Set([...names].flatMap((name) => partScore(name, metrics)?.score ?? []));
  const own = Object.entries(prose.words.measures).filter(([name]) => names.has(name));
  const parts = [...metrics.parts].filter(([score]) => scores.has(score));
  const common = [...metrics.measures].filter(([name]) => names.has(name));
  return [
    ...own.map(([name, { label, help }]) => ({ anchor: measureAnchor(name), label, help })),
    ...parts.map(([score, { title, help }]) => ({ anchor: measureAnchor(`part-${score}`), label: title, help })),
    ...common.map(([name, { label, help }]) => ({ anchor: measureAnchor(name), label, help })),
  ];
}
