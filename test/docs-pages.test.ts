import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configFields } from '../src/data/docs/config-fields.ts';
import { renderGuide, headingSlugs } from '../src/data/docs/guide-prose.ts';
import { movedCode } from '../src/data/html/moved-code.ts';
import { docsEn } from '../src/words/en/docs.ts';
import { docsZhCn } from '../src/words/zh-cn/docs.ts';
import { readGuideFiles, type GuideFile } from './docs-files.ts';
import { methodsWithProse } from './prose-files.ts';

const english = await readGuideFiles('en');
const chinese = await readGuideFiles('zh-cn');
const embeds = ['config-fields', 'result-fields', 'method-parameters', 'measures', 'bounds'];
const readCode = (path: string): string => readFileSync(path, 'utf8');
const render = ({ body, id }: GuideFile) => renderGuide(body, { file: `${id}.md`, embeds, readCode });

/** What a page is made of beside its words. */
function structureOf(guide: GuideFile): unknown {
  const { blocks, headings } = render(guide);
  return {
    headings: headings.map(({ depth }) => depth),
    blocks: blocks.map((block) =>
      block.kind === 'html' ? (block.html.match(/<(p|h\d|li|tr|td|pre|strong)[ >]/g) ?? []) : block.figures,
    ),
    links: [...guide.body.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link),
    code: guide.code,
    place: [guide.front.group, guide.front.order],
  };
}

const prose = ({ body, front }: GuideFile): string =>
  `${front.title} ${front.description} ${body.replace(/^```.*?^```/gms, '').replace(/`[^`]*`/g, '')}`;

describe('the documentation', () => {
  it('has the same pages in both languages', () => {
    expect(chinese.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    expect(english.length).toBeGreaterThan(12);
  });

  it.each(english.map((guide, index) => [guide.id, guide, chinese[index]!] as const))(
    '%s has the same parts, links and code in both languages, and each is written in its own',
    (_, one, other) => {
      expect(structureOf(other)).toEqual(structureOf(one));
      expect(prose(one)).not.toMatch(/\p{Script=Han}/u);
      for (const paragraph of prose(other).split('\n\n')) {
        if (/[A-Za-z]{4}/.test(paragraph)) expect(paragraph).toMatch(/\p{Script=Han}|^::|^## Vitrine$/u);
      }
    },
  );

  it('links to pages and headings that are there', async () => {
    const methods = [...(await methodsWithProse()), 'matrix-figures'];
    const fields = configFields(docsEn).map(({ name }) => docsEn.anchorOf(name));
    const known = new Set([
      ...english.map(({ id }) => `docs/${id}/`),
      ...english.flatMap(({ id, body }) => headingSlugs(body).map((slug) => `docs/${id}/#${slug}`)),
      ...fields.map((anchor) => `docs/configuration/#${anchor}`),
      ...methods.map((method) => `methods/${method}/`),
      'methods/',
      'run/',
    ]);
    for (const { id, body } of english) {
      for (const [, link = ''] of body.matchAll(/\]\(([^)]+)\)/g)) {
        const address = link.replace(/^([\w-]+)\.md/, '../$1/');
        const { pathname, hash } = new URL(address, `https://site/docs/${id}/`);
        expect(known, `${link} in ${id}`).toContain(pathname.slice(1) + hash);
      }
    }
  });

  it('gives headings the same addresses in every language', () => {
    const guide = chinese.find(({ id }) => id === 'faq')!;
    const slugs = headingSlugs(english.find(({ id }) => id === 'faq')!.body);
    const { headings, blocks } = renderGuide(guide.body, { file: 'faq.md', embeds, readCode, slugs });
    expect(headings[0]).toEqual({
      depth: 2,
      slug: 'why-is-this-map-black',
      text: expect.stringContaining('黑') as string,
    });
    expect(JSON.stringify(blocks)).toContain('id=\\"why-is-this-map-black\\"');
  });

  it('turns links between files into links between pages', () => {
    const { blocks } = renderGuide('[a](own.md#part) [b](../../run/)', { file: 'a.md', embeds, readCode });
    expect(blocks).toEqual([{ kind: 'html', html: '<p><a href="../own/#part">a</a> <a href="../../run/">b</a></p>' }]);
  });

  it('refuses a directive that it does not know, naming the file', () => {
    expect(() => renderGuide('::config-feilds', { file: 'a.md', embeds, readCode })).toThrow(
      /`a\.md`, but received `config-feilds`/,
    );
    expect(() => renderGuide('At ten:thirty', { file: 'a.md', embeds, readCode })).toThrow(/received `thirty`/);
  });

  it('shows code that a keyboard can scroll, under the name of its file, as it is', () => {
    const { blocks } = renderGuide('```ts title=a.ts\nif (1 < 2)\n  a();\n```', { file: 'a.md', embeds, readCode });
    expect(blocks).toEqual([
      {
        kind: 'html',
        html:
          '<div class="code-frame"><p class="code-title" translate="no">a.ts</p>' +
          '<pre tabindex="0" translate="no"><code class="language-ts">if (1 &#x3C; 2)\n  a();\n</code></pre></div>',
      },
    ]);
  });

  it('has words for every object of the references in both languages', () => {
    expect(Object.keys(docsZhCn.objects)).toEqual(Object.keys(docsEn.objects));
  });
});

describe('code that is shown as if it lay elsewhere', () => {
  it('has imports that lead to the same files from there', () => {
    const moves = new Map([['examples/new/a.ts', 'pipeline/methods/a.ts']]);
    const code =
      "import { x } from '../../pipeline/methods/x.ts';\nimport { y } from '../../schema/y.ts';\nimport z from 'z';";
    expect(movedCode(code, 'examples/new/a.ts', moves)).toBe(
      "import { x } from './x.ts';\nimport { y } from '../../schema/y.ts';\nimport z from 'z';",
    );
    const test = "import { a } from '../examples/new/a.ts';";
    expect(movedCode(test, 'test/a.test.ts', moves)).toBe("import { a } from '../pipeline/methods/a.ts';");
  });

  it('is in the repository', () => {
    const files = english.flatMap(({ code }) => code.flatMap(({ meta }) => /file=(\S+)/.exec(meta)?.[1] ?? []));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
