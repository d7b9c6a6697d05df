/** Words of the pages about texts, in English. */
export const textEn = {
  readBy: (encoder: string) => `Read by: ${encoder}`,
  /** Parts of a text, as tokens are marked by. */
  roles: {
    special: 'special token',
    text: 'text',
    question: 'question',
    context: 'context',
    answer: 'answer',
  } as Readonly<Record<string, string>>,
  /** Texts whose tokens are coloured by a value. */
  strip: {
    hide: (tokens: string) => `Hide ${tokens}`,
    hidden: (tokens: string) => `${tokens} are hidden. The colours of the other tokens stay as they are.`,
    hiddenShare: (tokens: string, share: string) =>
      `${tokens} are hidden, and with them ${share} of the weights: what is left does not sum to 1. The colours stay as they are.`,
    reading: (token: string) => `Outlined: “${token}”, the token that reads.`,
    answer: (answer: string) => `Outlined: “${answer}”, the model’s answer.`,
    isGiven: 'It is the given answer.',
    isOther: 'It is not the given answer.',
    noneGiven: 'No answer is given to compare it with.',
    values: 'All values',
    place: 'Place',
    token: 'Token',
    part: 'Part',
    value: 'Value',
    valuesOf: (title: string) => `Values of the tokens: ${title}`,
    agreement: 'How far they agree',
    agreementText:
      'Rank correlation of two rows, over the tokens of question and context: 1 is the same order, 0 none. Attention is one signal beside others, not the explanation.',
    with: (name: string) => `with ${name}`,
  },
};
