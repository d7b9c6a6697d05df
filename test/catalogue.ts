import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Catalogue } from '../schema/catalogue.ts';
import { sha256 } from '../schema/digests.ts';

/** What the methods and metrics of this repository say of themselves, as its own report has it. */
export const catalogueText = readFileSync(join(import.meta.dirname, '../content/catalogue.json'), 'utf8');
export const catalogue = Catalogue.parse(JSON.parse(catalogueText));

/** Writes the catalogue into a content folder whose report has none. */
export async function addCatalogue(folder: string): Promise<void> {
  const file = join(folder, 'report.json');
  const report = JSON.parse(await readFile(file, 'utf8')) as { catalogue?: string };
  if (report.catalogue !== undefined) return;
  await writeFile(join(folder, 'catalogue.json'), catalogueText);
  await writeFile(file, JSON.stringify({ ...report, catalogue: sha256(catalogueText) }));
}
