/** What a template takes over from the repository: a file or folder, and its place in the project. */
export type Copies = Readonly<Record<string, string>>;

/** The demo's pictures in the order of the course's questions, with their classes: `1_0.png` is class 1, picture 0. */
const coursePictures = {
  '0-butter': '1_0',
  '1-milk-jug': '1_1',
  '2-cake': '2_2',
  '3-egg': '3_3',
  '4-steak-and-grain': '5_4',
  '5-noodles': '6_5',
  '6-sashimi': '8_6',
  '7-steak': '5_7',
  '8-mussels': '8_8',
  '9-soup': '9_9',
};

/** The four pictures that a classifier begins with. */
const someObjects = { '2-cake': 'cake', '3-egg': 'egg', '6-sashimi': 'sashimi', '9-soup': 'soup' };

const entries = Object.entries;

/** By template. */
export const copies: Readonly<Record<string, Copies>> = {
  classifier: {
    'demo/classifier/model.pth': 'model.pth',
    ...Object.fromEntries(
      entries(someObjects).flatMap(([from, to]) => [
        [`demo/pictures/${from}.png`, `pictures/${to}.png`],
        [`demo/pictures/masks/${from}.food.png`, `pictures/masks/${to}.food.png`],
      ]),
    ),
  },
  encoder: Object.fromEntries(
    ['config.json', 'model.safetensors', 'tokenizer_config.json', 'vocab.txt'].map((name) => [
      `demo/qa-en/${name}`,
      `encoder/${name}`,
    ]),
  ),
  course: {
    'demo/classifier/model.pth': 'model.pth',
    'content/answers/thresholds.json': 'content/answers/thresholds.json',
    ...Object.fromEntries(
      entries(coursePictures).map(([from, to]) => [`demo/pictures/${from}.png`, `pictures/${to}.png`]),
    ),
  },
  matrices: {},
  demo: {
    'vitrine.config.ts': 'vitrine.config.ts',
    ...Object.fromEntries(
      [
        ...['encoders.ts', 'food-11.ts', 'cheat', 'classifier', 'imported', 'pictures', 'qa-en', 'zh'].map(
          (name) => `demo/${name}`,
        ),
        ...['content/answers', 'content/pages'],
      ].map((path) => [path, path]),
    ),
  },
};

/** The number that a picture has in the course's questions: `picture-6-sashimi` of the demo's answers is `picture-6`. */
export function courseId(name: string): string {
  return `picture-${name.split('-')[0]}`;
}

/** Names of the demo's pictures. */
export const demoPictures = Object.keys(coursePictures);

/** The questions of the course that are about pictures. */
export const courseQuestions = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));
