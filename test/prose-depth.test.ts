import { describe, expect, it } from 'vitest';
import { ClaimError } from '../schema/answers/claim-error.ts';
import { bounds } from '../schema/bounds.ts';
import { parseMarkdown, withinStack } from '../src/data/html/markdown.ts';

const { most } = bounds.proseDepth;
const parse = (markdown: string) => parseMarkdown(markdown, 'a.md');

describe('quotations and lists in one another', () => {
  it.each(['>', '> ', '- ', '* ', '+ ', '1. ', '123456789) ', ' > ', '\t> ', '-\t', '> - '])(
    'of %j may be as many as the bound, and are refused beyond, in any line',
    (mark) => {
      const count = mark === '> - ' ? most / 2 : most;
      expect(parse(`a\n\n${mark.repeat(count)}b`).type).toBe('root');
      expect(() => parse(`a\n\n${mark.repeat(count + 1)}b`)).toThrow(
        new ClaimError(
          `Expected a page of prose or an answer of at most ${most} quotations and lists in one another for \`a.md\`, but received more. Take some marks away.`,
        ),
      );
    },
  );

  it.each(['-', '1.', '1234567890. ', 'a> ', '# ', '---', '1'])('are not counted where there are none: %j', (text) => {
    expect(parse(text.repeat(most + 1)).type).toBe('root');
  });

  it('are counted anew in every line', () => {
    expect(parse(`${'> '.repeat(most)}a\n`.repeat(3)).type).toBe('root');
  });
});

describe('work on a tree', () => {
  it('is what it gives, and is refused where the stack ends', () => {
    expect(withinStack(() => 5, 'a.md')).toBe(5);
    const endless = (): number => endless() + 1;
    expect(() => withinStack(endless, 'a.md')).toThrow(ClaimError);
    const other = new TypeError('no');
    expect(() =>
      withinStack(() => {
        throw other;
      }, 'a.md'),
    ).toThrow(other);
  });
});
