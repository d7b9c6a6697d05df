import { describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import type { UserError } from '../pipeline/base/errors.ts';

const model = (id: string) => ({
  id,
  name: 'A',
  checkpoint: 'a.pth',
  architecture: 'course-food11',
  classes: ['x', 'y'],
  preprocess: { resize: { width: 8, height: 8 } },
});
const picture = (id?: string) => ({ image: 'a.png', ...(id !== undefined && { id }) });
const matrix = (id: string) => ({ id, title: 'M', data: [[1]] });
const encoder = (id: string) => ({ id, name: 'E', folder: 'e' });
const text = (id: string) => ({ id, text: 'A sentence.' });
const attention = (id: string) => ({ id, title: 'A', file: 'a.json' });
const sentence = (id: string, sense = 'one') => ({ id, text: 'A word.', sense });
const word = (id: string, sentences = [sentence('a'), sentence('b'), sentence('c')]) => {
  return { id, word: 'word', senses: { one: 'One' }, sentences };
};
const trial = (id: string, pictures = [picture('p')]) => {
  return { id, title: 'T', about: 'A.', part: 'p', relies: 'a', control: 'b', pictures };
};

/** The line that a configuration is refused by. */
function refusal(more: object): string {
  try {
    parseConfig({ title: 'T', models: [model('a'), model('b')], pictures: [picture(), picture()], ...more });
    return 'accepted';
  } catch (error) {
    return (error as UserError).message;
  }
}

describe('two entries of one id', () => {
  it.each<readonly [string, object, string]>([
    ['models[2].id', { models: [model('m'), model('n'), model('m')] }, 'models[0]'],
    ['pictures[2].id', { pictures: [picture('m'), picture(), picture('m')] }, 'pictures[0]'],
    ['encoders[1].id', { encoders: [encoder('m'), encoder('m')] }, 'encoders[0]'],
    ['texts[1].id', { texts: [text('m'), text('m')] }, 'texts[0]'],
    ['words[0].id', { texts: [text('a'), text('m')], words: [word('m')] }, 'texts[1]'],
    [
      'words[0].sentences[2].id',
      { words: [word('w', [sentence('m'), sentence('b'), sentence('m')])] },
      'words[0].sentences[0]',
    ],
    ['attentions[0].id', { words: [word('m')], attentions: [attention('m')] }, 'words[0]'],
    ['matrices[1].id', { matrices: [matrix('m'), matrix('m')] }, 'matrices[0]'],
    ['trials[1].id', { trials: [trial('m'), trial('m')] }, 'trials[0]'],
    ['trials[0].pictures[1].id', { trials: [trial('t', [picture('m'), picture('m')])] }, 'trials[0].pictures[0]'],
  ])('are refused by the place of the second: %s', (place, more, first) => {
    expect(refusal(more)).toBe(
      `Expected an id of its own for \`vitrine.config.ts: ${place}\`, but received \`m\`, which \`${first}\` has. Give one of the two another id.`,
    );
  });

  it('are taken where they are of different kinds; pictures may have none', () => {
    const all = { encoders: [encoder('a')], texts: [text('a')], matrices: [matrix('a')], trials: [trial('a')] };
    expect(refusal({ ...all, pictures: [picture('a'), picture(), picture()] })).toBe('accepted');
  });
});
