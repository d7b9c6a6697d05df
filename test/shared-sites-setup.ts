import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the sites of this run lie that several test files look at. */
    sharedSites: string;
  }
}

let folder: string | undefined;

/** Makes the folder of the shared sites; they are built when a test first asks for one (`shared-sites.ts`). */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-sites-'));
  project.provide('sharedSites', folder);
}

/** Removes them. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
