import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { answerTokens, findAnswer } from '../pipeline/tokenizer/answer-span.ts';
import { readTokenizer, Tokenizer } from '../pipeline/tokenizer/tokenizer.ts';
import { bertSettings } from '../pipeline/tokenizer/tokenizer-settings.ts';

const tokenizer = await readTokenizer('test/fixtures/bert-tiny');
const cased = new Tokenizer(bertSettings(tokenizer.vocabulary, 'vocab.txt', { lowerCase: false }));

/** The tokens that an answer covers. */
function covered(question: string, context: string, answer: string): readonly string[] {
  const { tokens } = tokenizer.encode(question, context);
  const [first, last] = findAnswer({ tokens }, context, answer);
  return tokens.slice(first, last + 1).map(({ text, segment }) => `${text}/${segment}`);
}

describe('an answer', () => {
  const context = 'Wolves are afraid of cats. Sheep are afraid of wolves.';

  it('has the places of its tokens in the second text, though the question has the same', () => {
    const encoding = tokenizer.encode('What are wolves afraid of?', context);
    // [CLS] what are wolves afraid of ? [SEP] wolves are afraid of cat ##s . sheep are afraid of wolves . [SEP]
    //   0    1    2    3      4    5  6   7     8    9    10    11 12  13 14  15   16    17   18   19  20   21
    expect(findAnswer(encoding, context, 'cats')).toEqual([12, 13]);
    expect(findAnswer(encoding, context, ' Sheep are afraid ')).toEqual([15, 17]);
    expect(findAnswer(encoding, context, 'cats.')).toEqual([12, 14]);
  });

  it('is found in its own letters first, in other case only then', () => {
    const encoding = tokenizer.encode('what?', context);
    // [CLS] what ? [SEP] are four tokens; `wolves` is written so at the context's end, `Wolves` at its beginning.
    expect(findAnswer(encoding, context, 'Wolves')).toEqual([4, 4]);
    expect(findAnswer(encoding, context, 'wolves')).toEqual([15, 15]);
    expect(findAnswer(encoding, context, 'WOLVES')).toEqual([4, 4]);
  });

  it('covers the tokens that it only touches', () => {
    expect(covered('what?', 'unaffable cats', 'ffab')).toEqual(['##aff/1', '##able/1']);
  });

  it('is taken for letters, not for a pattern, and found behind letters that grow in lower case', () => {
    expect(covered('what?', 'İİ a cat (and) a mouse.', 'CAT (AND)')).toEqual(['cat/1', '(/1', 'and/1', ')/1']);
    expect(() => covered('what?', 'a cat', 'a.cat')).toThrow(UserError);
  });

  it('is found among ideographs, whose places are counted in UTF-16 units', () => {
    expect(covered('what?', '😀 今天買了蘋果來吃', '蘋果')).toEqual(['蘋/1', '果/1']);
  });

  it.each([
    ['mouse', 'Expected an answer that occurs in the context, but received "mouse". Copy it out of the context.'],
    ['  ', 'Expected an answer, but received "  ". Copy it out of the context.'],
  ])('%j that the context lacks is refused', (answer, message) => {
    const encoding = tokenizer.encode('a mouse?', context);
    expect(() => findAnswer(encoding, context, answer)).toThrow(new UserError(message));
  });

  it('without tokens is refused', () => {
    const text = 'cat \u200B cat';
    expect(() => findAnswer(tokenizer.encode('what?', text), text, '\u200B')).toThrow('an answer with tokens');
  });
});

describe('the course’s tokens of an answer', () => {
  const marked = (one: Tokenizer, question: string, context: string, answer: string): readonly string[] => {
    const { tokens } = one.encode(question, context);
    return answerTokens({ tokens }, answer, one).map((index) => `${index}:${tokens[index]!.text}`);
  };

  it('are those whose text is one of its words, in question and context, and never pieces', () => {
    expect(marked(tokenizer, 'a wolf?', 'a wolf. cats', 'wolf cats s')).toEqual(['2:wolf', '6:wolf']);
    expect(marked(tokenizer, 'what?', 'cats', 'cats')).toEqual([]);
  });

  it('leave out [CLS] and [SEP]', () => {
    expect(marked(cased, 'a wolf?', 'a wolf', '[CLS] [SEP] a')).toEqual(['1:a', '5:a']);
  });

  it('are compared in lower case where the tokenizer lower-cases', () => {
    expect(marked(tokenizer, 'a?', 'a Wolf', 'WOLF')).toEqual(['5:wolf']);
    expect(marked(cased, 'a?', 'a wolf', 'WOLF')).toEqual([]);
    expect(marked(cased, 'a?', 'a wolf', 'wolf')).toEqual(['5:wolf']);
  });
});
