import { expected, quoted } from '../errors.ts';
import type { Shape } from './layer-rules.ts';

const SHOWN = 8;

/**
 * Compares the tensors that an architecture needs with those that a checkpoint has; counters of BatchNorm do not matter.
 * @throws UserError listing what is missing, what is unexpected and what has another shape.
 */
export function assertTensorsMatch(
  needed: ReadonlyMap<string, Shape>,
  found: ReadonlyMap<string, { readonly shape: Shape }>,
  checkpoint: string,
  mend = 'Change the architecture, or `preprocess` where the size of the picture decides a shape.',
): void {
  const missing = [...needed].filter(([name]) => !found.has(name)).map(([name, shape]) => described(name, shape));
  const unexpected = [...found]
    .filter(([name]) => !needed.has(name) && name.split('.').at(-1) !== 'num_batches_tracked')
    .map(([name, { shape }]) => described(name, shape));
  const misshapen = [...needed].flatMap(([name, shape]) => {
    const actual = found.get(name)?.shape;
    const fits =
      actual === undefined || (actual.length === shape.length && actual.every((size, i) => size === shape[i]));
    return fits ? [] : [`${quoted(name)} [${actual.join(', ')}] instead of [${shape.join(', ')}]`];
  });
  if (missing.length + unexpected.length + misshapen.length === 0) return;
  const received = [
    ...listed('missing', missing),
    ...listed('unexpected', unexpected),
    ...listed('wrongly shaped', misshapen),
  ];
  throw expected('the tensors of the architecture', {
    at: checkpoint,
    received: received.join('; '),
    mend,
  });
}

const described = (name: string, shape: Shape): string => `${quoted(name)} [${shape.join(', ')}]`;

function listed(what: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const rest = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return [`${what}: ${items.slice(0, SHOWN).join(', ')}${rest}`];
}
