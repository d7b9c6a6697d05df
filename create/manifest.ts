import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expected, quoted } from '../pipeline/base/errors.ts';
import { installScripts, projectScripts } from '../pipeline/base/project-parts.ts';
import type { PackageManager } from './package-managers.ts';

/** What a made project's packages are. */
export interface Needs {
  readonly name: string;
  /** What it asks for as `vitrine`: a range, or the place of an archive. */
  readonly tool: string;
  readonly manager: PackageManager;
  /** The version of the package `node` that the project gets, because this machine's Node is older than the tool needs; null where it is not. */
  readonly node: string | null;
}

/** The oldest Node that runs the tool: it reads `vitrine.config.ts` as it is. */
const NEEDED = [22, 18] as const;

/** Whether a Node is too old for the tool. @param version `20.11.0` */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}

/** @param folder of the project, which a path starts from @throws UserError where a path of an archive leads nowhere */
export function requireTool(tool: string, folder: string): void {
  const path = tool.startsWith('file:') ? tool.slice('file:'.length) : undefined;
  if (path === undefined || existsSync(resolve(folder, path))) return;
  const hint = 'A path starts from the new folder; `npm run package` in the repository makes the archive.';
  throw expected('the archive of a Vitrine', { at: '--tool', received: `no file at ${quoted(path)}`, hint });
}

const [allowed, refused] = [true, false].map((may) =>
  Object.entries(installScripts).flatMap(([name, isAllowed]) => (isAllowed === may ? [name] : [])),
) as [string[], string[]];

/** `package.json` of a project. */
export function writeManifest({ name, tool, manager, node }: Needs): string {
  const manifest = {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    scripts: projectScripts,
    dependencies: { vitrine: tool },
    ...(node !== null && { devDependencies: { node } }),
    ...scriptRules[manager],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The same rule, as each package manager reads it in `package.json`; npm before 11, pnpm and yarn read a file of their own. */
const scriptRules: Readonly<Record<PackageManager, object>> = {
  npm: { allowScripts: installScripts },
  pnpm: {},
  yarn: { dependenciesMeta: Object.fromEntries(refused.map((name) => [name, { built: false }])) },
  bun: { trustedDependencies: allowed },
};

/** The files in which package managers read settings, by their names in the project. */
export function writeSettings(manager: PackageManager): Readonly<Record<string, string>> {
  if (manager === 'pnpm') return { 'pnpm-workspace.yaml': pnpmSettings };
  // npm before 11 and yarn 1 pass this on to the package's script, which then does nothing.
  const skip = {
    '.npmrc':
      '# No download of CUDA libraries. npm 11 and later read allowScripts in package.json instead.\nonnxruntime-node-install=skip\n',
  };
  if (manager === 'npm') return skip;
  if (manager === 'yarn') return { ...skip, '.yarnrc.yml': 'nodeLinker: node-modules\n' };
  return {};
}

/** pnpm 11 and later read `allowBuilds`, pnpm 10 the two lists. */
const pnpmSettings = `allowBuilds:
${Object.entries(installScripts)
  .map(([name, isAllowed]) => `  ${name}: ${isAllowed}`)
  .join('\n')}
onlyBuiltDependencies:
${allowed.map((name) => `  - ${name}`).join('\n')}
ignoredBuiltDependencies:
${refused.map((name) => `  - ${name}`).join('\n')}
`;
