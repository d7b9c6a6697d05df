import type { CatalogueMethod } from '../../../schema/catalogue.ts';
import { propertyRows, type FieldRow } from './field-reference.ts';
import type { JsonSchema } from './field-types.ts';
import { variantName } from '../base/names.ts';
import type { Catalogued } from '../content/catalogue.ts';
import type { MethodText } from '../content/prose.ts';
import type { Site } from '../results/site.ts';

/** What can be set of one method. */
interface MethodReference {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly string[];
  readonly rows: readonly FieldRow[];
}

/** Methods of pictures, or those of texts. */
export interface ParameterGroup {
  readonly about: CatalogueMethod['about'];
  readonly title: string;
  readonly methods: readonly MethodReference[];
}

/** Every parameter of every method with its default, told by the method's prose. */
export function methodParameterGroups({
  content,
  words,
  proses,
}: Pick<Site, 'words' | 'proses'> & { readonly content: Catalogued }): readonly ParameterGroup[] {
  const { aboutPictures, aboutTexts } = words.docs.parameters;
  const groups = { pictures: aboutPictures, texts: aboutTexts };
  return (['pictures', 'texts'] as const).map((about) => ({
    about,
    title: groups[about],
    methods: content.catalogue.methods
      .filter((method) => method.about === about)
      .map(({ id, variants, params }) => ({
        id,
        title: proses.get(id)?.words.title ?? id,
        variants: variants.map((variant) => variantName(variant, words)),
        rows: parameterFields(params, proses.get(id), { docs: words.docs }),
      })),
  }));
}

function parameterFields(
  params: CatalogueMethod['params'],
  prose: MethodText | undefined,
  { docs }: Pick<Site['words'], 'docs'>,
): readonly FieldRow[] {
  const object: JsonSchema = { properties: params };
  const rows = propertyRows(object, { known: new Set(), words: docs, io: 'input' });
  return rows.map((row) => ({ ...row, description: prose?.words.params[row.path] ?? row.description }));
}
