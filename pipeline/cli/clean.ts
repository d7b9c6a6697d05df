import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { configNameIn } from '../config/config.ts';
import { disk } from '../base/disk.ts';
import { expected, quotedList } from '../base/errors.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { lockContent } from '../store/lock.ts';
import { Store } from '../store/store.ts';
import { contentOption } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly content: string;
  readonly yes?: boolean;
}

/** `vitrine clean`: only what a run has made goes; prose and whatever else lies there stays. */
export function cleanCommand(terminal: Terminal): Command {
  const { stdout, workingFolder } = terminal;
  return new Command('clean')
    .description('list the report with all results and pictures, and remove them when asked to; keep the prose')
    .addOption(contentOption())
    .option('-y, --yes', 'do not ask')
    .action(async ({ content, yes = false }: Options) => {
      const config = resolve(workingFolder, configNameIn(workingFolder));
      const folder = await guardContent(content, workingFolder, existsSync(config) ? { config } : {}, disk);
      const own = await new Store(folder, disk).listOwn();
      if (own.length === 0) {
        stdout.write(`Nothing in ${content} was made by a run.\n`);
        return;
      }
      for (const name of own) stdout.write(`${content}/${name}\n`);
      if (!yes && !(await isWanted(`Remove these ${own.length}? (y/N) `, content, terminal))) {
        stdout.write('Nothing was removed.\n');
        return;
      }
      const store = new Store(folder, disk);
      const release = await lockContent(folder, disk, () => undefined);
      try {
        await store.removeHalfWritten();
        await store.removeAll();
      } finally {
        await release();
      }
      const foreign = await new Store(folder, disk).listForeign();
      const kept = foreign.length > 0 ? ` Kept, since no run wrote them: ${quotedList(foreign)}.` : '';
      stdout.write(`Removed ${own.length} from ${content}.${kept}\n`);
    });
}

/** Asks a person. @throws UserError where there is none */
async function isWanted(question: string, content: string, { stdin, stdout }: Terminal): Promise<boolean> {
  if (stdin?.isTTY !== true) {
    throw expected('a word of consent', { at: content, received: 'nobody to ask', hint: 'Give `--yes` to remove.' });
  }
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    return /^y(es)?$/i.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
