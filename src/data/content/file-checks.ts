import { bounds, type Bound } from '../../../schema/bounds.ts';
import { inputDigests, isIntact, sha256 } from '../../../schema/digests.ts';
import type { ArrayFile, Figure } from '../../../schema/result.ts';
import { mapAtOnce } from '../../../schema/map-at-once.ts';
import { readContentFile } from './content-file.ts';
import { altered } from './content-json.ts';
import { allOutcomes, type Content, type Outcome } from './content.ts';
import { checkNpy, npyValues, requireFinite } from './npy-values.ts';
import { checkPicture, type PictureSize } from './picture-checks.ts';
import { reportPictures } from './report-checks.ts';
import { expectedContent, SiteError } from '../base/site-error.ts';
import { checkShown, isShown } from './result-shapes.ts';

type Done = Extract<Outcome, { readonly state: 'done' }>;

/**
 * Reads every picture and array of the report once and compares it with what its result says, before a page is made: a page must not
 * show a hole or other numbers than its picture.
 *
 * @throws SiteError naming the first file that is absent, cut short or another, and what to run
 */
export async function checkFiles(
  content: Pick<Content, 'folder' | 'report' | 'catalogue' | 'outcomes' | 'trials'>,
): Promise<void> {
  const { folder, report } = content;
  const done = allOutcomes(content).filter((outcome): outcome is Done => outcome.state === 'done');
  await mapAtOnce(done, (outcome) => checkResult(content, outcome));
  const sizes = new Map(
    reportPictures(report).flatMap(({ value: { display } }) =>
      display === undefined ? [] : [[display.file, display]],
    ),
  );
  await mapAtOnce([...inputDigests(report)], ([file, digest]) => checkInput(folder, file, digest, sizes.get(file)));
}

async function checkResult(content: Pick<Content, 'folder' | 'report' | 'catalogue'>, outcome: Done): Promise<void> {
  const { task, result } = outcome;
  const { figures, arrays, method } = result;
  const described = `${task.folder}/result.json`;
  const hint = `Run \`npm run vitrine -- run --only ${method.id}\`.`;
  for (const { id, array } of figures) {
    if (array === undefined || arrays.some(({ name }) => name === array)) continue;
    throw new SiteError(
      `Expected the array \`${array}\`, which figure \`${id}\` draws, in \`${described}\`, but received none. ${hint}`,
    );
  }
  checkShown(outcome, content);
  const read = async (file: ArrayFile | Figure, bound: Bound): Promise<{ path: string; bytes: Uint8Array }> => {
    const path = `${task.folder}/${file.file}`;
    const bytes = await readContentFile(content.folder, path, { bound, hint });
    if (bytes.length !== file.sizeBytes) {
      throw expectedContent(`${file.sizeBytes} bytes`, { at: path, received: `${bytes.length}`, hint });
    }
    if (!isIntact(file, bytes)) throw altered(path, described, hint);
    return { path, bytes };
  };
  for (const array of arrays) {
    const { path, bytes } = await read(array, bounds.contentArrayBytes);
    const written = { file: path, shape: array.shape, hint };
    if (isShown(result, array.name, content)) requireFinite(npyValues(bytes, written), written);
    else checkNpy(bytes, written);
  }
  for (const figure of figures) {
    const { path, bytes } = await read(figure, bounds.contentPictureBytes);
    await checkPicture(bytes, { file: path, size: figure, isWhole: false, hint });
  }
}

/** A picture that models saw, its masks, and its larger version: each is what was written, and opens as a whole. */
async function checkInput(folder: string, file: string, digest: string | undefined, size?: PictureSize): Promise<void> {
  const hint = 'Run `npm run vitrine -- run`.';
  const bytes = await readContentFile(folder, file, { bound: bounds.contentPictureBytes, hint });
  await checkPicture(bytes, { file, ...(size && { size }), isWhole: true, hint });
  if (sha256(bytes) !== digest) throw altered(file, 'report.json', hint);
}
