import { describe, expect, it } from 'vitest';
import type { ReportPicture } from '../schema/report.ts';
import { createLinks } from '../src/data/base/links.ts';
import { pictureView, type PictureView } from '../src/data/results/method-view.ts';
import { linkedFiles } from '../src/integrations/report-files.ts';
import { wordsOf } from '../src/words/words.ts';
import { catalogue } from './catalogue.ts';
import { smallReport } from './site-report.ts';

const report = smallReport([]);
const content = { folder: '', report, catalogue, outcomes: [], trials: [] };
const links = createLinks('/', undefined);

function view(changes: Partial<ReportPicture>, language: 'en' | 'zh-cn' = 'en'): PictureView {
  const picture = { ...report.pictures[0]!, ...changes };
  const source = { content, predictions: [], language };
  return pictureView(picture, 'Picture 0', report.models[0]!, source, { links, words: wordsOf(language) });
}

describe('a picture on the site', () => {
  const turned = { code: 'turned', text: 'It was turned upright, as its EXIF orientation 6 says.' };

  it('says what was done to it, in the words of the language, else in the report’s', () => {
    expect(view({}).notes).toEqual([]);
    expect(view({ remarks: [turned, { code: 'bent', text: 'It was bent.' }] }, 'zh-cn').notes).toEqual([
      { text: '已按文件中的记录转正。', isOwn: false },
      { text: 'It was bent.', isOwn: true },
    ]);
  });

  it('says of a model only what holds for it', () => {
    const remarks = [
      { code: 'enlarged', text: 'Enlarged.', models: ['other'] },
      { ...turned, models: ['small'] },
    ];
    expect(view({ remarks }).notes.map(({ text }) => text)).toEqual(['It was turned upright, as its file says.']);
  });

  it('has words in both languages for every code that the pipeline writes', () => {
    const codes = ['animated', 'turned', 'transparent', 'cmyk', 'grey', 'sixteen-bit', 'enlarged'];
    for (const language of ['en', 'zh-cn'] as const) {
      expect(Object.keys(wordsOf(language).picture.remarks).sort()).toEqual(codes.toSorted());
    }
  });

  it('has a larger version beside what the model sees, where there is one, and the site copies it', () => {
    const display = { file: 'inputs/display/first.webp', sha256: '0'.repeat(64), width: 512, height: 512 };
    expect(view({}).larger).toBeNull();
    expect(view({ display })).toMatchObject({
      src: '/inputs/small/first.png',
      larger: { src: '/inputs/display/first.webp', width: 512, height: 512 },
    });
    const pictures = report.pictures.map((picture) => ({ ...picture, display }));
    expect(linkedFiles({ ...content, report: { ...report, pictures } })).toEqual([
      'inputs/small/first.png',
      'inputs/display/first.webp',
      'inputs/small/second.png',
    ]);
  });
});
