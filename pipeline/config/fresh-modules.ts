import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { codeFolder } from '../base/tool-place.ts';

/** Modules of a project that are imported anew when they have changed. */
export interface FreshModules {
  /** From here on, every module is imported as it is now. */
  renew(): void;
  /** The modules that were imported since: the configuration and what it imports, and the code of plugins. */
  files(): readonly string[];
  /** Lets Node import modules once again, as it does by itself. */
  end(): void;
}

/** Folders of the tool, which stay as they are: a project may be the tool's own repository. */
const TOOL = ['pipeline', 'schema', 'numerics', 'methods', 'metrics', 'src', 'node_modules'];

/**
 * Gives the modules of a folder another address each time that they are to be imported anew, since Node imports an address once. Packages and
 * the tool's own modules are left as they are, and so are modules of CommonJS, which Node knows by their files.
 *
 * @param folder the project's
 */
export function freshModules(folder: string): FreshModules {
  const project = addressOf(folder);
  const tool = TOOL.map((name) => `${addressOf(codeFolder)}${name}/`);
  const seen = new Set<string>();
  let round = 0;
  const isOwn = (url: string): boolean =>
    url.startsWith(project) && !url.includes('/node_modules/') && !tool.some((place) => url.startsWith(place));
  const hooks = registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const found = nextResolve(specifier, context);
      if (!isOwn(found.url) || found.format === 'commonjs') return found;
      const [url = found.url] = found.url.split('?');
      seen.add(fileURLToPath(url));
      return { ...found, url: `${url}?round=${round}` };
    },
  });
  return {
    renew: () => {
      round += 1;
      seen.clear();
    },
    files: () => [...seen],
    end: () => hooks.deregister(),
  };
}

function addressOf(folder: string): string {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
}
