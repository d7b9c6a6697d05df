import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf, textsUnder } from './pdf-file.ts';

/** A PDF of these objects, numbered from 1. */
const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat(
    objects.flatMap((object, index) => [
      Buffer.from(`${index === 0 ? '%PDF-1.4\n' : ''}${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
  );
const stream = (code: string): Buffer => {
  const data = deflateSync(code);
  const head = Buffer.from(`<</Filter /FlateDecode /Length ${data.length}>>\nstream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
};

describe('the reader of PDFs that tests look with', () => {
  it.each([
    ['<</Type /Catalog /OpenAction <</S /JavaScript /JS (hit\\(1\\))>>>>', ['OpenAction', 'JS', 'JavaScript']],
    ['<</A <</Type /Action /S /URI /URI (javascript:hit=1)>>>>', ['URI javascript:hit=1']],
    ['<</A <</S /Launch /F (a.exe)>>>>', ['Launch']],
    ['<</A <</S /#4aavaScript>>>>', ['JavaScript']],
    ['[<</AA <<>>>> <</Names <</EmbeddedFiles 2 0 R>>>>]', ['AA', 'EmbeddedFiles']],
  ])('sees what %s does', (object, actions) => {
    expect([...readPdf(pdf(object)).actions].sort()).toEqual([...actions].sort());
  });

  it('takes no string for more than a string', () => {
    const title = String.raw`\) >> /OpenAction <</S /JavaScript>> (a) \\`;
    const { actions, ...file } = readPdf(pdf(`<</Title (${title}) /Alt <FEFF0029003E> /K <</S /GoTo>>>>`));
    expect(actions).toEqual([]);
    expect(textsUnder({ ...file, actions }, 'Title')).toEqual([') >> /OpenAction <</S /JavaScript>> (a) \\']);
    expect(textsUnder({ ...file, actions }, 'Alt')).toEqual([')>']);
  });

  it('reads glyphs as what their font says that they are', () => {
    const map = '1 beginbfchar <0003> <00660066> endbfchar 1 beginbfrange <0005> <0007> <0041> endbfrange';
    const file = pdf(
      '<</Type /Page /Contents 2 0 R /Resources <</Font <</F1 3 0 R>>>>>>',
      stream('BT /F1 12 Tf <0005> Tj [<0006> -20 <0007>] TJ (\\000\\003\\000\\011) Tj ET'),
      '<</Type /Font /Subtype /Type0 /ToUnicode 4 0 R>>',
      stream(map),
    );
    expect(readPdf(file).text).toBe('ABCff\ufffd');
  });
});
