import { resolve } from 'node:path';
import { Command } from 'commander';
import { configNameIn, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { namedCandidates, openConfiguredEngine } from '../engine/open.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { lockContent } from '../store/lock.ts';
import { barProgress, lineProgress, quietProgress, type Progress } from '../tasks/progress.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { Store } from '../store/store.ts';
import { openProject, updateContent, type UpdateSummary } from '../report/update.ts';
import {
  configOption,
  contentOption,
  describeHost,
  engineOf,
  withEngineOptions,
  type EngineOptions,
} from './options.ts';
import { lockLost, stopOnSignals } from './stop-run.ts';
import type { Terminal } from './terminal.ts';

/** What the options of `vitrine run` were set to. */
export interface RunCommandOptions extends EngineOptions {
  readonly config?: string;
  readonly content: string;
  readonly only?: readonly string[];
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** `vitrine run`. @param end takes the exit code: 1 when a task failed @param version of this package */
export function runCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command {
  const command = new Command('run').description('compute what is missing, and write the report that the site shows');
  return withRunOptions(command).action(async (options: RunCommandOptions) => {
    end((await runAndSay(options, terminal, version)).failed > 0 ? 1 : 0);
  });
}

/** Adds the options of `vitrine run`. */
export function withRunOptions(command: Command): Command {
  command
    .addOption(configOption())
    .addOption(contentOption())
    .option('--only <method...>', 'compute these methods alone')
    .option('--force', 'compute again what has been done')
    .option('-q, --quiet', 'say nothing but what fails');
  return withEngineOptions(command);
}

/** Computes what is missing and says how it went. */
export async function runAndSay(
  options: RunCommandOptions,
  terminal: Terminal,
  version: string,
): Promise<UpdateSummary> {
  const startedAt = Date.now();
  const summary = await run(options, terminal, version);
  if (!options.quiet) terminal.stdout.write(summaryLine(summary, options.content, Date.now() - startedAt));
  return summary;
}

async function run(options: RunCommandOptions, terminal: Terminal, version: string): Promise<UpdateSummary> {
  const loaded = await loadConfig(terminal.workingFolder, options.config);
  const { config, folder } = loaded;
  const engine = engineOf(config, engineOptions(options));
  namedCandidates(engine);
  const surroundings = {
    config: resolve(terminal.workingFolder, options.config ?? configNameIn(terminal.workingFolder)),
    sources: configSources(config, folder),
  };
  const content = await guardContent(options.content, terminal.workingFolder, surroundings, disk);
  const project = await openProject(loaded);
  const store = new Store(content, disk);
  const { only, force } = options;
  const update = { ...(only && { only }), ...(force && { force }), engine };

  const stop = new AbortController();
  const release = await lockContent(store.folder, disk, () => stop.abort(lockLost(options.content)));
  const ignoreSignals = stopOnSignals(stop, terminal);
  try {
    return await updateContent(project, update, {
      store,
      progress: chooseProgress(options, terminal),
      host: { host: describeHost(), vitrine: version, node: process.versions.node },
      signal: stop.signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(),
      peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
      note: (line) => {
        if (!options.quiet) terminal.stderr.write(`${line}\n`);
      },
    });
  } finally {
    ignoreSignals();
    await release();
  }
}

/** Of all options those about the engine. */
export function engineOptions({ engine, provider, workers }: EngineOptions): EngineOptions {
  return { ...(engine && { engine }), ...(provider && { provider }), ...(workers && { workers }) };
}

/** How far a run is, as the terminal can show it. */
export function chooseProgress({ quiet }: { readonly quiet?: boolean }, { stderr }: Terminal): Progress {
  if (quiet) return quietProgress(stderr);
  return stderr.isTTY ? barProgress(stderr) : lineProgress(stderr);
}

function summaryLine(summary: UpdateSummary, content: string, durationMs: number): string {
  const { done, failed, kept, total, measured, again } = summary;
  const counts = [`${done} computed`, `${kept} up to date`, ...(failed > 0 ? [`${failed} failed`] : [])].join(', ');
  const explained = again > 0 ? ` (${again} by explaining again)` : '';
  const made = measured > 0 ? `, ${measured} ${measured === 1 ? 'measurement' : 'measurements'} made${explained}` : '';
  return `${counts} of ${total} maps${made} in ${(durationMs / 1000).toFixed(1)} s: ${content}/${REPORT_FILE}\n`;
}
