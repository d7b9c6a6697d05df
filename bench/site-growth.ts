import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { multiplyContent } from './multiply-content.ts';

/**
 * `node bench/site-growth.ts [TIMES]`: builds the site from the committed content, and from a copy with TIMES (default 10) as many pictures,
 * texts and results; seconds and the most memory that the build and its children held at once (Linux). Ends with 1 where time grows
 * faster than the number of results, or memory passes 1.5 GB.
 */
const MOST_MB = 1500;
/** A quiet machine repeats a build within this. */
const TOLERANCE = 1.1;
const SAMPLE_MS = 100;

interface Build {
  readonly seconds: number;
  readonly peakMb: number;
  readonly pages: number;
}

/** Resident memory of a process and all under it, in bytes. */
async function memoryOf(pid: number): Promise<number> {
  const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const own = Number(/VmRSS:\s+(\d+)/.exec(await read('status'))?.[1] ?? 0) * 1024;
  const children = (await read(`task/${pid}/children`)).trim().split(' ').filter(Boolean).map(Number);
  return (await Promise.all(children.map(memoryOf))).reduce((sum, one) => sum + one, own);
}

async function build(content: string, site: string): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, CONTENT_DIR: content, VITRINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const sampling = setInterval(() => {
    void memoryOf(child.pid!).then((bytes) => (peak = Math.max(peak, bytes)));
  }, SAMPLE_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The build of ${content} ended with ${code}.`);
  const seconds = (performance.now() - start) / 1000;
  const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).length;
  return { seconds, peakMb: peak / 1e6, pages };
}

const times = Number(process.argv[2] ?? 10);
const folder = await mkdtemp(join(tmpdir(), 'vitrine-growth-'));
try {
  console.log('        tasks   pages  seconds  peak MB');
  const measured: Build[] = [];
  for (const each of [1, times]) {
    const content = join(folder, `content-${each}`);
    const tasks = await multiplyContent(resolve('content'), content, each);
    const built = await build(content, join(folder, 'site'));
    measured.push(built);
    const columns = [tasks, built.pages, built.seconds.toFixed(1), built.peakMb.toFixed(0)];
    console.log(`${each}×`.padStart(4), columns.map((value) => String(value).padStart(8)).join(' '));
  }
  const [one, many] = measured as [Build, Build];
  const isLinear = many.seconds <= times * one.seconds * TOLERANCE;
  const fits = many.peakMb <= MOST_MB;
  console.log(
    `${times}× the results take ${(many.seconds / one.seconds).toFixed(1)}× the time: ${isLinear ? 'no worse than linear' : 'worse than linear'}`,
  );
  console.log(`memory ${fits ? 'stays under' : 'passes'} ${MOST_MB} MB`);
  if (!isLinear || !fits) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
