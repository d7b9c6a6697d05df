import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTexts } from '../../pipeline/matrices/check-texts.ts';
import { readAnswerEvidence } from '../../pipeline/report/answer-files.ts';
import { disk } from '../../pipeline/base/disk.ts';
import { readContent } from '../../src/data/content/content.ts';
import { checkFiles } from '../../src/data/content/file-checks.ts';
import { renderGuide } from '../../src/data/docs/guide-prose.ts';
import { readPredictions } from '../../src/data/results/predictions.ts';
import { sealContent, writeSmallReport, type SmallTask } from '../site-report.ts';
import { assert, textFile, type Family, type Files } from './family.ts';

const small: readonly SmallTask[] = [
  { method: 'prediction', input: 'first', variant: 'paper', probabilities: [0.1, 0.7, 0.2] },
  {
    method: 'lime',
    input: 'first',
    variant: 'course',
    figures: { overlay: 'picture', map: 'heat' },
    measures: { 'weighted-r2': { value: 0.5, unit: '1', definition: 'Fit.' } },
    remarks: [{ code: 'flat', text: 'It is flat.' }],
    measured: { shape: { entropy: { value: 4, unit: 'nat', definition: 'Entropy.' } } },
  },
  { method: 'saliency', input: 'second', variant: 'paper', failure: 'It failed.' },
];

let written: Promise<Files> | undefined;

/** A small content folder with a result, a failure and an answer, as files. */
function contentFiles(): Promise<Files> {
  return (written ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-seed-'));
    try {
      await writeSmallReport(folder, small);
      const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      const entries = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
      return Object.fromEntries(entries);
    } finally {
      await rm(folder, { recursive: true });
    }
  })());
}

/** All that happens to a content folder before the first page is made, and `vitrine check`. */
async function readAll(folder: string): Promise<void> {
  const content = await readContent(folder);
  await checkFiles(content);
  for (const { probabilities } of await readPredictions(content)) {
    assert(
      probabilities.every((one) => Number.isFinite(one)),
      'a probability that is no number',
    );
  }
  await readAnswerEvidence(folder, disk);
}

/** @param isSealed whether the digests are made to fit, as whoever changes a file can */
function contentFamily(id: string, find: RegExp, isSealed: boolean): Family {
  const file = files[id]!;
  return {
    id,
    file,
    isSlow: true,
    isJson: file.endsWith('.json'),
    seeds: async () => {
      const seed = await contentFiles();
      assert(
        Object.keys(seed).some((name) => name === file && find.test(name)),
        `no ${file} in the seed`,
      );
      return [seed];
    },
    read: async (folder) => {
      // What is no JSON any more cannot be sealed, and is refused as it is.
      if (isSealed) await sealContent(folder).catch(() => undefined);
      await readAll(folder);
    },
  };
}

const files: Readonly<Record<string, string>> = {
  'content-report': 'report.json',
  'content-result': 'results/lime/first-course/result.json',
  'content-run': 'results/lime/first-course/run.json',
  'content-measurement': 'results/lime/first-course/measures/shape.json',
  'content-failure': 'results/saliency/second-paper/error.json',
  'content-array': 'results/prediction/first-paper/probabilities.npy',
  'content-figure': 'results/lime/first-course/overlay.png',
  'content-input': 'inputs/small/first.png',
};

export const contentFamilies: readonly Family[] = [
  contentFamily('content-report', /report/, false),
  contentFamily('content-result', /result/, true),
  contentFamily('content-run', /run/, false),
  contentFamily('content-measurement', /measures/, true),
  contentFamily('content-failure', /error/, true),
  contentFamily('content-array', /npy/, true),
  contentFamily('content-figure', /png/, true),
  contentFamily('content-input', /png/, true),
  {
    id: 'latex',
    file: 'label.txt',
    seeds: () =>
      [
        '$\\frac{a_1}{\\sqrt{b^2}} \\leq \\boldsymbol{\\alpha}$',
        'US\\$ 5 and $\\ce{H2O}$',
        '$\\color{red}{x} \\bra{\\psi}$',
      ].map((label) => ({ 'label.txt': textFile(label) })),
    read: async (folder) => {
      const label = await readFile(join(folder, 'label.txt'), 'utf8');
      await checkTexts({ title: 'T', rows: [label] }, 'matrices: m');
    },
  },
  {
    id: 'guide',
    file: 'guide.md',
    seeds: async () => [
      { 'guide.md': await readFile('content/docs/en/matrices.md') },
      { 'guide.md': await readFile('content/docs/en/results.md') },
    ],
    read: async (folder) => {
      const { blocks } = renderGuide(await readFile(join(folder, 'guide.md'), 'utf8'), {
        file: 'guide.md',
        embeds: ['result-fields'],
        readCode: () => 'code',
      });
      for (const block of blocks) {
        if (block.kind === 'html') assert(!/<script|javascript:|<[a-z]+ [^>]*\bon\w+=/i.test(block.html), block.html);
      }
    },
  },
];
