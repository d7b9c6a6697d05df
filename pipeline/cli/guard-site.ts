import { dirname, relative } from 'node:path';
import { siteFolderAdvice, siteFolderFault } from '../../schema/site-folder.ts';
import { disk } from '../base/disk.ts';
import { expected, quoted } from '../base/errors.ts';
import { guardPlace, holds, realPath, type Surroundings } from '../store/guarded-folder.ts';
import { readMark } from '../publish/site-files.ts';

/** A folder that a site is to be written to. */
export interface SitePlace {
  /** What it was named with, for errors: `--out`. */
  readonly option: string;
  /** As the user wrote it. */
  readonly given: string;
  readonly around: Surroundings;
  /** Folder with `report.json`, absolute. */
  readonly content: string;
}

/**
 * The folder of a site as an absolute path, where one may be written there.
 *
 * @throws UserError where it holds or lies in what must not be mixed with a site, or holds files that are not one's
 */
export async function guardSite(workingFolder: string, { option, given, around, content }: SitePlace): Promise<string> {
  const what = 'a folder of its own for the site';
  const hint = `Name another folder with \`${option}\`.`;
  const site = await guardPlace(what, given, workingFolder, around, hint);
  const [realSite, realContent] = [await realPath(site), await realPath(content)];
  if ((await holds(realSite, content)) || (await holds(realContent, site))) {
    throw expected(what, { at: given, received: 'one that holds the content, or lies in it', hint });
  }
  await refuseInput(site, what, given, around, hint);
  const fault = await siteFolderFault({ list: () => disk.list(site), readMark: () => readMark(site) });
  if (fault !== null) {
    throw expected('an empty folder, or one with a site of Vitrine’s', {
      at: given,
      received: fault.received,
      hint: siteFolderAdvice(fault, `\`${option}\``),
    });
  }
  return site;
}

/** What lies in a folder of pictures, or in a model's, is not only ours; one that holds the configuration is the project itself. */
async function refuseInput(
  site: string,
  what: string,
  given: string,
  { config, sources }: Surroundings,
  hint: string,
): Promise<void> {
  for (const source of sources ?? []) {
    const real = await realPath(source);
    if (config !== undefined && (await holds(real, config))) continue;
    if (!(await holds(real, site))) continue;
    const input = quoted(relative(dirname(config ?? ''), source));
    throw expected(what, { at: given, received: `one within the configuration’s input ${input}`, hint });
  }
}
