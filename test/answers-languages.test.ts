import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnswerText } from '../schema/answers/parse-answer.ts';
import { readAnswers } from '../schema/answers/read-answers.ts';
import { renderProse } from '../src/data/answers/answer-prose.ts';

const answers = await readAnswers({
  list: (folder) => readdir(join('content', folder)),
  read: (file) => readFile(join('content', file), 'utf8').catch(() => undefined),
});
const list = answers!.list.map((answer) => [answer.n, answer] as const);

/** What an answer is made of beside its words; what stands inside a paragraph may stand in another order in another language. */
function structureOf({ body, file }: AnswerText): unknown {
  const inserted: string[] = [];
  const blocks = renderProse(body, file, {
    insert(name, attributes) {
      inserted.push(JSON.stringify([name, attributes]));
      return { text: '', className: '' };
    },
    embed: (name, attributes) => JSON.stringify([name, attributes]),
    link(address) {
      inserted.push(address);
      return address;
    },
  });
  const shapes = blocks.map((block) =>
    block.kind === 'figures' ? block.figures : (block.html.match(/<(p|h\d|li|tr|blockquote|pre|strong)[ >]/g) ?? []),
  );
  return { shapes, inserted: inserted.toSorted() };
}

describe.each(list)('answer %s', (_, { english, translations }) => {
  it('says the same in both languages: claims, figures, numbers, links, paragraphs and what is bold', () => {
    const chinese = translations['zh-cn'];
    expect(chinese, 'is translated').toBeDefined();
    expect(structureOf(chinese!)).toEqual(structureOf(english));
    const bare = ({ front }: AnswerText) => front.claims.map((claim) => ({ ...claim, text: '' }));
    expect(bare(chinese!)).toEqual(bare(english));
  });

  it('is written in each language throughout', () => {
    const texts = ({ front }: AnswerText): string[] => [
      front.question,
      front.title,
      ...(front.course === undefined ? [] : [front.course]),
      front.answer,
      ...front.claims.map(({ text }) => text),
    ];
    expect(texts(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(texts(translations['zh-cn']!).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('types no number that a result gives', () => {
    for (const { body, front } of Object.values(translations)) {
      const prose = body.replace(/:+[\w-]+(\[[^\]]*\])?\{[^}]*\}/g, '');
      expect(`${front.answer}\n${prose}`.match(/\d+(\.\d+)?\s*%|\d+\.\d+/g) ?? []).toEqual([]);
    }
  });
});
