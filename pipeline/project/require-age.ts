import { gt, minVersion, validRange } from 'semver';
import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import { CONTENT_VERSION } from '../../schema/result.ts';
import { expected, quoted, UserError } from '../base/errors.ts';
import { readFileInside } from '../base/inside-file.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { oldFormOf } from './old-forms.ts';
import { MANIFEST_FILE, type ProjectManifest } from './manifest.ts';
import { findNewerFacts } from './newest-facts.ts';

/** As much of any version's report as says how old it is. */
const Report = z.looseObject({ content: z.number() });

/** The lowest version that a project's wish admits; null where it names none: a tag, an archive, a place. */
function lowestWanted(wanted: string): string | null {
  const range = validRange(wanted.replace(/^workspace:/, ''));
  return range === null ? null : (minVersion(range)?.version ?? null);
}

/**
 * Looks whether a project asks for a newer tool than the one that runs.
 *
 * @param shown its folder, as {@link readManifest} takes it @param version of this tool @throws UserError where it does
 */
export function requireManifestAge({ tool }: ProjectManifest, shown: string, version: string): void {
  const lowest = tool && lowestWanted(tool.wanted);
  if (tool === undefined || !lowest || !gt(lowest, version)) return;
  throw expected(`Vitrine ${quoted(tool.wanted)}`, {
    at: `${shown}${MANIFEST_FILE}: ${tool.section}.vitrine`,
    received: `Vitrine ${version}`,
    hint: 'Run `npm install` there, then `npx vitrine`, which is the project’s own.',
  });
}

/**
 * Looks whether content is of another age than this tool reads.
 *
 * @param folder `content/`, absolute @param given as the user wrote it @param version of this tool
 * @param isRead whether the command goes by what is in it: content of an older form is then refused as well
 * @throws UserError for content of a newer tool, or of a form that `vitrine upgrade` brings up to date
 */
export async function requireContentAge(
  { folder, given, isRead }: { readonly folder: string; readonly given: string; readonly isRead: boolean },
  version: string,
): Promise<void> {
  const report = Report.safeParse(await readJson(folder, REPORT_FILE)).data;
  if (report === undefined) return;
  const at = `${given}/${REPORT_FILE}`;
  if (report.content > CONTENT_VERSION) {
    const received = `version ${report.content} of it`;
    throw expected(`version ${CONTENT_VERSION} of the content`, { at, received, hint: updateHint() });
  }
  const newer = findNewerFacts(folder, version);
  if (newer !== undefined) {
    const what = `content of Vitrine ${version} or older`;
    const received = `that of ${quoted(newer.version)}`;
    throw expected(what, { at: `${given}/${newer.file}`, received, hint: updateHint(newer.version) });
  }
  const old = isRead ? oldFormOf(report) : undefined;
  if (old === undefined) return;
  const hint = `Run \`npx vitrine upgrade\`${given === 'content' ? '' : ` with \`--content\``}: it computes nothing anew.`;
  throw expected('content in today’s form', { at, received: old.name, hint });
}

function updateHint(version?: string): string {
  return `A newer Vitrine wrote it: \`npm install vitrine@${version ?? 'latest'}\`.`;
}

/** What a JSON file holds; undefined for one that cannot be read: who needs it says so. */
async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    const bytes = await readFileInside(folder, file, bounds.jsonBytes);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return undefined;
    throw error;
  }
}
