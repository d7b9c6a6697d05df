import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../schema/catalogue.ts';
import { sha256 } from '../schema/digests.ts';
import { readCatalogue } from '../src/data/content/catalogue.ts';
import { readContent } from '../src/data/content/content.ts';
import { readPluginProse } from '../src/data/content/plugin-prose.ts';
import { catalogue as known } from './catalogue.ts';
import { sealContent, writeSmallReport, type SmallTask } from './site-report.ts';

const task: SmallTask = {
  method: 'mine',
  input: 'first',
  variant: 'paper',
  figures: { map: 'heat' },
  measures: {
    'on-edge': { value: 0.25, unit: '1', definition: 'd', null: 0.1 },
    fit: { value: 3, unit: '1', definition: 'd' },
  },
};
const methodProse = `---
title: My own
question: What is mine?
figures:
  map: { caption: 'For {class}.', alt: a map }
measures:
  fit: { label: Fit, help: How well. }
---

## A heading of mine

Text with <script>hit=1</script> and [a link](javascript:hit=1).
`;
const metricProse = `---
title: Edge
measures:
  on-edge: { label: On the edge, help: Whether it lies there., chance: a tenth, percent: true, telling: true }
---
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-site-plugins-'));
  await writeSmallReport(folder, [task]);
  await write('mine', methodProse, 'edge', metricProse);
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes words of a method and of a metric, and a catalogue that names them. */
async function write(method: string, ofMethod: string, metric: string, ofMetric: string): Promise<void> {
  const put = async (id: string, text: string): Promise<void> => {
    const file = join(folder, 'plugins', id, 'en.md');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await put(method, ofMethod);
  await put(metric, ofMetric);
  const plugin = { en: sha256(ofMethod) };
  const params = { size: { type: 'integer', default: 7, description: 'How <b>large</b>.' } };
  const mine = { id: method, version: 1, about: 'pictures', kind: 'pixels', variants: ['paper'], params, plugin };
  const edge = { id: metric, version: 1, plugin: { en: sha256(ofMetric) } };
  const catalogue = { methods: [...known.methods, mine], metrics: [...known.metrics, edge] } as Catalogue;
  await writeCatalogue(catalogue);
}

async function writeCatalogue(catalogue: object): Promise<void> {
  await writeFile(join(folder, 'catalogue.json'), JSON.stringify(catalogue));
  await sealContent(folder);
}

/** What the check of the words says; null where it has nothing to say. */
async function complaint(): Promise<string | null> {
  try {
    const { catalogue } = await readContent(folder);
    for (const kind of ['methods', 'metrics'] as const) await readPluginProse(folder, catalogue, kind);
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('SiteError');
    return (error as Error).message;
  }
}

describe('the catalogue of a report', () => {
  it('is the one that the report describes', async () => {
    expect(await complaint()).toBeNull();
    await writeFile(join(folder, 'catalogue.json'), JSON.stringify(known));
    expect(await complaint()).toMatch(/the bytes that `report\.json` describes for `catalogue\.json`/);
    await rm(join(folder, 'catalogue.json'));
    expect(await complaint()).toMatch(/`catalogue\.json`.* no such file/);
    await expect(readCatalogue(folder, {})).rejects.toThrow(/the digest of `catalogue\.json`.*Run `npm run report`/);
  });

  it.each([
    ['an id that leads elsewhere', { methods: [{ ...known.methods[0], id: '../a' }], metrics: [] }, /`\.\.\/a`/],
    ['an id twice', { methods: [], metrics: [known.metrics[0], known.metrics[0]] }, /twice/],
    [
      'a parameter that is no schema',
      { methods: [{ ...known.methods[0], params: { a: { anyOf: 3 } } }], metrics: [] },
      /params/,
    ],
    ['an unknown view', { methods: [{ ...known.methods[0], view: 'mine' }], metrics: [] }, /view/],
  ] as const)('is refused with %s, in one line', async (_, catalogue, says) => {
    await writeCatalogue(catalogue);
    expect(await complaint()).toMatch(says);
  });
});

describe('the words of a plugin', () => {
  it.each([
    ['other bytes', () => writeFile(join(folder, 'plugins/mine/en.md'), 'x'), /the bytes that `catalogue\.json`/],
    ['none', () => rm(join(folder, 'plugins/mine/en.md')), /no such file/],
    ['no front matter', () => write('mine', 'Text.', 'edge', metricProse), /received none/],
    ['other front matter', () => write('mine', methodProse, 'edge', '---\ntitle: A\nhead: []\n---\n'), /head/],
    [
      'a place',
      () => write('mine', methodProse.replace('figures:', 'order: 5\nfigures:'), 'edge', metricProse),
      /another at `order`: `order` in `method\.ts` alone/,
    ],
    ['a picture', () => write('mine', `${methodProse}\n![x](../../secret.png)\n`, 'edge', metricProse), /a picture/],
    [
      'a picture by reference',
      () => write('mine', `${methodProse}\n![x][y]\n\n[y]: /a.png\n`, 'edge', metricProse),
      /a picture/,
    ],
    ['deep quotations', () => write('mine', methodProse + '>'.repeat(1000), 'edge', metricProse), /quotations/],
    [
      'an alias',
      () => write('mine', methodProse.replace('title: My own', 'title: &a My own\nx: *a'), 'edge', metricProse),
      /no YAML/,
    ],
  ] as const)('are refused with %s, in one line', async (_, spoil, says) => {
    await spoil();
    const line = await complaint();
    expect(line).toMatch(says);
    expect(line!.length).toBeLessThanOrEqual(300);
  });

  it(
    'make pages like those of the tool’s own rooms, in English where there are no others, and safe',
    { timeout: 120_000 },
    async () => {
      const site = join(folder, 'site');
      const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
      await promisify(execFile)(process.execPath, astro, {
        env: { ...process.env, CONTENT_DIR: folder, VITRINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      });
      const page = (name: string): Promise<string> => readFile(join(site, name, 'index.html'), 'utf8');
      const [english, chinese] = await Promise.all([page('methods/mine'), page('zh-cn/methods/mine')]);
      for (const html of [english, chinese]) {
        expect(html).toContain('What is mine?');
        expect(html).toMatch(/<h2 id="a-heading-of-mine">/);
        expect(html).toContain('&lt;script&gt;hit=1');
        expect(html).not.toMatch(/<script>hit|javascript:hit/);
        expect(html).toMatch(/On the edge[^]*25%[^]*10%/);
      }
      expect(english).toContain('From the picture to the result');
      expect(chinese).toContain('从图片到结果');
      expect(await page('docs/measures')).toMatch(/On the edge[^]*Whether it lies there\.[^]*a tenth/);
      expect(await page('docs/parameters')).toMatch(/id="mine"[^]*How &lt;b&gt;large&lt;\/b&gt;\./);
      expect(await page('gallery')).toContain('My own');
    },
  );
});
