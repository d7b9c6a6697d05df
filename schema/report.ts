import { z } from 'zod';
import { Count, EncoderCard, ModelCard } from './card.ts';
import { Language, LocalText, Preprocess, TrialConfig } from './config.ts';
import { ReportMatrix } from './matrix.ts';
import { CONTENT_VERSION, Remark, Sha256, Target } from './result.ts';

export const LayerRow = z.strictObject({
  name: z.string(),
  cnnid: z.int().nonnegative().optional(),
  kind: z.string(),
  outputShape: z.array(z.int().positive()),
  receptiveField: z.int().positive().optional(),
  parameters: z.int().nonnegative(),
});
export type LayerRow = z.infer<typeof LayerRow>;

/** A model's card, with what the configuration says of it. */
export const ReportCard = ModelCard.extend({
  about: LocalText.optional(),
  probes: z.array(Count.extend({ id: z.string(), name: LocalText })),
});
export type ReportCard = z.infer<typeof ReportCard>;

/** An encoder's card, with what the configuration says of it. */
export const ReportEncoderCard = EncoderCard.extend({
  about: LocalText.optional(),
  probes: z.array(Count.extend({ id: z.string(), name: LocalText })),
});
export type ReportEncoderCard = z.infer<typeof ReportEncoderCard>;

export const ReportModel = z.strictObject({
  id: z.string(),
  name: LocalText,
  about: LocalText.optional(),
  card: ReportCard.optional(),
  digest: Sha256,
  classes: z.array(z.string()),
  preprocess: Preprocess,
  inputShape: z.array(z.int().positive()),
  parameters: z.int().nonnegative(),
  layers: z.array(LayerRow),
});
export type ReportModel = z.infer<typeof ReportModel>;

/** A named part of a picture: which pixels belong to it. */
export const ReportMask = z.strictObject({
  /** sha256 of the mask's file. */
  digest: Sha256,
  /** By model: the mask as it lies on the picture that the model sees, a grey PNG, relative to `content/`. */
  files: z.record(z.string(), z.string()),
  /** By model: how much of the picture the part covers, 0 to 1; 0 where the crop leaves nothing of it. */
  share: z.record(z.string(), z.number().min(0).max(1)),
});
export type ReportMask = z.infer<typeof ReportMask>;

/** What was done to a picture file so that a model could see it: `transparent`, `turned` … */
export const PictureRemark = Remark.extend({
  /** Ids of the models for which it holds; all where it is absent. */
  models: z.array(z.string()).optional(),
});
export type PictureRemark = z.infer<typeof PictureRemark>;

/** The same picture in more pixels, for people; no model has seen it. */
export const DisplayPicture = z.strictObject({
  /** Relative to `content/`. */
  file: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type DisplayPicture = z.infer<typeof DisplayPicture>;

export const ReportPicture = z.strictObject({
  id: z.string(),
  /** sha256 of the picture file. */
  digest: Sha256,
  /** By model: the picture as that model sees it, relative to `content/`. A model that is not in it has no results of the picture. */
  files: z.record(z.string(), z.string()),
  label: z.strictObject({ classIndex: z.int().nonnegative(), className: z.string() }).nullable(),
  alt: LocalText.optional(),
  credit: LocalText.optional(),
  /** By part. */
  masks: z.record(z.string(), ReportMask).optional(),
  remarks: z.array(PictureRemark).optional(),
  display: DisplayPicture.optional(),
});
export type ReportPicture = z.infer<typeof ReportPicture>;

/** An encoder of texts. */
export const ReportEncoder = z.strictObject({
  id: z.string(),
  name: LocalText,
  about: LocalText.optional(),
  card: ReportEncoderCard.optional(),
  digest: Sha256,
  layers: z.int().positive(),
  heads: z.int().positive(),
  hiddenSize: z.int().positive(),
  intermediateSize: z.int().positive(),
  /** The longest text, in tokens. */
  positions: z.int().positive(),
  vocabularySize: z.int().positive(),
  parameters: z.int().nonnegative(),
  /** What it can do beside hidden states: `question-answering`, `masked-language-model`. */
  tasks: z.array(z.string()),
});
export type ReportEncoder = z.infer<typeof ReportEncoder>;

const textFields = {
  id: z.string(),
  title: LocalText,
  /** The language of the text, as a tag. */
  lang: z.string().optional(),
  /** Ids of the encoders that read it; none for imported attention. */
  encoders: z.array(z.string()),
};

/** What encoders read, or what stands for it. */
export const ReportText = z.discriminatedUnion('kind', [
  z.strictObject({ ...textFields, kind: z.literal('sentence'), text: z.string() }),
  z.strictObject({
    ...textFields,
    kind: z.literal('question'),
    question: z.string(),
    context: z.string(),
    answer: z.string().nullable(),
  }),
  z.strictObject({
    ...textFields,
    kind: z.literal('word'),
    word: z.string(),
    senses: z.record(z.string(), LocalText),
    sentences: z.array(z.strictObject({ id: z.string(), text: z.string(), sense: z.string() })),
  }),
  z.strictObject({
    ...textFields,
    kind: z.literal('imported'),
    about: LocalText.optional(),
    layers: z.int().positive(),
    heads: z.int().positive(),
    remarks: z.array(Remark),
  }),
]);
export type ReportText = z.infer<typeof ReportText>;

export const ReportTask = z.strictObject({
  key: Sha256,
  /** Relative to `content/`. */
  folder: z.string(),
  method: z.string(),
  version: z.int().positive(),
  model: z.string(),
  input: z.string().nullable(),
  /** A class that the model's prediction chooses is not known before the task has run. */
  target: z.union([Target, z.strictObject({ kind: z.literal('predicted-class') })]),
  variant: z.string(),
  state: z.enum(['planned', 'done', 'failed']),
});
export type ReportTask = z.infer<typeof ReportTask>;

/** A trial of the methods, with pictures and tasks of its own, which are nowhere else in the report. */
export const ReportTrial = TrialConfig.omit({ pictures: true, methods: true, measures: true }).extend({
  pictures: z.array(ReportPicture),
  tasks: z.array(ReportTask),
});
export type ReportTrial = z.infer<typeof ReportTrial>;

/** `content/report.json`: what the site shows, in order. A run that recomputes nothing leaves it as it was. */
export const Report = z.strictObject({
  content: z.literal(CONTENT_VERSION),
  title: LocalText,
  authors: z.array(z.string()),
  /** The day that stands on the printed answers: `2026-05-31`. */
  date: z.iso.date().optional(),
  languages: z.array(Language),
  models: z.array(ReportModel),
  pictures: z.array(ReportPicture),
  tasks: z.array(ReportTask),
  /** What the parts that masks mark are called, where they have names. */
  parts: z.record(z.string(), LocalText).optional(),
  trials: z.array(ReportTrial).optional(),
  encoders: z.array(ReportEncoder).optional(),
  texts: z.array(ReportText).optional(),
  matrices: z.array(ReportMatrix).optional(),
});
export type Report = z.infer<typeof Report>;
