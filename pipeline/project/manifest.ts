import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeValue } from '../base/config-issue.ts';
import { expected, quoted } from '../base/errors.ts';
import { parseJson } from '../base/read-json.ts';
import { readText } from '../base/text-file.ts';

/** What a project says of itself, as npm and its kin read it. */
export const MANIFEST_FILE = 'package.json';

/** What a project may name the tool among, in the order in which it is looked for. */
const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** As much of a manifest as is read here; npm knows the rest. */
const Names = z.record(z.string(), z.string());
const Manifest = z.looseObject({
  name: z.string().optional(),
  type: z.string().optional(),
  scripts: Names.optional(),
  dependencies: Names.optional(),
  devDependencies: Names.optional(),
  optionalDependencies: Names.optional(),
});

/** The `package.json` of a project. */
export interface ProjectManifest {
  /** As it stands in the file, a byte order mark left out. */
  readonly text: string;
  readonly name: string | undefined;
  /** Whether its modules are those of ECMAScript unless their names say otherwise. */
  readonly isModule: boolean;
  readonly scripts: Readonly<Record<string, string>>;
  /** Every key at its top. */
  readonly keys: readonly string[];
  /** Where it names the tool and what it asks for; undefined where it does not name it. */
  readonly tool: { readonly section: (typeof SECTIONS)[number]; readonly wanted: string } | undefined;
}

/**
 * The `package.json` in a folder; undefined where there is none.
 *
 * @param shown the folder as errors name it, with `/` at its end unless it is empty @throws UserError for one that npm could not read either
 */
export async function readManifest(folder: string, shown = ''): Promise<ProjectManifest | undefined> {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return undefined;
  const at = shown + MANIFEST_FILE;
  const what = 'the manifest of a project';
  const text = await readText(file, { what, at });
  const data = parseJson(text, at);
  const parsed = Manifest.safeParse(data);
  if (!parsed.success) {
    const { path = [], message = '' } = parsed.error.issues[0] ?? {};
    const received =
      path.length === 0 ? describeValue(data) : `something else at ${quoted(path.join('.'))}: ${message}`;
    throw expected(what, { at, received, hint: 'npm refuses it as well: mend it first.' });
  }
  const { name, type, scripts = {} } = parsed.data;
  const section = SECTIONS.find((each) => parsed.data[each]?.['vitrine'] !== undefined);
  const wanted = section && parsed.data[section]?.['vitrine'];
  const tool = section === undefined || wanted === undefined ? undefined : { section, wanted };
  return { text, name, isModule: type === 'module', scripts, keys: Object.keys(parsed.data), tool };
}
