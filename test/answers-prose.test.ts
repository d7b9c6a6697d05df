import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MethodProse } from '../schema/method-prose.ts';
import { readSiteAnswers } from '../src/data/content/answers.ts';
import { answerViews, type AnswerView } from '../src/data/answers/answer-view.ts';
import { evidenceView } from '../src/data/answers/evidence-view.ts';
import { createLinks } from '../src/data/base/links.ts';
import type { Site } from '../src/data/results/site.ts';
import { wordsOf } from '../src/words/words.ts';
import { metricWords } from './prose-files.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const measure = (value: number, chance?: number) => ({
  value,
  unit: '1',
  definition: 'A number.',
  ...(chance !== undefined && { null: chance }),
});
const tasks: readonly SmallTask[] = [
  {
    method: 'lime',
    input: 'first',
    variant: 'course',
    figures: { overlay: 'picture' },
    params: { samples: 500 },
    measures: { 'inside-food': measure(0.615, 0.25) },
  },
  { method: 'lime', input: 'second', variant: 'course', failure: 'Expected numbers, but received NaN.' },
];
const prose = MethodProse.parse({
  title: 'LIME',
  question: 'Which regions?',
  figures: { overlay: { caption: 'Regions for “{class}”.', alt: 'regions' } },
});

const front = `question: Where is it green?
title: Green
course: On the food.
answer: On the food.
claims:
  - id: on-food
    text: More of it is on the food than by chance.
    left: { method: lime, input: first, measure: inside-food }
    is: '>='
    right: { chance: true, times: twice }
    format: percent
  - id: elsewhere
    text: It is so on a picture that is not here.
    left: { method: lime, input: third, measure: inside-food }
    is: '>'
    right: { threshold: twice }
    needs: [{ input: third }]
`;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** The site of a small report with one answer that has this prose. */
async function siteOf(body: string, outcomes?: object): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-answers-'));
  folders.push(folder);
  await mkdir(join(folder, 'answers/en'), { recursive: true });
  const reason = { en: 'A convention.', 'zh-cn': '约定。' };
  const thresholds = { content: 1, thresholds: { twice: { value: 2, reason } } };
  await writeFile(join(folder, 'answers/thresholds.json'), JSON.stringify(thresholds));
  await writeFile(join(folder, 'answers/en/01.md'), `---\n${front}---\n\n${body}\n`);
  if (outcomes !== undefined) await writeFile(join(folder, 'outcomes.json'), JSON.stringify(outcomes));
  const content = { ...contentOf(tasks), folder };
  const entry = { collection: 'methods', id: 'lime/en' } as const;
  const text = { ...entry, file: 'lime.md', words: prose, isTranslated: true, isReported: true };
  const proses = new Map([['lime', text]]);
  return {
    content,
    predictions: [],
    proses,
    reported: proses,
    metrics: metricWords('en'),
    language: 'en',
    tag: 'en',
    words: wordsOf('en'),
    links: createLinks('/', undefined),
    parts: {},
    answers: await readSiteAnswers(content),
  };
}

async function viewOf(body: string): Promise<AnswerView> {
  const site = await siteOf(body);
  const [view] = await answerViews({ ...site, answers: site.answers! });
  return view!;
}

const htmlOf = async (body: string): Promise<string> => {
  const { blocks } = await viewOf(body);
  return blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
};

