import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expected } from '../base/errors.ts';
import { toolFolder } from '../base/tool-place.ts';
import { readToolVersion } from '../base/tool-version.ts';

/** Which copies of this tool the modules of a user import while they load. */
export interface CopyWatch {
  /** @param shown the module, for the error @throws UserError naming both places and versions where one is of another version */
  requireOwn(shown: string): Promise<void>;
  /** What to do where a module finds no copy at all. @param file the module, absolute */
  installHint(file: string): Promise<string>;
  /** Stops watching. */
  end(): void;
}

/** Watches what `vitrine` and its exports lead to from here on. */
export function watchCopies(): CopyWatch {
  const found = new Set<string>();
  const hooks = registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const resolved = nextResolve(specifier, context);
      if (/^vitrine(?:\/|$)/.test(specifier) && resolved.url.startsWith('file:')) found.add(resolved.url);
      return resolved;
    },
  });
  return {
    requireOwn: async (shown) => {
      for (const url of found) await requireOwnCopy(url, shown);
    },
    installHint,
    end: () => hooks.deregister(),
  };
}

/** Two copies of one version do the same; of two versions, one checks by rules that the other does not know. */
async function requireOwnCopy(url: string, shown: string): Promise<void> {
  const folder = await packageFolder(fileURLToPath(url));
  if (folder === undefined || (await realpath(folder)) === (await realpath(toolFolder))) return;
  const [own, other] = [await readToolVersion(), await versionIn(folder)];
  if (other === undefined || other === own) return;
  throw expected(`modules that import Vitrine ${own}, which runs from \`${toolFolder}\`,`, {
    at: shown,
    received: `Vitrine ${other} in \`${folder}\``,
    hint: 'Keep one: run the command where that one is, or install the other in its place.',
  });
}

/** The folder of the package that a file belongs to. */
async function packageFolder(file: string): Promise<string | undefined> {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    if ((await versionIn(folder)) !== undefined) return folder;
  }
  return undefined;
}

/** The version of this tool in a folder; undefined where it is no copy of it. */
async function versionIn(folder: string): Promise<string | undefined> {
  const { name, version } = await readNames(join(folder, 'package.json'));
  return name === 'vitrine' && typeof version === 'string' ? version : undefined;
}

async function installHint(file: string): Promise<string> {
  const { dependencies, devDependencies } = await readNames(join(dirname(file), 'package.json'));
  const isNamed = [dependencies, devDependencies].some(
    (names) => typeof names === 'object' && 'vitrine' in (names ?? {}),
  );
  if (isNamed) return 'Run `npm install` in its folder: `package.json` names it already.';
  return `Install it beside the configuration: \`npm install ${toolFolder}\`.`;
}

type Names = Readonly<Record<'name' | 'version' | 'dependencies' | 'devDependencies', unknown>>;

/** Of a manifest that cannot be read nothing is known. */
async function readNames(file: string): Promise<Partial<Names>> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Names>;
  } catch {
    return {};
  }
}
