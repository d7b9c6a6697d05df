import type { Config } from '../../schema/config.ts';
import { issueError } from '../base/config-issue.ts';
import { expected, quoted } from '../base/errors.ts';
import type { Variant } from '../explain/method.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import { hintName } from '../base/nearest-name.ts';

/** A method as the configuration wants it run. */
export interface MethodChoice {
  readonly method: AnyMethod;
  /** Where the configuration asks for it, for errors: `methods[2]`; the method's own name where it asks for all. */
  readonly at: string;
  readonly variants: readonly Variant[];
  /** What the method's `paramsSchema` made of the configuration: every constant has its value. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Ids of the models to explain; of encoders for a method of texts. */
  readonly models: readonly string[];
  /** Names of the arrays to store; all where there is no list. */
  readonly arrays?: readonly string[];
}

/**
 * The methods that a configuration asks for, in its order.
 *
 * @param registry all methods that exist @param list the key of the list, named in errors
 * @throws UserError for an unknown method, variant, model or parameter, naming the nearest known one
 */
export function chooseMethods(
  config: Config,
  registry: readonly AnyMethod[],
  list = 'methods',
): readonly MethodChoice[] {
  const modelsFor = ({ kind }: AnyMethod): readonly string[] =>
    (kind === 'text' ? config.encoders : config.models).map(({ id }) => id);
  const entries = config.methods === 'all' ? registry.map(({ id }) => id) : config.methods;
  return entries.map((entry, index): MethodChoice => {
    const at = config.methods === 'all' && typeof entry === 'string' ? entry : `${list}[${index}]`;
    if (typeof entry === 'string') {
      const method = methodNamed(entry, registry, at);
      return { method, at, variants: method.variants, params: parseParams(method, {}, at), models: modelsFor(method) };
    }
    const method = methodNamed(entry.method, registry, `${at}.method`);
    const models = modelsFor(method);
    return {
      method,
      at,
      variants:
        entry.variants?.map((name) => assertKnown(name, method.variants, `a variant of ${method.id}`, at)) ??
        method.variants,
      params: parseParams(method, entry.params, `${at}.params`),
      models: entry.models?.map((name) => assertKnown(name, models, 'the id of a model', at)) ?? models,
      ...(entry.arrays !== undefined && { arrays: chooseArrays(entry.arrays, method, `${at}.arrays`) }),
    };
  });
}

/** A method by its id. @param at named in the error @throws UserError naming the nearest known one */
export function methodNamed(id: string, registry: readonly AnyMethod[], at: string): AnyMethod {
  const ids = registry.map((method) => method.id);
  const index = ids.indexOf(assertKnown(id, ids, 'a method', at));
  return registry[index]!;
}

/** A name that is one of a list. @throws UserError naming the nearest known one */
export function assertKnown<Name extends string>(name: string, names: readonly Name[], what: string, at: string): Name {
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  throw expected(what, { at, received: quoted(name), hint: hintName(name, names) });
}

/** Names of arrays that a method stores. @throws UserError for one that no variant of it has */
function chooseArrays(names: readonly string[], { id, arrays }: AnyMethod, at: string): readonly string[] {
  if (arrays !== undefined)
    names.forEach((name, index) => assertKnown(name, arrays, `an array of ${id}`, `${at}[${index}]`));
  return names;
}

function parseParams({ paramsSchema }: AnyMethod, params: unknown, at: string): Readonly<Record<string, unknown>> {
  const schema = paramsSchema.strict();
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw issueError(parsed.error, schema, params, at);
  return parsed.data;
}
