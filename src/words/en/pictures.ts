/** Words of the pages about one picture, in English. */
export const picturesEn = {
  lead: 'What every method shows of this picture, and how far they agree.',
  all: 'What every method says about it, and how far they agree',
  agreement: 'How far the methods agree',
  agreementText: (mean: string) =>
    `The rank correlation of the maps of every two methods, signs included: 1 is the same order of pixels, 0 none. The mean over all pairs is ${mean}. Methods that agree need not be right.`,
  correlation: 'Rank correlation',
  values: 'Values',
  figures: 'What the methods show',
  onPictures: 'These figures stand on the pages of the pictures, which the gallery leads to:',
};
