import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { writeSmallAnswers } from './site-answers.ts';
import { buildSite, openSite, type BuiltSite } from './site-browser.ts';
import { writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';
import { writeTextReport } from './text-report.ts';

/** Sites that several test files look at, by what they are about. */
const sites = {
  async pictures(content: string): Promise<void> {
    await writeSmallReport(content, tasks, trialTasks);
    await writeSmallAnswers(content);
  },
  texts: writeTextReport,
};

/** Opens a site that is built once in a run of the tests: by the file that asks first, while others wait. Nobody changes it. */
export async function openSharedSite(about: keyof typeof sites): Promise<BuiltSite> {
  const folder = join(inject('sharedSites'), about);
  await mkdir(inject('sharedSites'), { recursive: true });
  const isFirst = await mkdir(`${folder}.claim`).then(
    () => true,
    () => false,
  );
  if (isFirst) await build(about, folder);
  while (!existsSync(folder)) {
    if (existsSync(`${folder}.failed`)) throw new Error(`The site about ${about} could not be built`);
    await setTimeout(100);
  }
  return openSite(folder);
}

async function build(about: keyof typeof sites, folder: string): Promise<void> {
  try {
    await sites[about](`${folder}.content`);
    await buildSite({ CONTENT_DIR: `${folder}.content`, VITRINE_OUT: `${folder}.new` });
    await rename(`${folder}.new`, folder);
  } catch (error) {
    await writeFile(`${folder}.failed`, '');
    throw error;
  }
}
