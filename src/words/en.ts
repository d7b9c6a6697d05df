import { answersEn } from './en/answers.ts';
import { compareEn } from './en/compare.ts';
import { docsEn } from './en/docs.ts';
import { encoderEn } from './en/encoder.ts';
import { galleryEn } from './en/gallery.ts';
import { homeEn } from './en/home.ts';
import { measuresEn } from './en/measures.ts';
import { mechanismsEn } from './en/mechanisms.ts';
import { modelsEn } from './en/models.ts';
import { picturesEn } from './en/pictures.ts';
import { runEn } from './en/run.ts';
import { sanityEn } from './en/sanity.ts';
import { searchEn } from './en/search.ts';
import { socialEn } from './en/social.ts';
import { textEn } from './en/text.ts';
import { trialEn } from './en/trial.ts';

/** The words of the site in English; other languages have the same keys, or do not compile. */
export const en = {
  text: textEn,
  encoder: encoderEn,
  gallery: galleryEn,
  home: homeEn,
  measures: measuresEn,
  answers: answersEn,
  mechanisms: mechanismsEn,
  pictures: picturesEn,
  compare: compareEn,
  sanity: sanityEn,
  docs: docsEn,
  search: searchEn,
  social: socialEn,
  nav: {
    gallery: 'Gallery',
    methods: 'Methods',
    trials: 'Trials',
    allMethods: 'All methods',
    textMethods: 'Methods for texts',
    background: 'Behind the figures',
    models: 'Models',
    run: 'The run',
    about: 'About',
    language: 'Language',
  },
  methods: {
    title: 'Methods',
    lead: 'Each method asks the network another question. None of them is the truth about it; read what a map must not be read as before you use one.',
    method: 'Method',
    asks: 'What it asks',
    results: 'Results',
  },
  method: {
    figures: 'Figures',
    numbers: 'The numbers under the figures',
    numbersText:
      'Each result carries numbers of its own. Where a map made by chance has a known score, it stands beside.',
    parameters: 'Parameters',
    parametersText: 'The values that these results were computed with.',
    parameter: 'Parameter',
    meaning: 'Meaning',
    value: 'Value',
    arrays: 'The stored arrays',
    arraysText: 'Files of 32-bit floats in NumPy’s format, linked under each figure.',
    array: 'Array',
    unit: 'Unit',
    inTrial: 'Put to the test:',
    nothing: 'The report holds no result of this method yet.',
    englishOnly: 'This text is not translated yet.',
  },
  filter: (layer: string, kind: string, filter: number) => `${layer} (${kind}), filter ${filter}`,
  /** By variant; an unknown one is shown by its own name. */
  variant: { course: 'Course', paper: 'Paper' } as Readonly<Record<string, string>>,
  /** By the unit that a result names; an unknown one is shown as it is. */
  units: {} as Readonly<Record<string, string>>,
  picture: {
    name: (index: number) => `Picture ${index}`,
    of: (name: string) => `Input picture, ${name}`,
    label: 'Label',
    noLabel: 'no label',
    answer: 'Answer',
    credit: 'Source',
    none: 'Without a picture',
    toGallery: 'All methods on this picture',
    asSeen: 'As the model sees it',
    notes: 'Changed',
    /** By the code of the remark; an unknown one is told in the report's words. */
    remarks: {
      animated: 'Only its first frame was taken.',
      turned: 'It was turned upright, as its file says.',
      transparent: 'Its transparent parts were laid on white.',
      cmyk: 'Its printing colours (CMYK) were converted to those of a screen.',
      grey: 'It is grey: red, green and blue are equal.',
      'sixteen-bit': 'Its 16 bits a channel were cut to 8.',
      enlarged: 'It has fewer pixels than the model’s input; those between were interpolated.',
    } as Readonly<Record<string, string>>,
  },
  figure: {
    scale: (low: string, high: string, unit: string) =>
      `Colour scale from ${low} to ${high}${unit === '' ? '' : `, ${unit}`}`,
    rgbScale: 'each channel',
    chance: (value: string) => `by chance ${value}`,
    notMeasured: 'not measured',
    values: 'The values of the curve',
    input: 'Input',
  },
  passport: {
    title: 'Where it came from',
    method: 'Method',
    version: (version: number) => `version ${version}`,
    variant: 'Definition',
    target: 'Explained',
    classOf: (name: string, fromLabel: boolean) =>
      `class “${name}”, ${fromLabel ? 'the label' : 'the model’s own answer'}`,
    filterOf: (filter: number) => `filter ${filter} of layer`,
    pictureOf: 'the model’s answer',
    textOf: 'the whole text',
    tokenOf: (token: string) => `from the token “${token}”`,
    answerOf: (text: string) => `the answer “${text}”`,
    parameters: 'Parameters',
    remark: 'Note',
    seed: 'Seed',
    engine: 'Computed by',
    duration: 'In',
    model: 'Model digest',
    input: 'Picture digest',
    files: 'Files',
    command: 'Compute it again',
    none: 'none',
  },
  outcome: {
    failed: 'This could not be computed',
    missing: 'Not computed yet',
    missingText: 'The plan names this result, but no run has made it. The command below does.',
  },
  card: {
    title: 'On pictures that it has not seen',
    training: 'Training pictures',
    accuracy: 'Answered right',
    count: (count: string, of: string, share: string) => `${count} of ${of}, ${share}`,
    interval: (low: string, high: string) => `95% interval ${low} to ${high} (Wilson)`,
    calibration: 'Expected calibration error',
    bins: (error: string, bins: number) => `${error}, over ${bins} bins of probability`,
    calibrationText: (points: string) =>
      `On average the probability that the model gives its answer differs by ${points} percentage points from how often such answers are right; 0 would be honest.`,
    probes: 'Further counts',
    probe: 'What was counted',
    counted: 'Pictures',
    share: 'Share',
    of: (count: string, of: string) => `${count} of ${of}`,
    confusion: 'Which classes it confuses',
    confusionText:
      'A row is a true class, a column an answer. A number counts pictures, and the stronger the colour behind it, the larger its share of the row. The framed numbers are right answers.',
    trueClass: 'True class',
    right: 'Right',
  },
  models: modelsEn,
  trial: trialEn,
  run: runEn,
  notFound: {
    title: 'This page does not exist',
    text: 'It may have had another name in an earlier report.',
    home: 'To the first page',
  },
  matrix: {
    cell: (row: string, column: string, value: string) => `${row}, ${column}: ${value}`,
    scroll: (title: string) => `Figure: ${title}. Scrolls sideways.`,
    drawing: (title: string, rows: number, columns: number) => `${title}: ${rows} rows, ${columns} columns`,
    values: 'All values as a table',
    tooMany: 'Too many values for a table on this page; the CSV file has them all.',
    download: 'Download:',
    credit: 'Source:',
    settings: 'Settings:',
    none: 'The report has no matrices yet.',
    remarks: {} as Readonly<Record<string, string>>,
  },
};

/** Every word of the site that is not prose: what another language has to say. */
export type Words = typeof en;
