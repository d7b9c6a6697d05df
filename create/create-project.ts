import type { Effects } from './effects.ts';
import { isTooOld, requireTool } from './manifest.ts';
import { choosePackageManager, packageManagers, type PackageManager } from './package-managers.ts';
import { projectFiles } from './project-files.ts';
import { askFolder, type ProjectPlace } from './questions/folder.ts';
import { askInstall } from './questions/install.ts';
import { askLanguages } from './questions/languages.ts';
import { askTemplate } from './questions/template.ts';
import { askTitle } from './questions/title.ts';
import { writeFolder } from './write-folder.ts';

/** What the command line has said already; the rest is asked, or has a default where nobody can be. */
export interface Said {
  readonly folder?: string | undefined;
  readonly template?: string | undefined;
  readonly languages?: string | undefined;
  readonly title?: string | undefined;
  readonly install?: boolean | undefined;
  readonly packageManager?: string | undefined;
  /** What the project asks for as `vitrine`. */
  readonly tool?: string | undefined;
}

/** What this package itself says: which tool it makes projects for, and the Node that runs it. */
export interface Own {
  readonly version: string;
  readonly node: string;
}

/** Makes a project. @returns 0, or 1 where it was made but not installed @throws UserError before anything is written */
export async function createProject(said: Said, own: Own, effects: Effects): Promise<number> {
  // What is said is checked before anything is asked.
  const manager = choosePackageManager(said.packageManager, effects.environment);
  if (said.template !== undefined) await askTemplate(said.template, effects);
  if (said.languages !== undefined) await askLanguages(said.languages, effects);
  const tool = said.tool ?? `^${own.version}`;
  const place = await askFolder(said.folder, effects);
  requireTool(tool, place.folder);
  const template = await askTemplate(said.template, effects);
  const languages = await askLanguages(said.languages, effects);
  const title = await askTitle(said.title, template.title, languages, effects);
  const wantsInstall = await askInstall(said.install, manager, effects);

  const node = isTooOld(effects.nodeVersion) ? own.node : null;
  const project = { name: place.name, tool, manager, node, template, title, languages };
  await writeFolder(place, await projectFiles(project, effects.templates));
  effects.say(`Made \`${place.shown}\` from the template \`${template.id}\`.`);
  if (node !== null) {
    effects.say(`Vitrine needs a newer Node than this ${effects.nodeVersion}: the project has its own, ${node}.`);
  }
  const isInstalled = wantsInstall && (await effects.run(manager, ['install'], place.folder));
  sayNext(place, manager, isInstalled, effects);
  if (!wantsInstall || isInstalled) return 0;
  const other = said.tool === undefined ? ', or give `--tool file:` with the path of an archive of Vitrine' : '';
  effects.say(`\`${manager} install\` did not succeed. The project is complete: install again in its folder${other}.`);
  return 1;
}

function sayNext({ shown }: ProjectPlace, manager: PackageManager, isInstalled: boolean, { say }: Effects): void {
  const { run } = packageManagers[manager];
  const steps = [
    ...(shown === '.' ? [] : [`cd ${/^[\w./\\~-]+$/.test(shown) ? shown : JSON.stringify(shown)}`]),
    ...(isInstalled ? [] : [`${manager} install`]),
    `${run} report`,
    `${run} preview`,
  ];
  say(`Next:\n${steps.map((step) => `  ${step}`).join('\n')}`);
}
