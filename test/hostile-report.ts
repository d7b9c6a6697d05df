import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report, ReportText } from '../schema/report.ts';
import { writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';
import { writeTextReport } from './text-report.ts';

/** What ends every place that a text may stand in, and sets `hit` where it is taken for more than text. */
export const PAYLOAD = [
  '</title></script></style></text></textarea>',
  '"><svg onload="hit=1"><img src=x onerror=hit=1><script>hit=1</script>',
  "' onfocus=hit=1 autofocus '",
  "javascript:hit=1 {{hit=1}} ${hit=1} {query} {name} {constructor} $& $1 $` $'",
  String.raw`\) >> /OpenAction << /S /JavaScript /JS (hit=1) >> endobj \ (`,
  ']]> --> <!-- &lt; &amp;lt; \u2028 gradient_1 ` \' " class="astro-abcdefgh" href="/a/" </li></ul>',
].join(' ');

/** For what an encoder reads, which has room for few tokens. */
const SHORT = '<svg onload=hit=1>&lt;"';

/** In the labels of matrices a dollar begins a formula, unless a backslash stands before it; behind it stands one that is hostile too. */
const LABEL = `${PAYLOAD.replaceAll('$', () => '\\$')} $\\text{</text><svg onload=hit=1>"&lt;}$`;

/** Texts whose author the site does not know; ids that have to be slugs, and names that prose explains, are left. */
const texts = new Set(
  'title about name alt credit authors classes className layer layerKind unit definition message host vitrine node engine text question course'.split(
    ' ',
  ),
);

/** What a report says with the payload behind every text. */
function hostileReport<Value>(value: Value): Value {
  return changed(value, (key, text, path) => {
    const isExplained = key === 'name' && /\.arrays\.\d+\.name$/.test(path);
    const isFree = (key === 'kind' && /^(?:Conv|Linear)/.test(text)) || /\.probes\.\d+\.id$/.test(path);
    return isFree || (texts.has(key) && !isExplained) ? `${text} ${PAYLOAD}` : text;
  });
}

/** A configuration about texts, and a file of attention, likewise. */
function hostileTexts<Value>(value: Value): Value {
  const read = new Set(['text', 'question', 'context']);
  const own = new Set(['title', 'name', 'tokens', 'fruit', 'company']);
  const labels = new Set(['rows', 'columns']);
  return changed(value, (key, text, path) => {
    if (labels.has(key) || path.includes('matrices.0.title')) return `${text} ${LABEL}`;
    if (read.has(key)) return `${text} ${SHORT}`;
    return own.has(key) ? `${text} ${PAYLOAD}` : text;
  });
}

/** Names that a configuration cannot have, since they are slugs there, and a report written by hand can: of senses and sentences. */
function withHostileNames(text: ReportText): ReportText {
  if (text.kind !== 'word') return text;
  const named = (name: string): string => `${name} ${PAYLOAD}`;
  return {
    ...text,
    senses: Object.fromEntries(Object.entries(text.senses).map(([sense, words]) => [named(sense), words])),
    sentences: text.sentences.map((one) => ({ ...one, id: named(one.id), sense: named(one.sense) })),
  };
}

/** The value with every text changed; what lies in a list or in a language has the key of the whole. */
export function changed<Value>(value: Value, change: (key: string, text: string, path: string) => string): Value {
  const go = (each: unknown, key: string, path: string): unknown => {
    if (typeof each === 'string') return change(key, each, path);
    if (Array.isArray(each)) return each.map((one, index) => go(one, key, `${path}.${index}`));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, one]) => {
        const isLanguage = name === 'en' || name === 'zh-cn';
        return [name, go(one, isLanguage ? key : name, isLanguage ? path : `${path}.${name}`)];
      }),
    );
  };
  return go(value, '', '') as Value;
}

/** Markdown that tries everything that Markdown lets through. */
export const MARKDOWN = [
  // A colon before a letter begins a directive.
  `## Heading ${PAYLOAD.replaceAll('`', '').replaceAll(':', String.raw`\:`)}`,
  '<script>hit=1</script>',
  '<svg onload="hit=1"><circle r="1"/></svg> <img src=x onerror=hit=1> <b onclick="hit=1">bold</b>',
  '[one](javascript:hit=1) [two](JaVa&#x09;script:hit=1) [three](data:text/html,<script>hit=1</script>) <javascript:hit=1>',
  '![four](javascript:hit=1) ![five](data:image/svg+xml,x) ![six](//example.org/x.png) [seven][a] [eight](//[) ![nine](/../../a.png) ![ten](/nowhere.png)',
  '[a]: javascript:hit=1',
  '<!-- a comment --> <math><mi onclick="hit=1">x</mi></math>',
  '```"><script>hit=1</script>\n</code></pre><script>hit=1</script>\n```',
  `| a "><svg onload="hit=1"> | b |\n| --- | --- |\n| <script>hit=1</script> | c |`,
].join('\n\n');

async function writeHostileAnswers(content: string): Promise<void> {
  const text = JSON.stringify(`It fits. ${PAYLOAD}`);
  const front = `question: ${text}
title: ${text}
answer: ${text}
course: ${text}
claims:
  - id: fit
    text: ${text}
    left: { method: lime, variant: course, input: first, measure: weighted-r2 }
    is: '>'
    right: { threshold: half }`;
  const body = `:number{claim=fit} ${MARKDOWN}

::figure{method=lime variant=course input=first figure=overlay}`;
  const reason = { en: `Half. ${PAYLOAD}`, 'zh-cn': `一半。${PAYLOAD}` };
  for (const language of ['en', 'zh-cn']) {
    await mkdir(join(content, 'answers', language), { recursive: true });
    await writeFile(join(content, 'answers', language, '01.md'), `---\n${front}\n---\n\n${body}\n`);
  }
  const thresholds = { content: 1, thresholds: { half: { value: 0.5, reason } } };
  await writeFile(join(content, 'answers/thresholds.json'), JSON.stringify(thresholds));
}

/** Writes a report about pictures, texts, attention from elsewhere and a matrix in which every text is hostile. */
export async function writeHostileReport(content: string): Promise<void> {
  const read = async (): Promise<Report> => JSON.parse(await readFile(join(content, 'report.json'), 'utf8')) as Report;
  await writeTextReport(content, hostileTexts);
  const { encoders, texts: readTexts, matrices, tasks: ofTexts } = await read();
  await writeSmallReport(content, tasks, trialTasks, hostileReport);
  const ofPictures = await read();
  await writeFile(
    join(content, 'report.json'),
    JSON.stringify({
      ...ofPictures,
      encoders,
      texts: readTexts?.map(withHostileNames),
      matrices,
      tasks: [...ofPictures.tasks, ...ofTexts],
      parts: { crust: `Crust ${PAYLOAD}`, [PAYLOAD]: PAYLOAD, 'red-sticker': { en: `Sticker ${PAYLOAD}` } },
    }),
  );
  await writeHostileAnswers(content);
}
