import { resolve } from 'node:path';
import { Command } from 'commander';
import { freshModules } from '../config/fresh-modules.ts';
import { disk } from '../base/disk.ts';
import { configNameIn } from '../config/config.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { lockContent } from '../store/lock.ts';
import { followProject, type DevOptions } from './follow-project.ts';
import { configOption, contentOption, parsePort, withEngineOptions } from './options.ts';
import { lockLost, stopOnSignals } from './stop-run.ts';
import type { Terminal } from './terminal.ts';

/** `vitrine dev`. @param version of this package */
export function devCommand(terminal: Terminal, version: string): Command {
  const command = new Command('dev')
    .description('serve the site while it grows: compute what changes in the configuration and what it names')
    .addOption(configOption())
    .addOption(contentOption())
    .option('--port <number>', 'where the site is served; the next that is free where it is taken', parsePort, 4321)
    .option('--host [address]', 'serve it to other machines as well')
    .option('-q, --quiet', 'say nothing but what fails');
  return withEngineOptions(command).action(async (options: DevOptions) => {
    const { workingFolder } = terminal;
    const config = resolve(workingFolder, options.config ?? configNameIn(workingFolder));
    const content = await guardContent(options.content, workingFolder, { config }, disk);
    const stop = new AbortController();
    const modules = freshModules(workingFolder);
    const release = await lockContent(content, disk, () => stop.abort(lockLost(options.content)));
    const ignoreSignals = stopOnSignals(stop, terminal);
    try {
      await followProject({ options, content, modules, signal: stop.signal, terminal, version });
    } finally {
      ignoreSignals();
      modules.end();
      await release();
    }
  });
}
