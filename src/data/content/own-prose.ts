import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';

type GlobOptions = Parameters<typeof glob>[0];
type Context = Parameters<Loader['load']>[0];

/** Prose of the tool, each file of which a report may replace by one of its own. */
export interface OwnProse {
  /** Folder of the tool, relative to the site's root. */
  readonly tool: string;
  /** Folder of the report, absolute. */
  readonly own: string;
  readonly pattern: string | readonly string[];
  /** Default: from the file's path. */
  readonly generateId?: GlobOptions['generateId'];
  /** Called with each file before its words are read. @param file as an author knows it */
  readonly check?: (front: unknown, file: string) => void;
}

/** Reads prose of the tool and of the report; of two files of one path, the report's. */
export function ownProse({ tool, own, pattern, generateId, check }: OwnProse): Loader {
  const patterns = [pattern].flat();
  const ids = generateId === undefined ? {} : { generateId };
  return {
    name: `prose-of-${tool}`,
    load: async (context) => {
      const isApart = existsSync(own) && resolve(own) !== resolve(tool);
      const replaced = isApart ? filesIn(own).map((file) => `!${file}`) : [];
      await glob({ base: `./${tool}`, pattern: [...patterns, ...replaced], ...ids }).load(
        reading(context, tool, check),
      );
      if (!isApart) return;
      const place = tool.split('/').at(-1)!;
      const ownGlob = glob({ base: pathToFileURL(`${own}/`), pattern: [...patterns], ...ids });
      await ownGlob.load(reading(context, `content/${place}`, check));
    },
  };
}

/** The context of one of several loaders: it removes what it read itself, and nothing else, and says nothing where it finds nothing. */
function reading(context: Context, place: string, check: OwnProse['check']): Context {
  const own = new Set<string>();
  const { store } = context;
  const logger = Object.assign(Object.create(context.logger) as Context['logger'], { warn: () => undefined });
  return {
    ...context,
    logger,
    store: {
      ...store,
      keys: () => [...own],
      set: (entry) => {
        own.add(entry.id);
        return store.set(entry);
      },
    },
    parseData: (entry) => {
      check?.(entry.data, `${place}/${entry.id}.md`);
      return context.parseData(entry);
    },
  };
}

/** Markdown files in the folders of a folder, and directly in it, relative to it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.name.endsWith('.md') ? [entry.name] : [];
    const names = readdirSync(join(folder, entry.name)).filter((name) => name.endsWith('.md'));
    return names.map((name) => `${entry.name}/${name}`);
  });
}
