import { quoteCode } from '../base/quote-code.ts';

/** A configuration to begin with, whose every option is a comment. @param title of the report */
export function startConfig(title: string): string {
  return `import { defineConfig } from 'vitrine';

// Every line in a comment is an option: take away the slashes. \`npx vitrine plan\` says what a run would compute.
export default defineConfig({
  title: ${quoteCode(title)},
  languages: ['en'], // and 'zh-cn'
  // authors: ['Your name'],

  // Classifiers of pictures. Paths start from this folder.
  // models: [
  //   {
  //     id: 'mine',
  //     name: 'My classifier',
  //     checkpoint: 'model.pth', // or .safetensors; nothing in it is executed
  //     architecture: 'model.architecture.json',
  //     classes: ['cat', 'dog'],
  //     preprocess: { resize: { shorterSide: 256 }, crop: { width: 224, height: 224 } },
  //   },
  // ],
  // pictures: [{ folder: 'pictures' }],

  // Encoders of texts, in Hugging Face's layout.
  // encoders: [{ id: 'bert', name: 'My encoder', folder: 'encoder' }],
  // texts: [{ id: 'first', text: 'A sentence.' }],

  // Labelled matrices, from .csv, .json or .npy.
  // matrices: [{ id: 'accuracy', title: 'Accuracy', data: { file: 'matrices/accuracy.csv' } }],

  // methods: ['prediction', 'saliency', 'lime'], // default: all; \`npx vitrine methods\` lists them
  // measures: ['localisation', 'faithfulness'],
});
`;
}
