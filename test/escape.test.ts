import { describe, expect, it } from 'vitest';
import { escapeJson, escapeMarkup } from '../schema/escape.ts';

describe('a sign in markup', () => {
  it.each([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
  ])('%s is written as %s, each time and whatever stands beside it', (sign, entity) => {
    expect(escapeMarkup(sign)).toBe(entity);
    expect(escapeMarkup(`a${sign}${sign}b`)).toBe(`a${entity}${entity}b`);
  });

  it.each(["'", '\t', '\n', '\r', ' ', '{', '图', '\u{1f408}', '\u2028'])('%j stays as it is', (sign) => {
    expect(escapeMarkup(sign)).toBe(sign);
  });

  it('is escaped again where it is an escape already: the reader sees what was written', () => {
    expect(escapeMarkup('&amp;')).toBe('&amp;amp;');
  });

  it.each(['\0', '\u0008', '\u000b', '\u001f', '\u007f', '\u009f', '\ufffe', '\uffff', '\ud800', '\udc00'])(
    '%j is replaced, since no XML may hold it',
    (sign) => {
      expect(escapeMarkup(`a${sign}b`)).toBe('a\ufffdb');
    },
  );
});

describe('a sign in JSON inside a page', () => {
  it.each([
    ['<', '"\\u003c"'],
    ['>', '"\\u003e"'],
    ['&', '"\\u0026"'],
    ['\u2028', '"\\u2028"'],
    ['\u2029', '"\\u2029"'],
  ])('%j is written as %s, in keys as well', (sign, json) => {
    expect(escapeJson(sign)).toBe(json);
    expect(escapeJson({ [sign]: sign + sign })).toBe(`{${json}:"${json.slice(1, -1).repeat(2)}"}`);
    expect(JSON.parse(escapeJson(sign))).toBe(sign);
  });

  it.each(["'", '/', '图', '\u2027', '\u202a'])('%j stays as it is', (sign) => {
    expect(escapeJson(sign)).toBe(`"${sign}"`);
  });
});
