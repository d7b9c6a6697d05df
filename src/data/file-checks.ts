import { createHash } from 'node:crypto';
import { bounds } from '../../schema/bounds.ts';
import type { ReportPicture } from '../../schema/report.ts';
import { mapAtOnce } from './at-once.ts';
import { readContentFile } from './content-file.ts';
import { allOutcomes, type Content, type Outcome } from './content.ts';
import { checkNpy } from './npy-values.ts';
import { checkPicture } from './picture-checks.ts';
import { pictureFiles, reportPictures } from './report-checks.ts';
import { SiteError } from './site-error.ts';

type Done = Extract<Outcome, { readonly state: 'done' }>;

/**
 * Reads every picture and array of the report once and compares it with what its result says, before a page is made: a page must not
 * show a hole or other numbers than its picture.
 *
 * @throws SiteError naming the first file that is absent, cut short or another, and what to run
 */
export async function checkFiles(content: Pick<Content, 'folder' | 'report' | 'outcomes' | 'trials'>): Promise<void> {
  const { folder, report } = content;
  const done = allOutcomes(content).filter((outcome): outcome is Done => outcome.state === 'done');
  await mapAtOnce(done, (outcome) => checkResult(folder, outcome));
  const files = reportPictures(report).flatMap(({ value }) => inputsOf(value));
  await mapAtOnce([...new Map(files.map((file) => [file.file, file])).values()], (file) => checkInput(folder, file));
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
  const read = async (
    { file, sizeBytes, sha256 }: { file: string; sizeBytes: number; sha256: string },
    bound: (typeof bounds)['contentArrayBytes' | 'contentPictureBytes'],
  ): Promise<{ path: string; bytes: Uint8Array }> => {
    const path = `${task.folder}/${file}`;
    const bytes = await readContentFile(folder, path, { bound, mend });
    if (bytes.length !== sizeBytes) {
      throw new SiteError(`Expected ${sizeBytes} bytes for \`${path}\`, but received ${bytes.length}. ${mend}`);
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new SiteError(
        `Expected the bytes that \`${task.folder}/result.json\` describes for \`${path}\`, but received others. ${mendByForce}`,
      );
    }
    return { path, bytes };
  };
  for (const array of arrays) {
    const { path, bytes } = await read(array, bounds.contentArrayBytes);
    checkNpy(bytes, { file: path, shape: array.shape, mend: mendByForce });
  }
  for (const figure of figures) {
    const { path, bytes } = await read(figure, bounds.contentPictureBytes);
    await checkPicture(bytes, { file: path, size: figure, isWhole: false, mend: mendByForce });
  }
}

/** A picture that models saw, its masks, and its larger version: each has to open as a whole. */
async function checkInput(folder: string, { file, size }: ReturnType<typeof inputsOf>[number]): Promise<void> {
  const mend = 'Run `npm run vitrine -- run`.';
  const bytes = await readContentFile(folder, file, { bound: bounds.contentPictureBytes, mend });
  await checkPicture(bytes, { file, ...(size && { size }), isWhole: true, mend });
}

function inputsOf(picture: ReportPicture) {
  const { display } = picture;
  return pictureFiles(picture).map((file) => ({ file, size: file === display?.file ? display : undefined }));
}
