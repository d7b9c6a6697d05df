import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { SiteAddress } from '../../schema/site-address.ts';
import { toolFolder } from '../base/tool-place.ts';
import { openBuildPlace } from './build-place.ts';

export interface BuildOptions {
  /** Folder that the command was called in. */
  readonly project: string;
  /** Folder with `report.json`. */
  readonly content: string;
  /** Folder that the site is written to. */
  readonly site: string;
  /** Where the site will lie. */
  readonly address: SiteAddress;
  /** Folders of plugins, absolute, whose drawings the site takes; none where no configuration was read. */
  readonly plugins: readonly string[];
  /** The project's folder of files that are published as they are; undefined where it has none. */
  readonly publicFiles: string | undefined;
  readonly stdout: Writable | null;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/**
 * Builds the site from what is in the content folder, in a process of its own.
 *
 * @returns its exit code: 2 for a mistake in the content @throws UserError where there is no place to build in
 */
export async function buildSite({
  project,
  content,
  site,
  address,
  plugins,
  publicFiles,
  stdout,
  stderr,
}: BuildOptions): Promise<number> {
  const place = await openBuildPlace(toolFolder, project);
  try {
    const astro = join(place.folder, 'node_modules/astro/bin/astro.mjs');
    const child = spawn(process.execPath, [...place.nodeOptions, astro, 'build'], {
      cwd: place.folder,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: content,
        VITRINE_OUT: site,
        VITRINE_SITE: address.site ?? '',
        VITRINE_BASE: address.base,
        VITRINE_PLUGINS: JSON.stringify(plugins),
        ...(publicFiles !== undefined && { VITRINE_PUBLIC: publicFiles }),
        ...place.environment,
        ...(stderr.isTTY && { FORCE_COLOR: '1' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (stdout === null) child.stdout.resume();
    else child.stdout.pipe(stdout, { end: false });
    child.stderr.pipe(stderr, { end: false });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await place.remove();
  }
}
