import { expected, quoted, quotedList } from '../errors.ts';
import type { PickleValue } from './pickle-values.ts';
import { TensorRef } from './pickle-values.ts';

export type StateDict = ReadonlyMap<string, TensorRef>;

/** How many keys may lead to the state dict: `{model: {state_dict: …}}` has two. An optimizer's tensors lie deeper. */
const DEPTH = 2;

/**
 * The state dict in what was saved: the object itself, or the one mapping in it (`state_dict`, `model_state_dict`, `model`,
 * `net` … whatever its name) that is made of tensors. `key` names it where there are several; a key within a key as `a.b`.
 *
 * @throws UserError when there is none, or several and no key.
 */
export function findStateDict(root: PickleValue, path: string, key?: string): StateDict {
  const candidates = mappingsIn(root).filter(({ mapping }) => isStateDict(mapping));
  if (key !== undefined) {
    const named = lookUp(root, key);
    if (named instanceof Map && hasTensor(named)) return tensorsOf(named);
    throw expected(`tensors under the key ${quoted(key)}`, {
      at: path,
      received: named === undefined ? 'no such key' : 'something else there',
      mend: `Set \`stateDict\` to ${choices(candidates)}.`,
    });
  }
  const [only, ...more] = candidates;
  if (only !== undefined && more.length === 0) return tensorsOf(only.mapping);
  if (only !== undefined) {
    throw expected('one state dict', {
      at: path,
      received: `${candidates.length} of them: ${quotedList(candidates.map(({ name }) => name))}`,
      mend: 'Set `stateDict` to the one that is meant.',
    });
  }
  throw expected('a state dict (names with tensors)', {
    at: path,
    received: describe(root),
    mend: 'Save `model.state_dict()` with `torch.save`.',
  });
}

/** The same tensors without the prefixes `module.` (DataParallel) and `_orig_mod.` (torch.compile) that all their names share. */
export function withoutWrappers<T>(tensors: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const names = [...tensors.keys()];
  const prefix = ['module.', '_orig_mod.'].find((start) => names.every((name) => name.startsWith(start)));
  if (prefix === undefined || names.length === 0) return tensors;
  return withoutWrappers(new Map([...tensors].map(([name, tensor]) => [name.slice(prefix.length), tensor])));
}

interface Found {
  /** Keys that lead to it, joined by dots; empty for the saved object itself. */
  readonly name: string;
  readonly mapping: ReadonlyMap<PickleValue, PickleValue>;
}

/** Each mapping once, however often it is referred to: a hostile file could refer to a large one from everywhere. */
function mappingsIn(root: PickleValue): Found[] {
  if (!(root instanceof Map)) return [];
  const seen = new Set<PickleValue>([root]);
  const found: Found[] = [{ name: '', mapping: root }];
  let outer = found;
  for (let depth = 0; depth < DEPTH; depth++) {
    const inner: Found[] = [];
    for (const { name, mapping } of outer) {
      for (const [key, value] of mapping) {
        if (typeof key !== 'string' || !(value instanceof Map) || seen.has(value)) continue;
        seen.add(value);
        inner.push({ name: name === '' ? key : `${name}.${key}`, mapping: value });
      }
    }
    for (const mapping of inner) found.push(mapping);
    outer = inner;
  }
  return found;
}

/** What lies under a key, or under `a.b` for a key within a key; keys may have dots of their own. */
function lookUp(root: PickleValue, key: string): PickleValue | undefined {
  if (!(root instanceof Map)) return undefined;
  if (root.has(key)) return root.get(key);
  for (let dot = key.indexOf('.'); dot !== -1; dot = key.indexOf('.', dot + 1)) {
    const outer = root.get(key.slice(0, dot));
    if (outer instanceof Map && outer.has(key.slice(dot + 1))) return outer.get(key.slice(dot + 1));
  }
  return undefined;
}

/**
 * Names with tensors, at least one of them a matrix or more: best scores that were saved as tensors have no weights. A number
 * beside the tensors (an epoch, an extra state) does no harm; another mapping says that this is not the state dict itself.
 */
function isStateDict(mapping: Found['mapping']): boolean {
  const values = [...mapping.values()];
  return (
    values.some((value) => value instanceof TensorRef && value.shape.length >= 2) &&
    values.every((value) => value instanceof TensorRef || !(value instanceof Map || Array.isArray(value))) &&
    [...mapping.keys()].every((key) => typeof key === 'string')
  );
}

function hasTensor(mapping: Found['mapping']): boolean {
  return [...mapping].some(([key, value]) => typeof key === 'string' && value instanceof TensorRef);
}

function tensorsOf(mapping: Found['mapping']): StateDict {
  return new Map(
    [...mapping].filter(
      (item): item is [string, TensorRef] => typeof item[0] === 'string' && item[1] instanceof TensorRef,
    ),
  );
}

function choices(candidates: readonly Found[]): string {
  const names = candidates.map(({ name }) => name).filter((name) => name !== '');
  return names.length === 0 ? 'a key that holds tensors, or leave it out' : `one of ${quotedList(names)}`;
}

function describe(root: PickleValue): string {
  if (root instanceof Map)
    return root.size === 0 ? 'an empty mapping' : `the keys ${quotedList([...root.keys()].map(keyText))}`;
  if (root instanceof TensorRef) return 'a single tensor';
  return Array.isArray(root) ? 'a list' : 'a single value';
}

function keyText(key: PickleValue): string {
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '…';
}
