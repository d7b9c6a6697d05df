import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import type { ReportPicture } from '../../schema/report.ts';
import { mapAtOnce } from './at-once.ts';
import { allOutcomes, type Content, type Outcome } from './content.ts';
import { SiteError } from './site-error.ts';

type Done = Extract<Outcome, { readonly state: 'done' }>;

/**
 * Reads every picture and array of the report once and compares it with what its result says, before a page is made: a page must not
 * show a hole or other numbers than its picture.
 *
 * @throws SiteError naming the first file that is absent, cut short or another, and what to run
 */
export async function checkFiles(content: Pick<Content, 'folder' | 'report' | 'outcomes' | 'trials'>): Promise<void> {
  const { folder, report, trials } = content;
  const done = allOutcomes(content).filter((outcome): outcome is Done => outcome.state === 'done');
  await mapAtOnce(done, (outcome) => checkResult(folder, outcome));
  const pictures = [...report.pictures, ...trials.flatMap(({ trial }) => trial.pictures)];
  await mapAtOnce([...new Set(pictures.flatMap(filesOf))], (file) => checkPicture(folder, file));
}

async function checkResult(folder: string, { task, result }: Done): Promise<void> {
  const { figures, arrays, method } = result;
  const mend = `Run \`npm run vitrine -- run --only ${method.id}\`.`;
  // A run takes a result whose files have their sizes for done.
  const mendByForce = `Run \`npm run vitrine -- run --only ${method.id} --force\`.`;
  for (const { id, array } of figures) {
    if (array === undefined || arrays.some(({ name }) => name === array)) continue;
    throw new SiteError(
      `Expected the array \`${array}\`, which figure \`${id}\` draws, in \`${task.folder}/result.json\`, but received none. ${mendByForce}`,
    );
  }
  for (const { file, sizeBytes, sha256 } of [...arrays, ...figures]) {
    const path = inside(`${task.folder}/${file}`);
    const bytes = await readBytes(folder, path, mend);
    if (bytes.length !== sizeBytes) {
      throw new SiteError(`Expected ${sizeBytes} bytes for \`${path}\`, but received ${bytes.length}. ${mend}`);
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new SiteError(
        `Expected the bytes that \`${task.folder}/result.json\` describes for \`${path}\`, but received others. ${mendByForce}`,
      );
    }
  }
}

/** Of a picture that a model saw, the report keeps no digest: it has to open as a whole. */
async function checkPicture(folder: string, file: string): Promise<void> {
  const mend = 'Run `npm run vitrine -- run`.';
  const bytes = await readBytes(folder, inside(file), mend);
  try {
    await sharp(bytes, { failOn: 'truncated' }).stats();
  } catch {
    const received = bytes.length === 0 ? 'an empty file' : `${bytes.length} bytes that do not open as one`;
    throw new SiteError(`Expected a picture for \`${file}\`, but received ${received}. ${mend}`);
  }
}

function filesOf({ files, display }: ReportPicture): readonly string[] {
  return [...Object.values(files), ...(display === undefined ? [] : [display.file])];
}

async function readBytes(folder: string, file: string, mend: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new SiteError(`Expected \`${file}\` in \`${folder}\`, but received no such file. ${mend}`);
  }
}

/** The path of a file of the content folder. @throws SiteError where it leads out of the folder, whose other files are not published */
function inside(path: string): string {
  const normal = posix.normalize(path);
  if (!posix.isAbsolute(normal) && !normal.startsWith('..') && !path.includes('\\')) return path;
  throw new SiteError(
    `Expected a path inside the content folder, but received \`${path}\`. Run \`npm run report\` to write the report anew.`,
  );
}
