import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { toolFolder } from './tool-place.ts';

/** The version of this package. */
export async function readToolVersion(): Promise<string> {
  const text = await readFile(join(toolFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
