/**
 * How long an edited title takes to be shown in a browser by `vitrine dev`, of a small project: `node bench/dev.ts`.
 * The page is open and has been made once before.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../pipeline/publish/find-chromium.ts';
import { makeProject, writeConfig } from '../test/tiny-project.ts';

const project = await makeProject({});
const program = [resolve('bin/vitrine.mjs'), 'dev', '--port', '0'];
const child = spawn(process.execPath, program, { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] });
const browser = await chromium.launch({ executablePath: findChromium(process.env), args: ['--no-sandbox'] });
try {
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(line.toString().trim());
  for (const title of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
    const startedAt = performance.now();
    await writeConfig(project, { title });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    console.log(`${title} title shown after ${Math.round(performance.now() - startedAt)} ms`);
  }
} finally {
  await browser.close();
  child.kill('SIGINT');
  await once(child, 'exit');
  await rm(project, { recursive: true });
}
