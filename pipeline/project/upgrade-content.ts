import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import type { Disk } from '../base/disk.ts';
import { expected, UserError } from '../base/errors.ts';
import { readFileInside } from '../base/inside-file.ts';
import { parseJson } from '../base/read-json.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { lockContent } from '../store/lock.ts';
import { jsonFile, Store } from '../store/store.ts';
import { oldFormOf, type Brought, type OldForm, type ReadFile } from './old-forms.ts';

/** What has been done to a content folder, or would be. */
export interface ContentUpgrade {
  /** Each form that it had, the oldest first; none where it has today's. */
  readonly forms: readonly OldForm[];
  /** Files of results that change, the report not counted. */
  readonly changed: number;
  /** Results that were not whole. */
  readonly lost: readonly string[];
  /** Whether its maps and their measures still share keys, so that a run computes the maps anew. */
  readonly hasOldKeys: boolean;
}

/**
 * Brings a content folder to today's form; no result is computed. Each file is replaced as a whole and the report comes last, so that what
 * is cut off has its old form still, and is begun again.
 *
 * @param folder absolute @param given as the user wrote it @param isDry whether to say alone what would be done
 * @returns undefined where there is no report @throws UserError for a report that no tool wrote, or while a run is at work
 */
export async function upgradeContent(
  folder: string,
  given: string,
  isDry: boolean,
  disk: Disk,
): Promise<ContentUpgrade | undefined> {
  const found = await readReport(folder, given);
  if (found === undefined) return undefined;
  if (isDry || oldFormOf(found) === undefined) {
    const { forms, brought } = await bringAll(found, folder, given);
    return summary(found, forms, brought);
  }
  const release = await lockContent(folder, disk, () => undefined);
  try {
    const store = new Store(folder, disk);
    await store.removeHalfWritten();
    // Again, since another process may have held the lock until now.
    const report = (await readReport(folder, given)) ?? found;
    const { forms, brought } = await bringAll(report, folder, given);
    // What a killed upgrade left of the same files.
    await store.removeHalfWritten(brought?.files.keys());
    for (const [file, bytes] of brought?.files ?? []) await store.replaceFile(file, bytes);
    if (brought !== undefined) await store.replaceFile(REPORT_FILE, jsonFile(brought.report));
    await store.settle();
    return summary(report, forms, brought);
  } finally {
    await release();
  }
}

type Data = Readonly<Record<string, unknown>>;

function summary(report: Data, forms: readonly OldForm[], brought: Brought | undefined): ContentUpgrade {
  // The first release wrote no catalogue; the next one came with keys of their own for maps and measures.
  const hasOldKeys = report['catalogue'] === undefined;
  return { forms, changed: brought?.files.size ?? 0, lost: brought?.lost ?? [], hasOldKeys };
}

/** Brings a report from form to form, up to today's. @throws UserError where its files are not what it says */
async function bringAll(
  report: Data,
  folder: string,
  given: string,
): Promise<{ readonly forms: readonly OldForm[]; readonly brought: Brought | undefined }> {
  const forms: OldForm[] = [];
  const files = new Map<string, Uint8Array>();
  const lost: string[] = [];
  let current = report;
  for (let form = oldFormOf(current); form !== undefined; form = oldFormOf(current)) {
    const next = await bringOne(form, current, readerOf(folder, files), given);
    for (const [file, bytes] of next.files) files.set(file, bytes);
    lost.push(...next.lost);
    current = next.report as Data;
    forms.push(form);
  }
  return { forms, brought: forms.length === 0 ? undefined : { report: current, files, lost } };
}

async function bringOne(form: OldForm, report: Data, read: ReadFile, given: string): Promise<Brought> {
  try {
    return await form.bring(report, read);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    throw expected('a report that can be brought up to date', {
      at: `${given}/${REPORT_FILE}`,
      received: `something else at \`${issue?.path.join('.') ?? ''}\``,
      hint: 'Remove what a run made with `npx vitrine clean`, then run again.',
    });
  }
}

/** Reads files of a content folder as they are after what has been brought already. */
function readerOf(folder: string, brought: ReadonlyMap<string, Uint8Array>): ReadFile {
  return async (file, bound) => {
    const changed = brought.get(file);
    if (changed !== undefined) return changed;
    try {
      return await readFileInside(folder, file, bound);
    } catch (error) {
      if (error instanceof UserError) return undefined; // a link, a pipe, too large: not what a run wrote
      throw error;
    }
  };
}

/** What the report holds; undefined where there is none. @throws UserError for one that is none */
async function readReport(folder: string, given: string): Promise<Data | undefined> {
  const bytes = await readFileInside(folder, REPORT_FILE, bounds.jsonBytes);
  if (bytes === undefined) return undefined;
  const at = `${given}/${REPORT_FILE}`;
  const data = parseJson(new TextDecoder().decode(bytes), at);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data as Data;
  throw expected('a report', {
    at,
    received: 'something else',
    hint: 'Restore it, or compute it with `npx vitrine run`.',
  });
}
