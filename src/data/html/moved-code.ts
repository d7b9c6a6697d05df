import { posix } from 'node:path';

/** Where files are said to lie, by where they do lie. */
export type Moves = ReadonlyMap<string, string>;

/** The code of a file as it reads in its new place: relative imports lead from there to where things are said to lie. */
export function movedCode(code: string, path: string, moves: Moves): string {
  const folder = posix.dirname(moves.get(path) ?? path);
  return code.replace(/(from ')(\.[^']+)(')/g, (_, before: string, specifier: string, after: string) => {
    const target = posix.join(posix.dirname(path), specifier);
    const relative = posix.relative(folder, moves.get(target) ?? target);
    return `${before}${relative.startsWith('.') ? relative : `./${relative}`}${after}`;
  });
}
