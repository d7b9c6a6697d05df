import { glob, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes a folder of a house as dependency-cruiser reads it: links to its sources without tests, and the code of `X.astro` in `X.astro.ts`,
 * where `import './X.astro'` finds it.
 *
 * @returns the paths of the files, relative to the folder
 */
export async function mirrorHouse(root: string, folder: string, wings: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(
    wings.map((wing) => `${wing}/**/*.{ts,js,mjs,astro}`),
    { cwd: root },
  )) {
    if (/\.(?:test|d)\.ts$/.test(file)) continue;
    const isAstro = file.endsWith('.astro');
    const place = isAstro ? `${file}.ts` : file;
    await mkdir(dirname(join(folder, place)), { recursive: true });
    if (isAstro) await writeFile(join(folder, place), readCode(await readFile(join(root, file), 'utf8')));
    else await symlink(resolve(root, file), join(folder, place));
    files.push(place);
  }
  return files;
}

/** The code of an Astro file: what stands between its fences, and in its scripts. */
function readCode(astro: string): string {
  const [, code = '', rest = astro] = /^---\r?\n(.*?)^---$(.*)/ms.exec(astro) ?? [];
  const scripts = [...rest.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script);
  return [code, ...scripts].join('\n');
}
