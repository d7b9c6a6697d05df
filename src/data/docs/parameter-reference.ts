import { readFileSync } from 'node:fs';
import { MethodParametersFile, type MethodParameters } from '../../../schema/method-parameters.ts';
import { propertyRows, type FieldRow } from './field-reference.ts';
import type { JsonSchema } from './field-types.ts';
import { variantName } from '../base/names.ts';
import type { MethodText } from '../content/prose.ts';
import type { Site } from '../results/site.ts';
import { SiteError } from '../base/site-error.ts';

/** Made by `vitrine methods --json`; the site may not ask the methods themselves. */
export const PARAMETERS_FILE = 'content/methods/parameters.json';

/** What can be set of one method. */
interface MethodReference {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly string[];
  readonly rows: readonly FieldRow[];
}

/** Methods of pictures, or those of texts. */
export interface ParameterGroup {
  readonly about: MethodParameters['about'];
  readonly title: string;
  readonly methods: readonly MethodReference[];
}

/** Every parameter of every method with its default, told by the method's prose. @throws SiteError */
export function methodParameterGroups({ words, proses }: Pick<Site, 'words' | 'proses'>): readonly ParameterGroup[] {
  const all = readParameters();
  const { aboutPictures, aboutTexts } = words.docs.parameters;
  const groups = { pictures: aboutPictures, texts: aboutTexts };
  return (['pictures', 'texts'] as const).map((about) => ({
    about,
    title: groups[about],
    methods: all
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
  params: MethodParameters['params'],
  prose: MethodText | undefined,
  { docs }: Pick<Site['words'], 'docs'>,
): readonly FieldRow[] {
  const object: JsonSchema = { properties: params as Readonly<Record<string, JsonSchema>> };
  const rows = propertyRows(object, { known: new Set(), words: docs, io: 'input' });
  return rows.map((row) => ({ ...row, description: prose?.words.params[row.path] ?? row.description }));
}

function readParameters(): readonly MethodParameters[] {
  const hint = 'Run `npm run vitrine -- methods --json` into it.';
  try {
    return MethodParametersFile.parse(JSON.parse(readFileSync(PARAMETERS_FILE, 'utf8')));
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SiteError(`Expected the methods’ parameters for \`${PARAMETERS_FILE}\`, but received ${line}. ${hint}`);
  }
}
