import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findChromium } from '../pipeline/publish/find-chromium.ts';
import { serveSite } from './serve-site.ts';

/**
 * `node bench/lighthouse.ts [FOLDER]`: what Lighthouse (fetched by npx, no dependency) says of five pages of the built site (default:
 * `dist`), as a phone on a slow network sees them. Ends with 1 where a score is under 95. Run it on a quiet machine.
 */
const BAR = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const Scores = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

async function scoresOf(address: string, chromium: string): Promise<z.infer<typeof Scores>> {
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const words = [
    '--yes',
    'lighthouse@13',
    address,
    '--output=json',
    '--quiet',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
  ];
  const { stdout } = await promisify(execFile)('npx', words, {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 1e8,
  });
  return Scores.parse(JSON.parse(stdout));
}

const site = resolve(process.argv[2] ?? 'dist');
if (!existsSync(resolve(site, 'index.html'))) {
  console.error(`Expected a built site in ${site}, but received none. Run \`npm run build\`.`);
  process.exit(2);
}
const chromium = findChromium(process.env);
const answers = await readdir(resolve(site, 'answers')).catch((): string[] => []);
const answer = answers.filter((name) => /^\d+$/.test(name)).sort()[0];
const pages = ['', 'gallery/', 'methods/lime/', ...(answer === undefined ? [] : [`answers/${answer}/`]), 'evidence/'];
const { origin, close } = await serveSite(site);
try {
  console.log(''.padEnd(20), CATEGORIES.map((name) => name.padStart(15)).join(''));
  for (const page of pages) {
    const { categories, audits } = await scoresOf(`${origin}/${page}`, chromium);
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    console.log((page || 'home').padEnd(20), scores.map((score) => String(score).padStart(15)).join(''));
    if (scores.every((score) => score >= BAR)) continue;
    process.exitCode = 1;
    for (const { title, score } of Object.values(audits))
      if (score !== null && score < 0.9) console.log(`    ${title}`);
  }
} finally {
  close();
}
