import { readFile, writeFile } from 'node:fs/promises';
import { licensesText, productionPackages } from './list-licenses.ts';

/** `npm run licenses`: writes `LICENSES.md`. */
const lock: unknown = JSON.parse(await readFile('package-lock.json', 'utf8'));
await writeFile('LICENSES.md', licensesText(productionPackages(lock)));
