/** Words of the first page, in English. */
export const homeEn = {
  lead: (pictures: number, methods: number) =>
    `A network was asked what it sees in ${pictures} pictures, and ${methods} methods were asked why. Every figure here was computed before this page was written, and carries the numbers that say how far to believe it.`,
  opening: (picture: string) => `${picture}, and what the first methods show of it`,
  intents: 'What are you here for?',
  see: 'Show me what the model looks at',
  seeText: 'The gallery: every picture, every method, side by side.',
  explain: 'Explain a method to me',
  explainText: 'One page a method: what it asks, how it is defined, and what its pictures do not say.',
  questions: 'What are the answers?',
  questionsText: (count: number) => `${count} questions, each with a claim that these results bear out or do not.`,
  answer: 'What does the model answer?',
  answerText: 'Its class probabilities for each picture, beside the label.',
  believe: 'Can I believe it?',
  evidenceText:
    'Every number beside what chance scores, every claim beside its outcome. A column is a question, a square a claim, filled where it holds.',
  believeText: 'What was computed where, how long it took, and what failed.',
  trialText:
    'A trial of the methods with a known truth: two models, of which one alone relies on a part of the pictures.',
  textLead: (texts: number) => `Encoders of texts were asked how they read ${texts} texts.`,
  texts: 'The texts',
  textsText: 'Choose one to see how it is read.',
  read: 'Show me how a text is read',
  readText: 'The attention of every head, and what an answer rests on.',
  pictures: 'The pictures',
  picturesText: 'Choose one to see what every method says about it.',
};
