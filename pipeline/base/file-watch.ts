import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files and folders that are looked at. */
export interface FileWatch {
  /** Looks at these from now on, and at no others. */
  look(paths: Iterable<string>): void;
  close(): void;
}

/**
 * Tells of files that change. What is looked at is the folder that a file lies in: editors put another file in its place, and one that is not
 * there yet may come. Of a folder, what lies directly in it is looked at.
 *
 * @param onChange takes the path that changed, absolute; often more than once for one change
 */
export function watchFiles(onChange: (path: string) => void): FileWatch {
  const watchers = new Map<string, FSWatcher>();
  let files = new Set<string>();
  let folders = new Set<string>();
  const tell = (folder: string, name: string | null): void => {
    const path = name === null ? folder : join(folder, name);
    if (files.has(path) || folders.has(folder) || folders.has(path)) onChange(path);
  };
  return {
    look: (paths) => {
      const wanted = [...paths];
      folders = new Set(wanted.filter(isFolder));
      files = new Set(wanted.filter((path) => !folders.has(path)));
      const places = new Set([...folders, ...[...files].map((file) => dirname(file))]);
      for (const [place, watcher] of watchers) {
        if (places.has(place)) continue;
        watcher.close();
        watchers.delete(place);
      }
      for (const place of places) {
        if (watchers.has(place) || !isFolder(place)) continue;
        const watcher = watch(place, (_, name) => tell(place, name));
        // A folder that goes takes its watcher with it.
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(place);
          tell(dirname(place), basename(place));
        });
        watchers.set(place, watcher);
      }
    },
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