describe('the prose of an answer', () => {
  it.each([
    [':number[share]{claim=on-food}', '<data class="figure-number" value="0.615">61.5%</data>'],
    [':null{claim=on-food}', '<data class="figure-number" value="0.25">25%</data>'],
    [':against{claim=on-food}', '<data class="figure-number" value="0.5">50%</data>'],
    [':outcome{claim=on-food}', '<span class="outcome holds">holds here</span>'],
    [':outcome{claim=elsewhere}', '<span class="outcome cannot-be-judged">cannot be judged here</span>'],
    [':number{claim=elsewhere}', '<span class="figure-number">–</span>'],
    [':threshold{name=twice format=times}', '<data class="figure-number" value="2">2×</data>'],
    [':number{method=lime input=first param=samples}', '<data class="figure-number" value="500">500</data>'],
    [
      ':null{method=lime input=first measure=inside-food format=percent}',
      '<data class="figure-number" value="0.25">25%</data>',
    ],
    ['[LIME](methods/lime#numbers)', '<a href="/methods/lime/#numbers">LIME</a>'],
    ['[paper](https://example.org/a)', '<a href="https://example.org/a">paper</a>'],
  ])('turns %s into what it stands for', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('lays a table in a frame that scrolls and that a keyboard reaches', async () => {
    expect(await htmlOf('| *a* | b |\n| --- | --- |\n| c | :number{claim=on-food} |')).toMatch(
      /^<div class="table-frame not-content" role="region" tabindex="0" aria-label="a, b">\s*<table>/,
    );
  });

  it('embeds the figure of the method’s page with a link to its place, figures side by side', async () => {
    const { blocks } = await viewOf(
      'Before.\n\n::picture{input=first}\n::figure{method=lime input=first figure=overlay}\n\nAfter.',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['html', 'figures', 'html']);
    expect(blocks[1]).toMatchObject({
      figures: [
        {
          state: 'done',
          href: '/gallery/#first',
          figure: { alt: 'The first picture', src: '/inputs/small/first.png' },
        },
        {
          state: 'done',
          label: 'LIME',
          href: '/methods/lime/#first-course',
          figure: { src: '/results/lime/first-course/overlay.png', caption: 'Regions for “Egg”.' },
        },
      ],
    });
  });

  it('shows a failure in the place of its figure, and says what a report on other pictures lacks', async () => {
    const { blocks } = await viewOf(
      '::figure{method=lime input=second figure=overlay}\n::figure{method=lime input=third figure=overlay}\n::picture{input=third}',
    );
    expect(blocks[0]).toMatchObject({
      figures: [
        { state: 'failed', message: 'Expected numbers, but received NaN.' },
        { state: 'absent' },
        { state: 'absent' },
      ],
    });
  });

  it.each([
    [
      ':number{claim=on-fod}',
      'Expected a claim of this answer for `answers/en/01.md`, but received `on-fod`. It has: on-food, elsewhere.',
    ],
    [
      ':numbr{claim=on-food}',
      'Expected one of the directives number, null, against, outcome, threshold for `answers/en/01.md`, but received `numbr`.',
    ],
    [
      ':threshold{name=thrice}',
      'Expected a threshold of `answers/thresholds.json` for `answers/en/01.md`, but received `thrice`. It has: twice.',
    ],
    [
      ':number{method=lime input=first measure=weight}',
      'Expected a measure of lime, input first for `answers/en/01.md`, but received `weight`. It has: inside-food.',
    ],
    [
      ':number{method=lime}',
      'Expected `:number` with a claim, or with method, input and a measure, series or param for `answers/en/01.md`, but received `method=lime`.',
    ],
    [
      '::figure{method=lime input=first figure=map}',
      'Expected a figure of lime, input first for `answers/en/01.md`, but received `map`. It has: overlay.',
    ],
    [
      '::figure{method=lime input=fourth figure=overlay}',
      'Expected a result of the report for `answers/en/01.md`, but received lime, input fourth, which it does not have. Fix the claim, or say what it `needs`.',
    ],
    [
      '::figure{method=lime input=first}',
      'Expected a figure of lime, input first for `answers/en/01.md`, but received none. It has: overlay.',
    ],
    ['::picture{input=fourth}', 'Expected a picture of the report for `answers/en/01.md`, but received `fourth`.'],
    ['[it](methods/limes)', 'Expected a method for `answers/en/01.md`, but received `limes` in a link.'],
    [
      '- ::figure{method=lime input=first figure=overlay}',
      'Expected figures between paragraphs for `answers/en/01.md`, but received `figure` inside one.',
    ],
  ])('stops with one line at %s', async (markdown, line) => {
    await expect(viewOf(markdown)).rejects.toMatchObject({ name: 'SiteError', message: line });
  });
});

describe('an answer', () => {
  it('has its claims with number, null, what they are compared with, and why one cannot be judged', async () => {
    const { claims, outcome } = await viewOf('So.');
    expect(outcome).toBe('cannot-be-judged');
    expect(claims).toMatchObject([
      {
        id: 'on-food',
        outcome: 'holds',
        number: '61.5%',
        chance: '25%',
        against: '≥ 50%',
        from: '2× what chance gives',
      },
      { id: 'elsewhere', number: '–', chance: '', against: '', reason: 'the report does not have this picture' },
    ]);
  });

  it('has a row in the matrix, with a cell for each measure', async () => {
    const site = await siteOf('So.');
    const answers = { ...site, answers: site.answers! };
    const { measures, rows } = evidenceView(await answerViews(answers), answers);
    expect(measures).toEqual(['Share on a part of the picture']);
    expect(rows.map(({ cells }) => cells.map((claims) => claims.map(({ number }) => number)))).toEqual([
      [['61.5%', '–']],
    ]);
  });

  it('stops the build where another outcome is stored than the results give, unless it cannot be judged', async () => {
    const stored = (id: string) => ({
      content: 1,
      thresholds: '0'.repeat(64),
      outcomes: { '01': { [id]: { outcome: 'does-not-hold', number: 0.1, digest: '0'.repeat(64) } } },
    });
    await expect(siteOf('So.', stored('on-food'))).rejects.toThrow(
      'Expected `does-not-hold` for claim `on-food` of `answers/en/01.md`, as `outcomes.json` stores it, but received `holds`. ' +
        'Look at the answer, then run `npm run vitrine -- check --write`.',
    );
    await expect(siteOf('So.', stored('elsewhere'))).resolves.toBeDefined();
  });
});
