import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { expected } from '../base/errors.ts';
import { serveSite } from '../publish/serve-site.ts';
import { parsePort } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly out: string;
  readonly port: number;
}

/** `vitrine preview`: shows a built site until Ctrl-C. */
export function previewCommand({ stdout, workingFolder }: Terminal): Command {
  return new Command('preview')
    .description('serve the built site to this machine until Ctrl-C; compute and build nothing')
    .addOption(new Option('--out <folder>', 'where the site was built').env('VITRINE_OUT').default('dist'))
    .addOption(
      new Option('--port <number>', 'where to listen; 0 for any that is free').default(4321).argParser(parsePort),
    )
    .action(async ({ out, port }: Options) => {
      const site = resolve(workingFolder, out);
      if (!existsSync(join(site, 'index.html'))) {
        const hint = 'Run `npx vitrine report` first, or name the folder with `--out`.';
        throw expected('a built site', { at: out, received: 'no `index.html`', hint });
      }
      const { origin, close } = await serveSite(site, port);
      stdout.write(`${origin}/\n`);
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      close();
    });
}
