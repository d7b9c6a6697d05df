import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { FromServer, LiveState, ToServer } from '../../schema/live-state.ts';
import { expected } from '../base/errors.ts';
import { toolFolder } from '../base/tool-place.ts';
import { openBuildPlace } from './build-place.ts';

export interface LiveSiteOptions {
  /** Folder that the command was called in. */
  readonly project: string;
  /** Folder with `report.json`. */
  readonly content: string;
  /** Folders of plugins, absolute, whose drawings the site takes. */
  readonly plugins: readonly string[];
  /** The project's folder of files that are published as they are; undefined where it has none. */
  readonly publicFiles: string | undefined;
  readonly port: number;
  /** Undefined: this machine alone. */
  readonly host: string | undefined;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** A site that is being served while its report grows. */
export interface LiveSite {
  readonly port: number;
  /** Tells its pages how the report is doing. */
  tell(state: LiveState): void;
  /** Tells them that the report has been written anew. */
  reload(): void;
  stop(): Promise<void>;
  /** Resolves when it has ended, with its exit code. */
  readonly ended: Promise<number>;
}

/**
 * Serves the site of a content folder, in a process of its own.
 *
 * @throws UserError where there is no place to serve it from, or it ends before it is ready
 */
export async function serveLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  const { project, content, plugins, publicFiles, port, host, stdout, stderr } = options;
  const place = await openBuildPlace(toolFolder, project);
  const child = spawn(process.execPath, [...place.nodeOptions, join(place.folder, 'src/serve-live-site.ts')], {
    cwd: place.folder,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
      CONTENT_DIR: content,
      VITRINE_SITE: '',
      VITRINE_BASE: '/',
      VITRINE_PORT: String(port),
      ...(host !== undefined && { VITRINE_HOST: host }),
      VITRINE_PLUGINS: JSON.stringify(plugins),
      ...(publicFiles !== undefined && { VITRINE_PUBLIC: publicFiles }),
      ...(place.folder !== toolFolder && { VITRINE_COPY: place.folder }),
      ...place.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout!.pipe(stdout, { end: false });
  child.stderr!.pipe(stderr, { end: false });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => place.remove());
  const ready = new Promise<FromServer>((resolve) => child.once('message', (said) => resolve(said as FromServer)));
  const said = await Promise.race([ready, ended]);
  if (typeof said === 'number') {
    const hint = 'Its own words stand above.';
    throw expected('a site that can be served', { at: content, received: `exit code ${said}`, hint });
  }
  const send = (message: ToServer): void => {
    if (child.connected) child.send(message);
  };
  return {
    port: said.port,
    tell: (state) => send({ kind: 'state', state }),
    reload: () => send({ kind: 'changed' }),
    stop: async () => {
      child.kill();
      await ended;
    },
    ended,
  };
}
