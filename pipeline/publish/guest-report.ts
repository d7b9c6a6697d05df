import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Writable } from 'node:stream';
import { z } from 'zod';
import { AddressError, readSiteAddress, type SiteAddress } from '../../schema/site-address.ts';
import { siteFolderFault } from '../../schema/site-folder.ts';
import { issueError } from '../base/config-issue.ts';
import { disk } from '../base/disk.ts';
import { expected, quoted, UserError } from '../base/errors.ts';
import { buildSite } from './build-site.ts';
import { readMark, siteFiles } from './site-files.ts';

const REPORT_FILE = 'report.json';

const Options = z.strictObject({
  content: z.string().min(1).describe('Folder with `report.json`, relative to the root of the site.'),
  base: z.string().default('report').describe('Path of the report below that of the site.'),
  public: z.string().min(1).optional().describe('Folder of files that are published with the report as they are.'),
  plugins: z.array(z.string().min(1)).default([]).describe('Folders of plugins, whose drawings the report takes.'),
});
/** What `vitrine(…)` takes in the configuration of somebody’s site. */
export type GuestOptions = z.input<typeof Options>;

/** A site that a report is to be a part of, as its own configuration says. */
export interface HostSite {
  /** Absolute. */
  readonly root: string;
  readonly site: string | undefined;
  readonly base: string;
}

/** A report that is a part of somebody’s site. */
export interface GuestReport {
  /** Root of that site. */
  readonly project: string;
  /** Folder with `report.json`. */
  readonly content: string;
  /** Where the report will lie. */
  readonly address: SiteAddress;
  /** Its path in that site, without slashes at its ends. */
  readonly path: string;
  readonly plugins: readonly string[];
  readonly publicFiles: string | undefined;
  /** As the user wrote it, for errors. */
  readonly given: string;
}

/** @throws UserError for an option that there is not, or that is not what it has to be */
export function openGuest(options: GuestOptions, { root, site, base }: HostSite): GuestReport {
  const parsed = Options.safeParse(options);
  if (!parsed.success) throw issueError(parsed.error, Options, options, 'vitrine()');
  const { content, base: path, plugins, public: publicFiles } = parsed.data;
  const within = (folder: string): string => resolve(root, folder);
  const own = addressOf(path);
  if (own.site !== undefined || own.base === '/') {
    throw expected('a path below that of the site', { at: AT_BASE, received: quoted(path), hint: SUCH_AS });
  }
  const origin = site === undefined ? '' : new URL(site).origin;
  return {
    project: root,
    content: within(content),
    address: addressOf(`${base.replace(/\/$/, '')}${own.base}`, origin),
    path: own.base.slice(1, -1),
    plugins: plugins.map(within),
    publicFiles: publicFiles === undefined ? undefined : within(publicFiles),
    given: content,
  };
}

const AT_BASE = 'vitrine(): base';
const SUCH_AS = 'Write one such as `report`.';

function addressOf(base: string, site = ''): SiteAddress {
  try {
    return readSiteAddress({ VITRINE_SITE: site, VITRINE_BASE: base });
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    throw expected(error.what, { at: AT_BASE, received: quoted(error.received), hint: SUCH_AS });
  }
}

/** @throws UserError where the content folder has no report */
export function requireReport({ content, given }: GuestReport): void {
  if (existsSync(join(content, REPORT_FILE))) return;
  const received = existsSync(content) ? 'none' : 'no such folder';
  const hint = 'Run `npx vitrine run`, or name its folder with `content`.';
  throw expected(`a folder with \`${REPORT_FILE}\``, { at: given, received, hint });
}

/** What is wrong where a page of the site lies where the report is to lie; null where none does. @param routes its patterns: `/report/[id]` */
export function takenPath({ path }: GuestReport, routes: readonly string[]): UserError | null {
  const taken = routes.find((route) => `${route}/`.startsWith(`/${path}/`));
  return taken === undefined ? null : refusedPath(path, `the page ${quoted(taken)} of the site`);
}

function refusedPath(path: string, received: string): UserError {
  const hint = 'Rename that, or name another path with `base`.';
  return expected('a path for the report alone', { at: `/${path}/`, received, hint });
}

/**
 * Builds a report into the folder of the site that it is a part of.
 *
 * @param site folder of that site, which is built but for this @returns how many files the report has
 * @throws UserError where its place is taken, or with the line that the build ended with
 */
export async function buildGuest(guest: GuestReport, site: string): Promise<number> {
  const { project, content, address, path, plugins, publicFiles } = guest;
  const folder = join(site, path);
  const fault = await siteFolderFault({ list: () => disk.list(folder), readMark: () => readMark(folder) });
  if (fault !== null) throw refusedPath(path, `files of the site in ${quoted(folder)}`);
  const said = new Heard();
  const code = await buildSite({
    project,
    content,
    site: folder,
    address,
    plugins,
    publicFiles,
    stdout: null,
    stderr: said,
  });
  if (code === 0) return (await siteFiles(folder)).length;
  const [line] = /^(?:.*\] )?(?<line>Expected .*)$/m.exec(said.text)?.slice(1) ?? [];
  if (line !== undefined) throw new UserError(line);
  process.stderr.write(said.text);
  const hint = 'Its own words stand above.';
  throw expected('a report that can be built', { at: guest.given, received: `exit code ${code}`, hint });
}

/** Keeps what is written, without colours. */
class Heard extends Writable {
  #chunks: Uint8Array[] = [];

  get text(): string {
    return stripVTControlCharacters(Buffer.concat(this.#chunks).toString());
  }

  override _write(chunk: Uint8Array, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
}
