import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}
interface Manifest {
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

it('an installation runs no script but those of esbuild and node, which install what npm itself brings', async () => {
  const { packages } = (await read('package-lock.json')) as Lock;
  const { allowScripts } = (await read('package.json')) as Manifest;
  const names = Object.entries(packages).flatMap(([path, { hasInstallScript = false }]) =>
    hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  );
  // After an update npm notes again that onnxruntime-node has a script: take that line out of the lock file.
  expect([...new Set(names)].toSorted()).toEqual(['esbuild', 'node']);
  expect(allowScripts).toMatchObject({ esbuild: true, node: true, 'onnxruntime-node': false });
});
