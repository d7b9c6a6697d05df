import { z } from 'zod';

/** A parameter as JSON Schema describes it: type, bounds, default and, in English, its meaning. */
const Parameter = z.looseObject({ description: z.string().optional(), default: z.json().optional() });

/** What can be set of one method. */
export const MethodParameters = z.strictObject({
  id: z.string().min(1),
  /** Whether it explains classifiers of pictures or encoders of texts. */
  about: z.enum(['pictures', 'texts']),
  variants: z.array(z.string()).min(1),
  params: z.record(z.string(), Parameter),
});
export type MethodParameters = z.infer<typeof MethodParameters>;

/** `content/methods/parameters.json`: every method, in the order in which `methods: 'all'` runs them. */
export const MethodParametersFile = z.array(MethodParameters);
