import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addedTokens, type TokenDescription } from '../pipeline/tokenizer/added-token.ts';
import { Tokenizer } from '../pipeline/tokenizer/tokenizer.ts';
import { bertSettings } from '../pipeline/tokenizer/tokenizer-settings.ts';
import { parseVocabulary } from '../pipeline/tokenizer/vocabulary.ts';

interface TokenSet {
  readonly name: string;
  readonly lowerCase: boolean;
  readonly tokens: readonly (TokenDescription & { readonly id: number })[];
  readonly records: readonly { text: string; ids: number[]; spans: [number, number][] }[];
}

/** What transformers 5.18 with tokenizers 0.23.2 gives: see `make.py` beside it. */
const { vocabulary, sets } = JSON.parse(readFileSync('test/fixtures/added-tokens/tokenization.json', 'utf8')) as {
  vocabulary: string[];
  sets: TokenSet[];
};
const base = parseVocabulary(vocabulary.join('\n'), 'vocab.txt');

function tokenizerOf(tokens: TokenSet['tokens'], lowerCase = true): Tokenizer {
  const entries = tokens.map(({ id, ...description }) => ({ id, description, at: 'added' }));
  const added = addedTokens({ entries, special: [] }, base);
  return new Tokenizer(bertSettings(base, 'vocab.txt', { lowerCase, added }));
}

describe.each(sets)('added tokens, $name, lower case $lowerCase', ({ lowerCase, tokens, records }) => {
  const tokenizer = tokenizerOf(tokens, lowerCase);

  it.each(records)('have the ids and places of the tokenizers library in $text', ({ text, ids, spans }) => {
    const found = tokenizer.tokenize(text);
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.map(({ span }) => span)).toEqual(spans);
  });
});
