import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  display,
  hostileFolder,
  isWindows,
  linking,
  PICTURE,
  pipeAt,
  report,
  saliency,
  SECRET,
  surroundings,
  useHostileFolder,
} from './hostile-folder.ts';
import { sealContent } from './site-report.ts';

/** One of each kind; the checks alone are held to all of them. */
const chosen: readonly (readonly [name: string, spoil: () => Promise<unknown>])[] = [
  [
    'a task’s folder that leads up from inside',
    report((value) => (saliency(value).folder = 'results/saliency/../../../home')),
  ],
  ['a picture’s id that leads up', report(({ pictures: [one] }) => (one!.id = '../../../x'))],
  ['a variant that is markup', report((value) => (saliency(value).variant = '"><script>'))],
  ['a folder of results that is a link', linking('results', 'good/results')],
  ['a larger version that is called a page', display('inputs/display/first.html', '<script>alert(1)</script>')],
  ['a larger version that is a page', display('inputs/display/first.webp', 'RIFF____WEBP<script>')],
  ...(isWindows
    ? []
    : ([
        ['a pipe for the report', pipeAt('report.json')],
        ['a pipe for an input', pipeAt(PICTURE)],
      ] as const)),
];

useHostileFolder();

describe('a build from the content folder of a stranger', () => {
  async function build(): Promise<{ code: unknown; lines: readonly string[] }> {
    const site = join(dirname(hostileFolder()), 'site');
    const running = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: {
        ...process.env,
        CONTENT_DIR: hostileFolder(),
        VITRINE_OUT: site,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
    });
    const { code, stdout, stderr } = (await running.catch((error: unknown) => error)) as Record<string, unknown>;
    return { code, lines: `${String(stdout)}${String(stderr)}`.split('\n').filter((line) => line !== '') };
  }
  it.each(chosen)(
    'with %s ends with one line and exit code 2, and leaves nothing',
    async (_, spoil) => {
      const before = await surroundings();
      await spoil();
      await sealContent(hostileFolder()).catch(() => undefined);
      const { code, lines } = await build();
      expect(code).toBe(2);
      expect(lines.filter((line) => line.includes('Expected '))).toHaveLength(1);
      expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
      expect(lines.join('\n')).not.toContain(SECRET);
      expect(existsSync(join(dirname(hostileFolder()), 'site'))).toBe(false);
      expect(await surroundings()).toBe(before);
    },
    60_000,
  );
});
