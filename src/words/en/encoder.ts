/** Words of the models page about encoders of texts, in English. */
export const encoderEn = {
  shape: 'Shape',
  shapeOf: (layers: number, heads: number, width: number, wide: string) =>
    `${layers} layers of ${heads} heads; hidden states of ${width} values, ${wide} inside of a layer`,
  vocabulary: 'Vocabulary',
  pieces: (count: string) => `${count} word pieces`,
  positions: 'Longest text',
  tokens: (count: string) => `${count} tokens`,
  tasks: 'What it can do',
  noTask: 'hidden states and attention only',
  taskNames: {
    'question-answering': 'mark the answer to a question in a text',
    'masked-language-model': 'fill a gap in a text',
  } as Readonly<Record<string, string>>,
  card: 'What it scores on texts that it has not seen',
  scores: {
    exactMatch: 'Answers that are right to the letter',
    f1: 'Overlap of answers with the right ones (F1)',
    maskedAccuracy: 'Hidden tokens that it fills in right',
    perplexity: 'Perplexity of the hidden tokens',
    pairs: 'Questions asked',
    sentences: 'Sentences tried',
  } as Readonly<Record<string, string>>,
  training: {
    pairs: 'Questions it learned from',
    sentences: 'Sentences it learned from',
    steps: 'Steps of training',
  } as Readonly<Record<string, string>>,
};
