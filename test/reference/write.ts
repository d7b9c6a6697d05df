import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeReferences } from './references.ts';

/** `npm run reference`: writes the references of `docs/reference/`. */
for (const [path, text] of await makeReferences()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
