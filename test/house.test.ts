import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { house } from '../house.ts';
import { findViolations, wings } from './house/violations.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-house-'));
});
afterEach(() => rm(root, { recursive: true }));

/** What is wrong with a house of these files. */
async function violationsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'house', file)), { recursive: true });
    await writeFile(join(root, 'house', file), text);
  }
  await mkdir(join(root, 'mirror'));
  return findViolations(join(root, 'house'), join(root, 'mirror'));
}

const module = 'export const one = 1; export type One = 1;';

describe('the order of the rooms', () => {
  it('stands in ARCHITECTURE.md as it does in house.ts', async () => {
    const [, shown = ''] = /```text house\n(.*?)```/s.exec(await readFile('ARCHITECTURE.md', 'utf8')) ?? [];
    const shownWings = shown.split(/^(?=\w)/m).map((lines) => lines.split(/[:<]/).map((name) => name.trim()));
    expect(shownWings).toEqual(Object.entries(house).map(([wing, rooms]) => [wing, ...rooms]));
  });

  it('has a place for every source', async () => {
    const rooms = Object.values(house).flat();
    for await (const file of glob(wings.map((wing) => `${wing}/**/*.{ts,astro}`))) {
      const isPlaced = rooms.some((room) => file.startsWith(`${room}/`)) || /^src\/[^/]+\.ts$/.test(file);
      expect(isPlaced, file).toBe(true);
    }
  });

  it('lets a file import its own room and lower ones', async () => {
    const files = {
      'numerics/a.ts': module,
      'schema/a.ts': "import { one } from '../numerics/a.ts'; export const two = one;",
      'pipeline/base/a.ts': "import { two } from '../../schema/a.ts'; export const three = two;",
      'methods/my/part.ts': module,
      'methods/my/method.ts': "import './part.ts'; import { three } from '../../pipeline/base/a.ts'; three;",
      'src/mechanisms/a.ts': module,
      'methods/my/mechanism.ts': "import { one } from '../../src/mechanisms/a.ts'; one;",
      'src/pages/a.astro': "---\nimport B from '../components/maps/B.astro';\n---\n<B />",
      'src/components/maps/B.astro': "---\nimport { two } from '../../../schema/a.ts';\n---\n{two}",
    };
    expect(await violationsOf(files)).toEqual([]);
  });

  it.each([
    ['pipeline/base', 'pipeline/cli'],
    ['pipeline/explain', 'methods'],
    ['numerics', 'schema'],
    ['schema', 'src/words'],
    ['numerics', 'src/words'],
    ['pipeline/cli', 'src/words'],
    ['src/pages', 'pipeline/base'],
    ['methods', 'src/words'],
    ['metrics', 'pipeline/cli'],
    ['src/words', 'src/data/base'],
    ['src/data/maps', 'src/data/docs'],
    ['src/components/maps', 'src/components/docs'],
  ])('keeps %s from %s, if only for a type', async (from, to) => {
    const up = '../'.repeat(from.split('/').length);
    const files = {
      [`${from}/a.ts`]: `import type { One } from '${up}${to}/b.ts'; export type A = One;`,
      [`${to}/b.ts`]: module,
    };
    expect((await violationsOf(files)).join('\n')).toContain(`${from}/a.ts → ${to}/b.ts`);
  });

  it('sees what Astro files import, in their code and in their scripts', async () => {
    const files = {
      'src/components/maps/A.astro':
        "---\nimport '../../pages/b.ts';\n---\n<p></p>\n<script>\n  import '../../../pipeline/cli/c.ts';\n</script>",
      'src/pages/b.ts': module,
      'pipeline/cli/c.ts': module,
    };
    expect(await violationsOf(files)).toEqual([
      'site-sees-no-pipeline: src/components/maps/A.astro → pipeline/cli/c.ts',
      'src/components/maps-is-lower: src/components/maps/A.astro → src/pages/b.ts',
    ]);
  });

  it('finds circles, of types and through Astro files as well', async () => {
    const files = {
      'schema/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'schema/b.ts': "import { type A } from './a.ts'; export type B = A;",
      'src/components/maps/A.astro': "---\nimport B from './B.astro';\n---\n<B />",
      'src/components/maps/B.astro': "---\nimport A from './A.astro';\n---\n<A />",
    };
    expect(await violationsOf(files)).toEqual([
      'no-circles: schema/a.ts → schema/b.ts → schema/a.ts',
      'no-circles: src/components/maps/A.astro → src/components/maps/B.astro → src/components/maps/A.astro',
    ]);
  });

  it('lets nobody import the folder of a method or metric from outside', async () => {
    const files = {
      'methods/my/method.ts': module,
      'metrics/yours/metric.ts': "import '../../methods/my/method.ts';",
      'methods/other/method.ts': "import '../my/method.ts';",
      'methods/list.ts': "import './my/method.ts';",
      'pipeline/cli/a.ts': "import '../../metrics/yours/metric.ts';",
      'methods/my/mechanism.ts': module,
      'src/components/maps/A.astro': "---\nimport '../../../methods/my/mechanism.ts';\n---\n",
    };
    expect(await violationsOf(files)).toEqual([
      'methods-and-metrics-are-apart: methods/other/method.ts → methods/my/method.ts',
      'methods-and-metrics-are-apart: metrics/yours/metric.ts → methods/my/method.ts',
      'methods-and-metrics-are-found: methods/list.ts → methods/my/method.ts',
      'methods-and-metrics-are-found: pipeline/cli/a.ts → metrics/yours/metric.ts',
      'methods-and-metrics-are-found: src/components/maps/A.astro → methods/my/mechanism.ts',
    ]);
  });

  it('says so where an import cannot be followed', async () => {
    expect(await violationsOf({ 'schema/a.ts': "import './b.ts'; import './c.css';" })).toEqual([
      'imports-lead-to-files: schema/a.ts → ./b.ts',
    ]);
  });
});
