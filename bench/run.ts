import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timeRuns } from './forward.ts';

/**
 * `npm run bench`: the five methods of the course's notebook in PyTorch (as the notebook has them, and as a careful user would) and
 * here, by turns on the same model, pictures and cores; then the course's model at full width. Needs VITRINE_SHARED and a Python
 * with PyTorch, scikit-image and scikit-learn (`PYTHON`, default /usr/bin/python3). `--divide N` lets PyTorch do 1/N of the samples and
 * multiplies its times by N; `--rounds N` repeats the turns.
 */
const shared = process.env['VITRINE_SHARED'];
const python = process.env['PYTHON'] ?? '/usr/bin/python3';
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

interface PeerTimes {
  readonly seconds: Readonly<Record<string, number>>;
}
interface OurTimes extends PeerTimes {
  readonly openMs: number;
  readonly openedMb: number;
  readonly weightsMb: number;
  readonly peakMb: number;
}

const METHODS = ['saliency', 'smooth-grad', 'integrated-gradients', 'filter', 'lime'];
const GROUPS = METHODS.map((name) => (name === 'filter' ? 'filter=filter-activation,filter-visualization' : name));
/** One run of all methods, as a user starts it; each of the rows above it opens the engine for itself. */
const TOGETHER = `total=${GROUPS.map((group) => group.replace('filter=', '')).join(',')}`;

/** Runs a program and parses the last line that it prints. */
function runJson(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): unknown {
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}\n${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const peer = (mode: string): PeerTimes =>
  runJson(python, [
    join(shared ?? '', 'peer', 'notebook_bench.py'),
    '--mode',
    mode,
    '--divide',
    String(option('divide', 1)),
    '--threads',
    '2',
  ]) as PeerTimes;

/** The first saliency is the warm-up that the peer has too. */
const ours = (config: string, env: NodeJS.ProcessEnv = {}): OurTimes =>
  runJson(process.execPath, [here('explain.ts'), here(config), 'saliency', ...GROUPS, TOGETHER], env) as OurTimes;

const total = ({ seconds }: PeerTimes): number =>
  seconds['total'] ?? METHODS.reduce((sum, name) => sum + (seconds[name] ?? 0), 0);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const fixed = (value: number | undefined, digits = 2): string => (value ?? NaN).toFixed(digits).padStart(9);

function compareMethods(rounds: number): void {
  const turns = Array.from({ length: rounds }, () => ({
    notebook: peer('notebook'),
    ours: ours('peer.config.ts'),
    best: peer('best'),
  }));
  console.log(
    'seconds, ten pictures   notebook  at its best  vitrine   ratio to notebook, to best (medians of %d)',
    rounds,
  );
  for (const name of [...METHODS, 'total']) {
    const value = (times: PeerTimes): number => (name === 'total' ? total(times) : (times.seconds[name] ?? NaN));
    const of = (side: 'notebook' | 'best' | 'ours'): number => median(turns.map((turn) => value(turn[side])));
    const ratio = (side: 'notebook' | 'best'): number =>
      median(turns.map((turn) => value(turn[side]) / value(turn.ours)));
    console.log(
      name.padEnd(22),
      fixed(of('notebook')),
      fixed(of('best')),
      fixed(of('ours')),
      fixed(ratio('notebook'), 1),
      fixed(ratio('best'), 1),
    );
  }
  console.log(`peak memory ${Math.max(...turns.map((turn) => turn.ours.peakMb)).toFixed(0)} MB`);
}

async function fullWidth(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-full-'));
  const checkpoint = join(folder, 'full-width.pth');
  const env = { FULL_WIDTH_CHECKPOINT: checkpoint };
  try {
    const { status, stderr } = spawnSync(python, [here('full_width.py'), 'write', checkpoint], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const opened = ours('full-width.config.ts', env);
    const own = await timeRuns(here('full-width.config.ts'), env);
    const theirs = runJson(python, [here('full_width.py'), 'time', checkpoint]) as typeof own;
    console.log(`full width: opens in ${(opened.openMs / 1000).toFixed(2)} s,`);
    console.log(
      `  with ${(opened.openedMb - opened.weightsMb).toFixed(0)} MB beyond its ${opened.weightsMb.toFixed(0)} MB of weights`,
    );
    for (const name of METHODS) console.log(`  ${name.padEnd(22)} ${fixed(opened.seconds[name])} s, one picture`);
    console.log(`  peak memory ${opened.peakMb.toFixed(0)} MB`);
    for (const name of ['forward', 'gradient'] as const) {
      console.log(
        `  ${name.padEnd(22)} ${fixed(own[name], 1)} ms a picture, PyTorch ${fixed(theirs[name], 1)}, ratio ${fixed(theirs[name] / own[name], 1)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (shared === undefined || !existsSync(python)) {
  console.error('Expected VITRINE_SHARED and a Python with PyTorch, but at least one is missing. See bench/run.ts.');
  process.exitCode = 2;
} else {
  // Either part alone, where both together take too long.
  if (!process.argv.includes('--full-width')) compareMethods(option('rounds', 1));
  if (!process.argv.includes('--methods')) await fullWidth();
}
