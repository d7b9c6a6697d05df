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
};
