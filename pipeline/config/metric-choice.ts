import type { Config } from '../../schema/config.ts';
import { canonicalJson } from '../../schema/digests.ts';
import { assertKnown } from './method-choice.ts';
import type { Method, PictureRef, Variant } from '../explain/method.ts';
import type { Metric } from '../explain/metric.ts';
import type { ImageModel } from '../models/model.ts';

/**
 * The metrics that a configuration asks for, in the order of the registry.
 *
 * @param at the key of the list, named in errors @throws UserError for an unknown one, naming the nearest known
 */
export function chooseMetrics(
  measures: Config['measures'],
  registry: readonly Metric[],
  at = 'measures',
): readonly Metric[] {
  if (measures === 'all') return registry;
  if (measures === 'none') return [];
  const ids = registry.map(({ id }) => id);
  const chosen = measures.map((id, index) => assertKnown(id, ids, 'a metric', `${at}[${index}]`));
  return registry.filter(({ id }) => chosen.includes(id));
}

/** A method as a task has it. */
export interface MethodUse {
  readonly method: Method;
  readonly model: ImageModel;
  readonly variant: Variant;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The parameters with which a method explains a picture again and again; see `paramsAgain`. */
export function paramsAgain({ method, params }: Pick<MethodUse, 'method' | 'params'>): MethodUse['params'] {
  return method.paramsAgain?.({ ...params }) ?? params;
}

/** Those of {@link paramsAgain} that are others than the task's own. */
export function changesAgain(use: Pick<MethodUse, 'method' | 'params'>): MethodUse['params'] {
  return Object.fromEntries(
    Object.entries(paramsAgain(use)).filter(
      ([name, value]) => canonicalJson(value) !== canonicalJson(use.params[name]),
    ),
  );
}

/** What it costs to explain a picture once more, in forward passes, as the method plans it. */
export function costAgain(use: MethodUse, picture: PictureRef): number {
  const { method, model, variant } = use;
  const drafts = method.plan({ model, pictures: [picture], variant, params: { ...paramsAgain(use) }, compared: [] });
  return Math.max(0, ...drafts.map(({ cost }) => cost));
}
