import { z } from 'zod';
import type { MethodParameters } from '../../schema/method-parameters.ts';
import type { AnyMethod } from '../../methods/registry.ts';

/** What can be set of each method, as plain data: the site has no other way to know a default. */
export function methodParameters(methods: readonly AnyMethod[]): readonly MethodParameters[] {
  return methods.map(({ id, kind, variants, paramsSchema }) => {
    const { properties = {} } = z.toJSONSchema(paramsSchema, { io: 'input' });
    return {
      id,
      about: kind === 'text' ? 'texts' : 'pictures',
      variants: [...variants],
      params: properties as MethodParameters['params'],
    };
  });
}
