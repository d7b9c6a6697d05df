import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Keys of the configuration whose texts are paths, wherever they stand; under `masks`, a path stands by each part, and `plugins` is a list of them. */
const PATH_KEYS = ['architecture', 'checkpoint', 'classes', 'display', 'file', 'folder', 'image', 'onnx', 'vocabulary'];

/**
 * Every file and folder that a configuration names and that exists, as absolute paths.
 *
 * @param folder the configuration's, which paths start from
 */
export function configSources(config: unknown, folder: string): readonly string[] {
  const paths = new Set<string>();
  const look = (value: unknown, isMasks: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'plugins' && Array.isArray(each)) for (const one of each) paths.add(resolve(folder, String(one)));
      if (typeof each === 'string' && (isMasks || PATH_KEYS.includes(key))) paths.add(resolve(folder, each));
      look(each, key === 'masks');
    }
  };
  look(config, false);
  return [...paths].filter((path) => existsSync(path));
}
