import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { sha256 } from '../../schema/digests.ts';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import { handingScript } from '../../schema/portable-script.ts';
import { buildingName } from '../../schema/site-folder.ts';
import { removeAbandoned, removeIfEmpty, swapSite, TakenPlaceError } from '../../schema/site-swap.ts';
import { expected } from '../base/errors.ts';
import { isAlive } from '../../schema/is-alive.ts';
import { archiveReadme } from './archive-readme.ts';
import { portablePage } from './portable-page.ts';
import { loaderScript, moduleScript } from './portable-scripts.ts';
import { siteFiles } from './site-files.ts';
import { siteLanguages } from './site-languages.ts';

/** The search's own module; what it would do in a worker it does without. */
const SEARCH = 'pagefind/pagefind.js';
const WORKER = 'pagefind/pagefind-worker.js';

/** Where a site's own scripts lie. */
const SCRIPTS = '_astro';

/** What a file of the site is here: pages and modules are changed, data become scripts, arrays are read by scripts and by people, files stay as they are. */
type Kind = 'page' | 'module' | 'data' | 'array' | 'file' | 'left out';

/**
 * Makes of a built site one that works from a disk, and from a server as well: the same pages in classic scripts, with what scripts read as scripts.
 * Equal sites give equal bytes. The folder gets all of the new site or stays as it was; what others put there stays.
 *
 * @param site folder of the built site @param folder where the portable one is to lie @throws UserError for a file in its way that is not ours
 */
export async function writePortable(site: string, folder: string): Promise<void> {
  removeAbandoned(folder, isAlive, fs);
  const building = join(folder, buildingName(process.pid, randomBytes(6).toString('hex')));
  try {
    await build(site, building);
    swapSite(building, folder, fs);
  } catch (error) {
    if (!(error instanceof TakenPlaceError)) throw error;
    const { what, at, received } = error;
    throw expected(what, { at, received, hint: 'Move it elsewhere, or name another folder with `--portable`.' });
  } finally {
    await rm(building, { recursive: true, force: true });
    if (fs.existsSync(folder)) removeIfEmpty(folder, fs);
  }
}

async function build(site: string, folder: string): Promise<void> {
  const names = await siteFiles(site);
  const code = await loaderScript();
  const loader = `portable.${sha256(code).slice(0, 8)}.js`;
  await mapAtOnce([...new Set(names.map((name) => dirname(join(folder, name))))], async (each) => {
    await mkdir(each, { recursive: true });
  });
  await writeFile(join(folder, SCRIPTS, loader), code);
  await mapAtOnce(names, async (name) => {
    const [from, to] = [join(site, name), join(folder, name)];
    const kind = kindOf(name);
    if (kind === 'page') await writeFile(to, portablePage(await readFile(from, 'utf8'), loader));
    if (kind === 'module') await writeFile(to, await moduleScript(from));
    if (kind === 'file' || kind === 'array') await copyFile(from, to);
    if (kind === 'data' || kind === 'array') await writeFile(`${to}.js`, await dataScript(await readFile(from)));
  });
  await writeFile(join(folder, 'README.txt'), archiveReadme(await siteLanguages(site), 'portable'));
}

function kindOf(name: string): Kind {
  // Servers show the page for missing ones at any depth, so that its links start at their root: there is none here.
  if (name === '404.html' || name === WORKER) return 'left out';
  if (name.endsWith('.html')) return 'page';
  if (name === SEARCH || (name.startsWith(`${SCRIPTS}/`) && name.endsWith('.js'))) return 'module';
  if (name.startsWith('pagefind/') || /(?:^|\/)compare\/.*\.json$/.test(name)) return 'data';
  return name.endsWith('.npy') ? 'array' : 'file';
}

/** A script that hands over a file, compressed: in text it would take a third more. */
async function dataScript(bytes: Uint8Array): Promise<string> {
  return handingScript(`'${(await promisify(deflate)(bytes, { level: 9 })).toString('base64')}'`);
}
