import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { Element } from 'xast';
import { expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { writeArchive } from '../pipeline/publish/archive.ts';
import { printAnswers } from '../pipeline/publish/print-answers.ts';
import { parsePage } from '../src/data/html/page-tree.ts';
import { cardContent, cardPath, cardSvg } from '../src/data/html/social-card.ts';
import { parseSvg } from '../src/data/html/svg-tree.ts';
import { PROSE_PAYLOAD } from './hostile-prose.ts';
import { PAYLOAD } from './hostile-report.ts';
import { readPdf, textsUnder, type PdfFile } from './pdf-file.ts';
import { chromiumPath, type BuiltSite } from './site-browser.ts';

/** Where the site says that it will lie. */
export const ADDRESS = 'https://report.example';

/** How often each answer in print says the payload: in its question, its short answer, its claim, the course's own … */
const SAID_IN_PRINT = 8;

/** A text without what setting it in lines and glyphs changes: blanks, ligatures, radicals for signs. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');
const timesIn = (text: string, part = PAYLOAD): number => bare(text).split(bare(part)).length - 1;

/** What a hostile site gives out beside its pages: answers in print, figures, cards and an archive, each read back. */
export function itGoesOutAsText(site: () => BuiltSite): void {
  it('is text in the answers as a PDF, which does nothing but follow links', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-hostile-pdf-'));
    try {
      for (const address of [undefined, `${ADDRESS}/`]) {
        const files = await printAnswers({
          chromium: chromiumPath!,
          site: site().folder,
          file: join(folder, 'r.pdf'),
          ...(address !== undefined && { address }),
        });
        expect(files.map((file) => file.slice(folder.length))).toEqual(['/r-en.pdf', '/r-zh-cn.pdf', '/r-zh-tw.pdf']);
        for (const file of files) {
          const pdf = readPdf(await readFile(file));
          expect(timesIn(pdf.text)).toBeGreaterThanOrEqual(SAID_IN_PRINT);
          expect(bare(pdf.text)).toContain(bare('<b onclick="hit=1">bold</b>'));
          expectInert(pdf, address);
          // The document's own title and the outline's, and the descriptions of figures.
          expect(textsUnder(pdf, 'Title').filter((title) => timesIn(title) === 1).length).toBeGreaterThanOrEqual(2);
          expect(textsUnder(pdf, 'Alt').some((alt) => timesIn(alt) >= 2)).toBe(true);
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 180_000);

  it('is text in every figure that is a PDF', async () => {
    const files = (await readdir(site().folder, { recursive: true })).filter((file) => file.endsWith('.pdf'));
    expect(files.length).toBe(5);
    for (const file of files) {
      const pdf = readPdf(await readFile(join(site().folder, file)));
      expectInert(pdf, undefined);
      expect(bare(pdf.text), file).toContain(bare(PAYLOAD.slice(0, 40)));
    }
    const table = readPdf(await readFile(join(site().folder, 'methods/matrix-figures/table.pdf')));
    expect(textsUnder(table, 'Title').map((title) => timesIn(title))).toEqual([1]);
  });

  it('is outlines of letters on every card, and no element', async () => {
    const pages = site().pages.filter((page) => !page.startsWith('zh-tw/') && !page.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(90);
    let titles = 0;
    for (const page of pages) {
      const { title, site: name } = cardContent(
        parsePage(await readFile(join(site().folder, page, 'index.html'), 'utf8')),
      );
      expect(timesIn(name), page).toBe(1);
      titles += timesIn(title) + timesIn(title, PROSE_PAYLOAD);
      expectOutlines(parseSvg(cardSvg(title, name, page.length % 2 > 0)));
      const card = sharp(await readFile(join(site().folder, cardPath(page))), { failOn: 'warning' });
      const { data, info } = await card.greyscale().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height], page).toEqual([1200, 630]);
      // Ink of the title, under the bar at the top.
      expect(
        data.subarray(20 * 1200, 400 * 1200).some((light) => light < 120),
        page,
      ).toBe(true);
    }
    expect(titles).toBeGreaterThan(60);
  }, 120_000);

  it('is in the archive as it is in the site, under names that stay in the folder it is unpacked to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-hostile-zip-'));
    try {
      const file = join(folder, 'a.zip');
      const { files } = await writeArchive(site().folder, file);
      // Names as they stand in the file: what yauzl would refuse is seen here.
      const zip = await openPromise(file, { decodeStrings: false });
      const names: string[] = [];
      for await (const entry of zip.eachEntry()) {
        const name = (entry.fileName as unknown as Buffer).toString('utf8');
        names.push(name);
        expect(name).toMatch(/^[\w.-]+(?:\/[\w.-]+)*$/);
        expect(name.split('/')).not.toContain('..');
        expect(entry.externalFileAttributes >>> 16, name).toBe(0o100644);
        if (name === 'README.txt') continue;
        const packed = await buffer(await zip.openReadStreamPromise(entry));
        expect(packed.equals(await readFile(join(site().folder, name))), name).toBe(true);
      }
      expect(names).toHaveLength(files);
      expect(new Set(names).size).toBe(files);
      expect(names).toContain('answers/all/index.html');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
}

/** No action but links to the published site, where its address is known. */
function expectInert(pdf: PdfFile, address: string | undefined): void {
  const others = pdf.actions.filter((action) => address === undefined || !action.startsWith(`URI ${address}`));
  expect(others).toEqual([]);
}

function expectOutlines(card: Element): void {
  expect(card.name).toBe('svg');
  for (const child of card.children) {
    if (child.type !== 'element') throw new Error(`Expected an element in a card, but received ${child.type}.`);
    expect(child.children).toEqual([]);
    const { d = '', ...others } = child.attributes;
    expect(d).toMatch(/^[MLQCZ\d.,\s-]*$/);
    for (const value of Object.values(others)) expect(value).toMatch(/^(?:[\d.%]+|#[\da-f]{6}|translate\([\d.,]+\))$/);
    expect(child.name).toBe(d === '' && !('d' in child.attributes) ? 'rect' : 'path');
  }
}
