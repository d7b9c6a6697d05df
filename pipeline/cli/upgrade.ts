import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { disk } from '../base/disk.ts';
import { expected, quotedList } from '../base/errors.ts';
import { projectScripts } from '../base/project-parts.ts';
import { readText } from '../base/text-file.ts';
import { configNameIn } from '../config/config.ts';
import { editManifest, missingScripts, rangeWith, type ManifestEdit } from '../project/edit-manifest.ts';
import { MANIFEST_FILE, readManifest, type ProjectManifest } from '../project/manifest.ts';
import { findRenamed } from '../project/renamed-options.ts';
import { replaceText } from '../project/replace-text.ts';
import { upgradeContent, type ContentUpgrade } from '../project/upgrade-content.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { configOption, contentOption } from './options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly config?: string;
  readonly content: string;
  readonly dryRun?: boolean;
}

/** `vitrine upgrade`: brings a project that another version made up to date, and says what it changes. @param version of this package */
export function upgradeCommand({ stdout, workingFolder }: Terminal, version: string): Command {
  return new Command('upgrade')
    .description('bring a project of another version up to date: package.json and results; compute nothing')
    .addOption(configOption())
    .addOption(contentOption())
    .option('--dry-run', 'say what would change, and write nothing')
    .action(async ({ config, content, dryRun = false }: Options) => {
      const manifest = await requireProject(workingFolder);
      const { edits, lines } = planManifest(manifest, version);
      const file = config ?? configNameIn(workingFolder);
      const told = await renamedLines(resolve(workingFolder, file), file);
      const around = existsSync(resolve(workingFolder, file)) ? { config: resolve(workingFolder, file) } : {};
      const folder = await guardContent(content, workingFolder, around, disk);

      const { wanted } = manifest.tool;
      stdout.write(
        `This project asks for Vitrine ${wanted}; this is ${version}.${dryRun ? ' Nothing is written:' : ''}\n`,
      );
      const brought = await upgradeContent(folder, content, dryRun, disk);
      if (!dryRun && edits.length > 0) {
        await replaceText(join(workingFolder, MANIFEST_FILE), editManifest(manifest.text, edits));
      }
      const all = [...lines, ...told, ...contentLines(brought, content)];
      stdout.write(all.length === 0 ? 'It is up to date.\n' : all.map((line) => `${line}\n`).join(''));
      if (lines.some((line) => line.includes('→')))
        stdout.write('Next: `npm install`, or as your package manager says it.\n');
    });
}

type Project = ProjectManifest & { readonly tool: NonNullable<ProjectManifest['tool']> };

/** @throws UserError for a folder that is no project */
async function requireProject(folder: string): Promise<Project> {
  const manifest = await readManifest(folder);
  const { tool } = manifest ?? {};
  if (manifest !== undefined && tool !== undefined) return { ...manifest, tool };
  throw expected('a project, whose manifest names `vitrine`', {
    at: MANIFEST_FILE,
    received: manifest === undefined ? 'no such file' : 'one that does not',
    hint: 'Run this in a project’s folder; `npx vitrine init` makes one of this.',
  });
}

/** What changes in `package.json`, and the lines that say so. */
function planManifest(
  manifest: Project,
  version: string,
): { readonly edits: readonly ManifestEdit[]; readonly lines: readonly string[] } {
  const { section, wanted } = manifest.tool;
  const range = rangeWith(wanted, version);
  const { missing } = missingScripts(manifest);
  return {
    edits: [
      ...(range === null ? [] : [{ path: [section, 'vitrine'], value: range }]),
      ...missing.map((name) => ({ path: ['scripts', name], value: projectScripts[name] })),
    ],
    lines: [
      ...(range === null ? [] : [`${MANIFEST_FILE}: \`vitrine\` ${wanted} → ${range}`]),
      ...(missing.length === 0 ? [] : [`${MANIFEST_FILE}: scripts added: ${quotedList(missing)}`]),
    ],
  };
}

/** Options that the configuration has by older names: people change them, since a program could not keep what stands around. */
async function renamedLines(file: string, shown: string): Promise<readonly string[]> {
  if (!existsSync(file)) return [];
  const found = findRenamed(await readText(file, { what: 'a configuration', at: shown }));
  return found.map(({ line, old, now }) => `${shown}:${line}: \`${old}\` is now \`${now}\`. Change it there.`);
}

function contentLines(brought: ContentUpgrade | undefined, content: string): readonly string[] {
  if (brought === undefined) return [];
  const { forms, changed, lost, hasOldKeys } = brought;
  const files = `${changed} ${changed === 1 ? 'file' : 'files'} of results and the report`;
  return [
    ...forms.map(({ name, change }) => `${content}: its form was ${name}: ${change} (${files}); nothing was computed`),
    ...(lost.length === 0 ? [] : [`${content}: not whole, and called missing from now on: ${quotedList(lost)}`]),
    ...(hasOldKeys
      ? [
          `${content}: maps of pictures have keys of 0.1. They are shown as they are; \`npx vitrine run\` computes them anew, \`npx vitrine plan\` lists them.`,
        ]
      : []),
  ];
}
