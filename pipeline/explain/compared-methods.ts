import { z } from 'zod';
import type { NdArray } from '../../numerics/nd-array.ts';
import { issueError } from '../base/config-issue.ts';
import { expected, quoted, quotedList } from '../base/errors.ts';
import { hintName } from '../base/nearest-name.ts';
import type { Compared, ComparedMethod, ComparedRef, Context, Method, PlanRequest, Task, Variant } from './method.ts';

/** How many maps of a picture a check makes: which of a method's cheaper parameters it takes. */
export type ComparedScale = keyof Compared;

/** A method as a check repeats it. */
export interface ComparedUse {
  readonly method: ComparedMethod;
  readonly variant: Variant;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Parameters of a check that say which methods it takes, and how much each map may cost. @param least how many it needs */
export function comparedParams(least: number) {
  return {
    methods: z
      .union([z.literal('all'), z.array(z.string()).min(least)])
      .default('all')
      .describe(
        'The methods that are compared, each in the literature’s variant: ids, or `all` of the configuration that can be.',
      ),
    budgets: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .default({})
      .describe('By method: parameters of its own that differ from those with which it is compared.'),
  };
}

/** What {@link comparedParams} makes of a configuration. */
export interface ComparedParams {
  readonly methods: 'all' | readonly string[];
  readonly budgets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Whether checks may repeat a method. */
export function isCompared(method: { readonly kind: string; readonly compared?: unknown }): method is ComparedMethod {
  return method.kind !== 'text' && method.compared !== undefined;
}

/**
 * The methods that a check takes, each with its cheaper parameters. Of methods that the configuration does not name it takes none by itself:
 * its key would change with every method that is added.
 *
 * @param request of its plan, or its context @param least how many it needs
 * @throws UserError at `params.methods` or `params.budgets` for an unknown one, too few, or parameters that it refuses
 */
export function chooseCompared(
  { methods, budgets }: ComparedParams,
  scale: ComparedScale,
  { compared, listed }: Pick<PlanRequest<unknown>, 'compared' | 'listed'>,
  least: number,
): readonly ComparedUse[] {
  const known = compared.map(({ id }) => id);
  const chosen = methods === 'all' ? known.filter((id) => listed?.includes(id) ?? true) : methods;
  if (chosen.length < least) {
    throw expected(least === 1 ? 'a method that can be compared' : `${least} methods that can be compared`, {
      at: 'params.methods',
      received: chosen.length === 0 ? 'a configuration without one' : `only ${quotedList(chosen)} in the configuration`,
      hint: `Add to \`methods\`, or name here, some of ${quotedList(known)}.`,
    });
  }
  chosen.forEach((id, index) => requireOne(id, known, `params.methods[${index}]`));
  for (const id of Object.keys(budgets)) requireOne(id, chosen, `params.budgets.${id}`);
  return chosen.map((id) => {
    const method = compared[known.indexOf(id)]!;
    const { params, paramsOften = {} } = method.compared;
    const own = { ...params, ...(scale === 'paramsOften' && paramsOften), ...budgets[id] };
    return { method, variant: comparedVariant(method), params: parseBudget(method, own) };
  });
}

/** What each of the methods costs for one map of a picture, all together, in forward passes. */
export function comparedCost(
  uses: readonly ComparedUse[],
  { model, pictures }: Pick<PlanRequest<unknown>, 'model' | 'pictures'>,
): number {
  return uses.reduce((sum, { method, variant, params }) => {
    const [draft] = method.plan({ model, pictures: pictures.slice(0, 1), variant, params, compared: [] });
    return sum + draft!.cost;
  }, 0);
}

/** The methods as a task's key names them. */
export function comparedRefs(uses: readonly ComparedUse[]): readonly ComparedRef[] {
  return uses.map(({ method: { id, version }, params }) => ({ id, version, params }));
}

/** What a method says of a task's picture: the map [H, W] that it is scored by. */
export async function relevanceOf(
  { method, variant, params }: ComparedUse,
  task: Omit<Task<unknown>, 'params' | 'variant'>,
  context: Context,
): Promise<NdArray> {
  const { relevance } = await method.explain({ ...task, variant, params }, context);
  if (relevance === undefined) throw new Error(`${method.id} gives no map`);
  return relevance;
}

function comparedVariant({ variants }: Method): Variant {
  return variants.includes('paper') ? 'paper' : variants[0]!;
}

function parseBudget({ id, paramsSchema }: Method, params: ComparedUse['params']): ComparedUse['params'] {
  const schema = paramsSchema.strict();
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw issueError(parsed.error, schema, params, `params.budgets.${id}`);
  return parsed.data;
}

function requireOne(id: string, ids: readonly string[], at: string): void {
  if (ids.includes(id)) return;
  throw expected('a method that is compared', { at, received: quoted(id), hint: hintName(id, ids) });
}
