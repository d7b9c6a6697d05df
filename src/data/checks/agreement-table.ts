import type { ResultView } from '../results/result-view.ts';
import { formatNumber } from '../base/numbers.ts';
import type { Result } from '../../../schema/result.ts';

/** Rank correlations of the rows of token attribution: methods across, methods down. */
export interface AgreementTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** By row: the measures that compare it with occlusion and with the gradient; empty where there is none. */
const pairs: readonly (readonly [row: string, ...measures: string[]])[] = [
  ['gradient-x-input', 'gradient-occlusion', ''],
  ['attention', 'attention-occlusion', 'attention-gradient'],
  ['rollout', 'rollout-occlusion', ''],
];

/** The table of a result's rank correlations. A pair that was not measured is a dash. */
export function agreementTable({ measures }: Pick<Result, 'measures'>, { figures }: ResultView): AgreementTable {
  const nameOf = (id: string): string => figures.find((figure) => figure.id === id)?.title ?? id;
  return {
    columns: [nameOf('occlusion'), nameOf('gradient-x-input')],
    rows: pairs.map(([row, ...names]) => ({
      name: nameOf(row),
      cells: names.map((name) => formatNumber(measures[name]?.value ?? null, 2)),
    })),
  };
}
