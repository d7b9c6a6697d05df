/** What search engines and social networks are told of a page, in a sentence. */
export const socialEn = {
  models: 'The networks that are explained here: layer by layer, how often they are right, where they come from.',
  trials: 'Methods put to the test where the truth is known, with a verdict on each.',
  /** Of a page that says nothing of itself. */
  page: (title: string) =>
    `${title}: figures that explain what a neural network does, each with how far to believe it.`,
  /** Stands for the picture on a card. */
  card: (title: string) => `Card with the title “${title}”`,
};
