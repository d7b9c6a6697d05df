import type { docsEn } from '../../words/en/docs.ts';

type TypeWords = (typeof docsEn)['types'];

/** What is used here of a JSON Schema. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** A piece of a type as readers see it: words, a literal value, or another type of the same reference. */
export type TypePart =
  { readonly kind: 'text' | 'code'; readonly text: string } | { readonly kind: 'type'; readonly name: string };

const text = (words: string): TypePart => ({ kind: 'text', text: words });
const code = (value: unknown): TypePart => ({ kind: 'code', text: literal(value) });

/** A value as it is written in a configuration. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) | ([\]}])/g, '$1$2')
    .replaceAll('"', "'");
}

/** The branches of a union; of anything else itself alone. */
export function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [schema];
}

/** A type in words. @param known names of types that have a place of their own to link to */
export function typeParts(schema: JsonSchema, known: ReadonlySet<string>, words: TypeWords): readonly TypePart[] {
  const { $ref, enum: values, items, prefixItems, additionalProperties } = schema;
  if ($ref !== undefined)
    return known.has($ref) ? [{ kind: 'type', name: $ref }] : [text(words.named[$ref] ?? words.any)];
  if (schema.const !== undefined) return [code(schema.const)];
  if (values !== undefined)
    return joined(
      values.map((value) => [code(value)]),
      words,
    );
  const branches = alternatives(schema);
  if (branches.length > 1) {
    return joined(
      branches.map((branch) => typeParts(branch, known, words)),
      words,
    );
  }
  if (prefixItems !== undefined) return [text(words.tuple(prefixItems.length))];
  if (items !== undefined) {
    const least = schema.minItems ?? 0;
    return [
      text(words.list.before),
      ...typeParts(items, known, words),
      text(words.list.after + (least > 1 ? words.list.least(least) : '')),
    ].filter((part) => part.kind === 'type' || part.text !== '');
  }
  if (schema.type === 'object' && typeof additionalProperties === 'object') {
    const inner = typeParts(additionalProperties, known, words);
    return [text(words.byName.before), ...inner, text(words.byName.after)].filter(
      (part) => part.kind === 'type' || part.text !== '',
    );
  }
  return [text(plainType(schema, words))];
}

/** A union as a flat list, with a branch for every value of an enumeration and for every one of several plain types. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const { anyOf, oneOf, enum: values, type } = schema;
  const branches = anyOf ?? oneOf;
  if (branches !== undefined) return branches.flatMap(alternatives);
  if (values !== undefined) return values.map((value) => ({ const: value }));
  return Array.isArray(type) ? type.map((one: string) => ({ ...schema, type: one })) : [schema];
}

function plainType(schema: JsonSchema, words: TypeWords): string {
  const { type = 'any', format } = schema;
  if (type === 'integer' || type === 'number') return words[type] + rangeOf(schema);
  if (type === 'string') return format === 'date' || format === 'date-time' ? words[format] : words.string;
  if (type === 'boolean' || type === 'object' || type === 'null' || type === 'nan') return words[type];
  return words.any;
}

/** ` ≥ 1, ≤ 64`; empty where a number may be any. */
function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const bounds = [
    ...(exclusiveMinimum === undefined ? [] : [`> ${exclusiveMinimum}`]),
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? [] : [`≥ ${minimum}`]),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [`≤ ${maximum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`< ${exclusiveMaximum}`]),
  ];
  return bounds.length === 0 ? '' : ` ${bounds.join(', ')}`;
}

/** `a`, `b` or `c`; each alternative once. */
function joined(alternatives: readonly (readonly TypePart[])[], words: TypeWords): readonly TypePart[] {
  const unique = [...new Map(alternatives.map((parts) => [JSON.stringify(parts), parts])).values()];
  return unique.flatMap((parts, index) => {
    if (index === 0) return parts;
    return [text(index === unique.length - 1 ? words.or : words.comma), ...parts];
  });
}
