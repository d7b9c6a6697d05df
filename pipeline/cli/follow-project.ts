import { once } from 'node:events';
import { resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../../schema/config.ts';
import type { LiveState } from '../../schema/live-state.ts';
import { configNameIn, loadConfig, type LoadedConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import type { FreshModules } from '../config/fresh-modules.ts';
import { disk } from '../base/disk.ts';
import { UserError } from '../base/errors.ts';
import { watchFiles } from '../base/file-watch.ts';
import { openConfiguredEngine } from '../engine/open.ts';
import { serveWaitingPage, type WaitingPage } from '../publish/waiting-page.ts';
import { publicFolder } from '../inputs/public-files.ts';
import { serveLiveSite, type LiveSite } from '../publish/live-site.ts';
import { growContent, type Growth } from '../report/grow.ts';
import { openProject } from '../report/update.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { Store } from '../store/store.ts';
import type { Progress } from '../tasks/progress.ts';
import { describeHost, engineOf, type EngineOptions } from './options.ts';
import { chooseProgress, engineOptions } from './run.ts';
import type { Terminal } from './terminal.ts';

/** A change often comes as several: editors write a file in steps. */
const QUIET_MS = 40;

/** Keys of the configuration that nothing is opened or computed from. */
const SHOWN: readonly (keyof Config)[] = ['title', 'authors', 'date', 'languages', 'site', 'docs', 'parts'];

/** What the options of `vitrine dev` were set to. */
export interface DevOptions extends EngineOptions {
  readonly config?: string;
  readonly content: string;
  readonly port: number;
  readonly host?: string | true;
  readonly quiet?: boolean;
}

export interface FollowOptions {
  readonly options: DevOptions;
  /** Folder with `report.json`, absolute. */
  readonly content: string;
  readonly modules: FreshModules;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  /** Of this package. */
  readonly version: string;
}

/**
 * Serves the site of a project, and brings it up to date whenever its configuration or a file that this names changes.
 *
 * @throws the signal's reason when it was stopped
 */
export async function followProject(given: FollowOptions): Promise<never> {
  const session = new Session(given);
  const { signal } = given;
  const changed = new Set<string>();
  const bell = new EventTarget();
  let waiting: NodeJS.Timeout | undefined;
  const watch = watchFiles((path) => {
    changed.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(() => bell.dispatchEvent(new Event('change')), QUIET_MS);
  });
  try {
    for (;;) {
      const next = once(bell, 'change', { signal });
      next.catch(() => undefined);
      const paths = [...changed];
      changed.clear();
      await session.apply(paths, (files) => watch.look(files));
      await next;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(waiting);
    watch.close();
    await session.end();
  }
}

/** The address to listen at: every one where `--host` names none; undefined without the option. */
function hostOf({ host }: DevOptions): string | undefined {
  return host === true ? '0.0.0.0' : host;
}

/** What stands between a project and the pages that show it. */
class Session {
  readonly #given: FollowOptions;
  readonly #config: string;
  #loaded: LoadedConfig | null = null;
  #growth: Growth | null = null;
  #server: LiveSite | null = null;
  /** What the server was started for. */
  #servedFor: readonly unknown[] = [];
  #waiting: WaitingPage | null = null;
  #state: LiveState = { error: null, run: null };

  constructor(given: FollowOptions) {
    this.#given = given;
    this.#config = resolve(
      given.terminal.workingFolder,
      given.options.config ?? configNameIn(given.terminal.workingFolder),
    );
  }

  /**
   * Takes the project as it is now.
   *
   * @param changed paths that are not as they were when it was taken last @param look is told what to look at from now on
   */
  async apply(changed: readonly string[], look: (files: readonly string[]) => void): Promise<void> {
    const { modules, terminal, options } = this.#given;
    modules.renew();
    let sources: readonly string[] = this.#loaded === null ? [] : sourcesOf(this.#loaded);
    try {
      const loaded = await loadConfig(terminal.workingFolder, options.config);
      sources = sourcesOf(loaded);
      look([this.#config, ...modules.files(), ...sources]);
      const isShown = this.#growth !== null && !touches(changed, sources) && differsInShownAlone(this.#loaded, loaded);
      this.#loaded = loaded;
      if (isShown) await this.#growth!.show(loaded.config);
      else await this.#grow(loaded);
      this.#tell({ error: null });
      await this.#serve(loaded);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      look([this.#config, ...modules.files(), ...sources]);
      await this.#refuse(error.message);
    }
  }

  async end(): Promise<void> {
    // The pages go at once, what is being computed comes to its end.
    await Promise.all([this.#server?.stop(), this.#waiting?.close(), this.#growth?.stop()]);
  }

  async #grow(loaded: LoadedConfig): Promise<void> {
    const { content, options, terminal, version } = this.#given;
    const { config, folder } = loaded;
    const surroundings = { config: this.#config, sources: configSources(config, folder) };
    await guardContent(options.content, terminal.workingFolder, surroundings, disk);
    const project = await openProject(loaded);
    await this.#growth?.stop();
    const engine = engineOf(config, engineOptions(options));
    this.#growth = await growContent(project, engine, {
      store: new Store(content, disk),
      progress: this.#telling(chooseProgress(options, terminal)),
      host: { host: describeHost(), vitrine: version, node: process.versions.node },
      openEngine: openConfiguredEngine,
      now: () => new Date(),
      peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
      note: (line) => this.#say(line),
      written: () => this.#server?.reload(),
    });
    this.#growth.ended.catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      void this.#refuse(error.message);
    });
  }

  /** Serves the site, anew where its addresses or its prose are others. */
  async #serve({ config, plugins }: LoadedConfig): Promise<void> {
    const { content, options, terminal } = this.#given;
    const needs = [config.languages, config.site, plugins.map(({ folder, words }) => [folder, [...words]])];
    if (this.#server !== null && isDeepStrictEqual(needs, this.#servedFor)) return;
    const port = this.#server?.port ?? this.#waiting?.port ?? options.port;
    await Promise.all([this.#server?.stop(), this.#waiting?.close()]);
    this.#server = this.#waiting = null;
    this.#servedFor = needs;
    const host = hostOf(options);
    const { workingFolder, stdout, stderr } = terminal;
    const folders = plugins.map(({ folder }) => folder);
    const publicFiles = publicFolder(this.#config);
    const own = { project: workingFolder, content, plugins: folders, publicFiles };
    const server = await serveLiveSite({ ...own, port, host, stdout, stderr });
    this.#server = server;
    server.tell(this.#state);
    // Where it ends by itself, the next change serves it again.
    void server.ended.then(() => {
      if (this.#server === server) this.#server = null;
    });
    stdout.write(`http://localhost:${this.#server.port}/\n`);
  }

  /** Says what is wrong, in the terminal and in the page. */
  async #refuse(error: string): Promise<void> {
    const { options, terminal } = this.#given;
    terminal.stderr.write(`${error}\n`);
    this.#tell({ error });
    if (this.#server !== null) return;
    if (this.#waiting !== null) {
      this.#waiting.say(error);
      return;
    }
    this.#waiting = await serveWaitingPage(options.port, hostOf(options) ?? 'localhost', error);
    terminal.stdout.write(`http://localhost:${this.#waiting.port}/\n`);
  }

  #say(line: string): void {
    if (!this.#given.options.quiet) this.#given.terminal.stderr.write(`${line}\n`);
  }

  #tell(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#server?.tell(this.#state);
  }

  /** A progress that tells the pages as well. */
  #telling(progress: Progress): Progress {
    const step = (): void => {
      const { run } = this.#state;
      if (run !== null) this.#tell({ run: { ...run, finished: run.finished + 1 } });
    };
    return {
      start: (works) => {
        progress.start(works);
        this.#tell({ run: { finished: 0, tasks: works.length } });
      },
      done: (work, durationMs) => {
        progress.done(work, durationMs);
        step();
      },
      failed: (work, message, stack) => {
        progress.failed(work, message, stack);
        step();
      },
      stop: () => {
        progress.stop();
        this.#tell({ run: null });
      },
    };
  }
}

/** Every file and folder whose change means that something is computed anew; the modules of the configuration are not among them. */
function sourcesOf({ config, folder, plugins }: LoadedConfig): readonly string[] {
  return [...configSources(config, folder), ...plugins.map((plugin) => plugin.folder)];
}

function touches(changed: readonly string[], sources: readonly string[]): boolean {
  return changed.some((path) => sources.some((source) => path === source || path.startsWith(`${source}${sep}`)));
}

/** Whether nothing has to be opened or computed for another configuration. */
function differsInShownAlone(one: LoadedConfig | null, other: LoadedConfig): boolean {
  if (one === null) return false;
  const opened = ({ config }: LoadedConfig): object =>
    Object.fromEntries(Object.entries(config).filter(([key]) => !SHOWN.includes(key as keyof Config)));
  return !isDeepStrictEqual(one.config, other.config) && isDeepStrictEqual(opened(one), opened(other));
}
