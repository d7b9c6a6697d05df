import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { archiveReadme } from './archive-readme.ts';
import { sealArchive, unsealed } from './archive-seal.ts';
import { siteFiles } from './site-files.ts';
import { siteLanguages } from './site-languages.ts';
import { writeWhole } from './whole-file.ts';

/** Files of these kinds are compressed already. */
const STORED = new Set(['.png', '.webp', '.jpg', '.pdf', '.woff2']);
/** A site that has one of its own keeps it. */
const README = 'README.txt';

export interface ArchiveSummary {
  readonly files: number;
  readonly sizeBytes: number;
}

/**
 * Writes a built site as one zip file with a README: equal sites give equal bytes. The file is whole or is not there.
 *
 * @param site folder of the built site @param file the archive to write @throws UserError where it cannot be written
 */
export async function writeArchive(site: string, file: string): Promise<ArchiveSummary> {
  const names = await siteFiles(site);
  const readme = Buffer.from(archiveReadme(await siteLanguages(site), 'served'));
  // One time for all, in local time, which is how zip keeps it: the same bytes in every time zone.
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  await writeWhole(file, async (part) => {
    const zip = new ZipFile();
    if (!names.includes(README)) zip.addBuffer(readme, README, options);
    for (const name of names) zip.addFile(join(site, name), name, { ...options, compress: !STORED.has(extname(name)) });
    zip.end({ comment: unsealed, forceZip64Format: false });
    const written = zip.outputStream.pipe(createWriteStream(part));
    zip.on('error', (error: Error) => written.destroy(error));
    await finished(written);
    await sealArchive(part);
  });
  return { files: new Set([...names, README]).size, sizeBytes: (await stat(file)).size };
}
