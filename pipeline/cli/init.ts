import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { expected } from '../base/errors.ts';
import { CONFIG_FILE } from '../config/config.ts';
import { planProject } from '../project/begin-project.ts';
import { readManifest } from '../project/manifest.ts';
import { replaceText } from '../project/replace-text.ts';
import { requireManifestAge } from '../project/require-age.ts';
import type { Terminal } from './terminal.ts';

/** `vitrine init`: makes a project of a folder that is there; nothing of the user's is overwritten or moved. @param version of this package */
export function initCommand({ stdout, workingFolder }: Terminal, version: string): Command {
  return new Command('init')
    .description('make a project of a folder that is there: add what is missing, and leave the rest as it is')
    .argument('[folder]', 'the folder', '.')
    .option('--dry-run', 'say what would be added, and write nothing')
    .action(async (given: string, { dryRun = false }: { readonly dryRun?: boolean }) => {
      const folder = await requireFolder(resolve(workingFolder, given), given);
      const shown = given === '.' ? '' : `${given.replace(/[\\/]+$/, '')}/`;
      const manifest = await readManifest(folder, shown);
      if (manifest?.name === 'vitrine') {
        const hint = 'Give your project another name in its `package.json`.';
        throw expected('a folder of your own', { at: given, received: 'Vitrine itself', hint });
      }
      if (manifest !== undefined) requireManifestAge(manifest, shown, version);
      const plans = await planProject(folder, manifest, version);
      if (dryRun) stdout.write('Nothing is written:\n');
      for (const { name, state, what, text } of plans) {
        if (text !== undefined && !dryRun) await replaceText(join(folder, name), text);
        stdout.write(`${state.padEnd('changed'.length)} ${shown}${name}: ${what}\n`);
      }
      const [{ name: config } = { name: CONFIG_FILE }] = plans;
      const there = shown === '' ? '' : ` in \`${given}\``;
      stdout.write(`Next${there}: \`npm install\`, say in \`${config}\` what is explained, \`npx vitrine report\`.\n`);
    });
}

/** A folder by its real path, so that it has a name. @throws UserError where there is none */
async function requireFolder(folder: string, given: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return realpath(folder);
  throw expected('a folder that is there', {
    at: given,
    received: found === undefined ? 'no such folder' : 'a file',
    hint: '`npm create vitrine@latest` makes a project in a new one.',
  });
}
