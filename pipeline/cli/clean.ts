import { resolve } from 'node:path';
import { Command } from 'commander';
import { disk } from '../disk.ts';
import { lockContent } from '../lock.ts';
import { Store } from '../store.ts';
import { contentOption } from './options.ts';
import type { Terminal } from './terminal.ts';

/** `vitrine clean`: prose stays. */
export function cleanCommand({ workingFolder }: Terminal): Command {
  return new Command('clean')
    .description('remove the report with all results and pictures; keep the prose')
    .addOption(contentOption())
    .action(async ({ content }: { content: string }) => {
      const store = new Store(resolve(workingFolder, content), disk);
      const release = await lockContent(store.folder, disk, () => undefined);
      try {
        await store.removeAll();
      } finally {
        await release();
      }
    });
}
