import { z } from 'zod';

/** How the site shows a result whose figures alone do not do. */
export const View = z.enum([
  'attention',
  'attention-weights',
  'embedding-analysis',
  'embedding-points',
  'text-heat',
  'token-attribution',
]);
export type View = z.infer<typeof View>;

const Parameters = z.lazy(() => z.array(Parameter).optional());

/** A parameter as JSON Schema describes it: type, bounds, default and, in English, its meaning. Keys that the site does not show are free. */
const Parameter: z.ZodType<Record<string, unknown>> = z.looseObject({
  description: z.string().optional(),
  default: z.json().optional(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  $ref: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  minItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  items: z.lazy(() => Parameter.optional()),
  prefixItems: Parameters,
  anyOf: Parameters,
  oneOf: Parameters,
  properties: z.lazy(() => z.record(z.string(), Parameter).optional()),
  additionalProperties: z.lazy(() => z.union([z.boolean(), Parameter]).optional()),
});

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Words of a plugin in `plugins/<id>/<language>.md`, by language: their SHA-256. Those of built-in rooms belong to the tool. */
const PluginWords = z.record(z.string(), Sha256).optional();

/** What a method says of itself. */
export const CatalogueMethod = z.strictObject({
  id: z.string().min(1),
  version: z.int().positive(),
  about: z.enum(['pictures', 'texts']).describe('Whether it explains classifiers of pictures or encoders of texts.'),
  kind: z.enum(['pixels', 'filter', 'prediction', 'check', 'text']),
  variants: z.array(z.string()).min(1),
  isControl: z.literal(true).optional().describe('Its maps do not look at the model.'),
  check: z.enum(['randomisation', 'agreement']).optional().describe('The page that shows it, for kind `check`.'),
  view: View.optional().describe('How the site shows it where figures alone do not do.'),
  params: z.record(z.string(), Parameter),
  plugin: PluginWords,
});
export type CatalogueMethod = z.infer<typeof CatalogueMethod>;

/** What a metric says of itself. */
export const CatalogueMetric = z.strictObject({
  id: z.string().min(1),
  version: z.int().positive(),
  plugin: PluginWords,
});
export type CatalogueMetric = z.infer<typeof CatalogueMetric>;

/** `content/catalogue.json`: all methods and metrics that a run knew, in the order in which `'all'` takes them. */
export const Catalogue = z.strictObject({
  methods: z.array(CatalogueMethod),
  metrics: z.array(CatalogueMetric),
});
export type Catalogue = z.infer<typeof Catalogue>;
