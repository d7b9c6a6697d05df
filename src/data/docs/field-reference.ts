import { z } from 'zod';
import type { docsEn } from '../../words/en/docs.ts';
import { branchesOf, literal, typeParts, type JsonSchema, type TypePart } from './field-types.ts';

type DocsWords = typeof docsEn;

/** A key of a reference. */
export interface FieldRow {
  /** `crop.width`, `sentences[].text` */
  readonly path: string;
  readonly type: readonly TypePart[];
  /** Whether the key must be written, or may be absent where it is read; null for what goes without saying. */
  readonly presence: 'required' | 'optional' | null;
  /** As it is written; null where leaving the key out means something else. */
  readonly default: string | null;
  readonly description: string;
}

/** All keys of one object; of a union those of each of its forms. */
export interface FieldSection {
  readonly name: string;
  readonly forms: readonly (readonly FieldRow[])[];
}

/** Schemas by the names that a reference gives them. */
export type NamedSchemas = Readonly<Record<string, z.ZodType>>;

/** Types that are told in words wherever they occur. */
export interface ReferenceOptions {
  /** Named in words and not listed: `Slug`. */
  readonly inWords: NamedSchemas;
  /** `input`: what people write, where defaults may be left out. `output`: what programs read. */
  readonly io: 'input' | 'output';
}

/** A reference of all keys of some schemas, one section a schema, in their order. */
export function fieldSections(
  schemas: NamedSchemas,
  { inWords, io }: ReferenceOptions,
  words: DocsWords,
): readonly FieldSection[] {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...inWords, ...schemas })) registry.add(schema, { id });
  const { schemas: json } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'nan') (jsonSchema as Record<string, unknown>)['type'] = 'nan';
    },
  }) as { schemas: Record<string, JsonSchema> };
  const known = new Set(Object.keys(schemas));
  return Object.keys(schemas).map((name) => {
    const forms = branchesOf(json[name]!).map((form) => propertyRows(form, { known, words, io }));
    return { name, forms };
  });
}

interface RowContext extends Pick<ReferenceOptions, 'io'> {
  readonly known: ReadonlySet<string>;
  readonly words: DocsWords;
}

/** A row for every key of an object, those of objects without a name of their own below it. */
export function propertyRows(schema: JsonSchema, context: RowContext, prefix = ''): readonly FieldRow[] {
  const { known, words, io } = context;
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const path = prefix + key;
    const { description = '' } = property;
    const row: FieldRow = {
      path,
      type: typeParts(property, known, words.types),
      presence: presenceOf((schema.required ?? []).includes(key), io),
      default: property.default === undefined || io === 'output' ? null : literal(property.default),
      description: words.fields[description] ?? description,
    };
    const objects = innerObjects(property);
    const inner = objects.flatMap(([place, object]) => propertyRows(object, context, `${path}${place}.`));
    // Of several forms of an object none of the keys is needed in all.
    const below = inner.map((each) => ({ ...each, presence: objects.length === 1 ? each.presence : null }));
    return [row, ...new Map(below.map((each) => [each.path, each])).values()];
  });
}

/** What people write is mostly optional, what programs read is mostly there: the rarer is said. */
function presenceOf(isRequired: boolean, io: ReferenceOptions['io']): FieldRow['presence'] {
  if (io === 'input') return isRequired ? 'required' : null;
  return isRequired ? null : 'optional';
}

/** Objects inside a type that have no name, with how they are reached. */
function innerObjects(schema: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  if (schema.$ref !== undefined) return [];
  if (schema.properties !== undefined) return [['', schema]];
  if (schema.items !== undefined) return innerObjects(schema.items).map(([place, object]) => [`[]${place}`, object]);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(innerObjects);
}
