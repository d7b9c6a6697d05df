import { dirname, resolve } from 'node:path';
import { readManifest } from '../project/manifest.ts';
import { requireContentAge, requireManifestAge } from '../project/require-age.ts';
import type { Terminal } from './terminal.ts';

/** Commands that go by the results that are there: content of an older form is not theirs to read. */
const READS_RESULTS = ['run', 'report', 'dev', 'plan', 'check'];

/**
 * Looks, before a command does anything, whether this tool is too old for the project: for what its `package.json` asks for, and for its content.
 *
 * @param command its name @param options what its options were set to @throws UserError where it is, and for a `package.json` that is broken
 */
export async function requireAge(
  command: string,
  { config, content }: { readonly config?: string; readonly content?: string },
  { workingFolder }: Terminal,
  version: string,
): Promise<void> {
  const elsewhere = config === undefined ? '.' : dirname(config);
  const shown = resolve(workingFolder, elsewhere) === resolve(workingFolder) ? '' : `${elsewhere}/`;
  const folders = new Map([
    [workingFolder, ''],
    ...(shown === '' ? [] : [[resolve(workingFolder, elsewhere), shown] as const]),
  ]);
  for (const [folder, prefix] of folders) {
    const manifest = await readManifest(folder, prefix);
    if (manifest !== undefined) requireManifestAge(manifest, prefix, version);
  }
  const given = content ?? process.env['CONTENT_DIR'] ?? 'content';
  const isRead = READS_RESULTS.includes(command);
  await requireContentAge({ folder: resolve(workingFolder, given), given, isRead }, version);
}
