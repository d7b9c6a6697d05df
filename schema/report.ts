import { z } from 'zod';
import { bounds } from './bounds.ts';
import { Count, EncoderCard, ModelCard } from './card.ts';
import { Language, LocalText, Preprocess, SiteConfig, TrialConfig } from './config.ts';
import { Slug } from './local-text.ts';
import { ReportMatrix } from './matrix.ts';
import { CONTENT_VERSION, Remark, Sha256, Target } from './result.ts';

export const LayerRow = z.strictObject({
  name: z.string().describe('The layer’s name in the state dict, or in the ONNX file.'),
  cnnid: z
    .int()
    .nonnegative()
    .optional()
    .describe('Its place among the modules of the feature extractor, from 0, as the course counts them.'),
  kind: z.string().describe('PyTorch’s name of its kind: `Conv2d`; ONNX’s where PyTorch has none.'),
  outputShape: z.array(z.int().positive()).describe('Shape of its output, without the batch.'),
  receptiveField: z
    .int()
    .positive()
    .optional()
    .describe('Side of the square of input pixels that one output value can see.'),
  parameters: z.int().nonnegative().describe('How many trained values it has.'),
});
export type LayerRow = z.infer<typeof LayerRow>;

const cardAbout = LocalText.optional().describe('What it was judged on.');
const cardProbes = z
  .array(
    Count.extend({
      id: z.string().describe('Name of the count.'),
      name: LocalText.describe('What was counted.'),
    }),
  )
  .describe('Further counts.');

/** A model's card, with what the configuration says of it. */
export const ReportCard = ModelCard.extend({
  about: cardAbout,
  probes: cardProbes,
});
export type ReportCard = z.infer<typeof ReportCard>;

/** An encoder's card, with what the configuration says of it. */
export const ReportEncoderCard = EncoderCard.extend({
  about: cardAbout,
  probes: cardProbes,
});
export type ReportEncoderCard = z.infer<typeof ReportEncoderCard>;

export const ReportModel = z.strictObject({
  id: z.string().describe('The model’s id in the configuration.'),
  name: LocalText.describe('What the site calls it.'),
  about: LocalText.optional().describe('Where it came from and what its limits are.'),
  card: ReportCard.optional().describe('How it does on pictures that it has not seen.'),
  digest: Sha256.describe('Digest over operators, weights and preprocessing.'),
  classes: z.array(z.string()).describe('Class names by index.'),
  preprocess: Preprocess.describe('How a picture becomes its input.'),
  inputShape: z.array(z.int().positive()).describe('`[3, H, W]`.'),
  parameters: z.int().nonnegative().describe('How many trained values it has.'),
  layers: z.array(LayerRow).describe('In the order of the forward pass.'),
});
export type ReportModel = z.infer<typeof ReportModel>;

const inputDigests = z.record(z.string(), Sha256).describe('By model: digest of that file.');

/** A named part of a picture: which pixels belong to it. */
export const ReportMask = z.strictObject({
  digest: Sha256.describe('Digest of the mask’s file.'),
  files: z
    .record(z.string(), z.string())
    .describe('By model: the mask as it lies on the picture that the model sees, a grey PNG, relative to `content/`.'),
  sha256: inputDigests,
  share: z
    .record(z.string(), z.number().min(0).max(1))
    .describe('By model: how much of the picture the part covers; 0 where the crop leaves nothing of it.'),
});
export type ReportMask = z.infer<typeof ReportMask>;

/** What was done to a picture file so that a model could see it: `transparent`, `turned` … */
export const PictureRemark = Remark.extend({
  models: z.array(z.string()).optional().describe('Ids of the models for which it holds; all where it is absent.'),
});
export type PictureRemark = z.infer<typeof PictureRemark>;

/** The same picture in more pixels, for people; no model has seen it. */
export const DisplayPicture = z.strictObject({
  file: z.string().describe('Relative to `content/`.'),
  sha256: Sha256.describe('Digest of the file.'),
  width: z.int().positive().describe('Width, in pixels.'),
  height: z.int().positive().describe('Height, in pixels.'),
});
export type DisplayPicture = z.infer<typeof DisplayPicture>;

export const ReportPicture = z.strictObject({
  id: z.string().describe('Part of folders’ names and addresses.'),
  digest: Sha256.describe('Digest of the picture’s file.'),
  files: z
    .record(z.string(), z.string())
    .describe(
      'By model: the picture as that model sees it, relative to `content/`. A model that is not in it has no results of the picture.',
    ),
  sha256: inputDigests,
  label: z
    .strictObject({
      classIndex: z.int().nonnegative().describe('The class’s place among the classes, from 0.'),
      className: z.string().describe('The class’s name.'),
    })
    .nullable()
    .describe('What the picture is said to show; null where nothing is said.'),
  alt: LocalText.optional().describe('What a person sees in it.'),
  credit: LocalText.optional().describe('Who made it, under which licence.'),
  masks: z.record(z.string(), ReportMask).optional().describe('By part: which pixels belong to it.'),
  remarks: z.array(PictureRemark).optional().describe('What was done to the file so that a model could see it.'),
  display: DisplayPicture.optional().describe('The same picture in more pixels, for people.'),
});
export type ReportPicture = z.infer<typeof ReportPicture>;

/** An encoder of texts. */
export const ReportEncoder = z.strictObject({
  id: z.string().describe('The encoder’s id in the configuration.'),
  name: LocalText.describe('What the site calls it.'),
  about: LocalText.optional().describe('Where it came from and what its limits are.'),
  card: ReportEncoderCard.optional().describe('How it does on texts that it has not seen.'),
  digest: Sha256.describe('Digest over shape, weights and vocabulary.'),
  layers: z.int().positive().max(bounds.contentLayers.most).describe('How many layers it has.'),
  heads: z.int().positive().max(bounds.contentLayers.most).describe('How many heads a layer has.'),
  hiddenSize: z.int().positive().describe('Width of a hidden state.'),
  intermediateSize: z.int().positive().describe('Width inside of a layer’s feed-forward part.'),
  positions: z.int().positive().describe('The longest text, in tokens.'),
  vocabularySize: z.int().positive().describe('How many tokens it knows.'),
  parameters: z.int().nonnegative().describe('How many trained values it has.'),
  tasks: z
    .array(z.string())
    .describe('What it can do beside hidden states: `question-answering`, `masked-language-model`.'),
});
export type ReportEncoder = z.infer<typeof ReportEncoder>;

const textFields = {
  id: z.string().describe('The text’s id in the configuration.'),
  title: LocalText.describe('What the site calls it.'),
  lang: z.string().optional().describe('The language of the text, as a tag.'),
  encoders: z.array(z.string()).describe('Ids of the encoders that read it; none for imported attention.'),
};

/** What encoders read, or what stands for it. */
export const ReportText = z.discriminatedUnion('kind', [
  z.strictObject({
    ...textFields,
    kind: z.literal('sentence').describe('A text alone.'),
    text: z.string().describe('What was read.'),
  }),
  z.strictObject({
    ...textFields,
    kind: z.literal('question').describe('A question and the text that its answer stands in.'),
    question: z.string().describe('What was asked.'),
    context: z.string().describe('The text that the answer stands in.'),
    answer: z.string().nullable().describe('The given answer; null where the model’s own is taken.'),
  }),
  z.strictObject({
    ...textFields,
    kind: z.literal('word').describe('One word in many sentences.'),
    word: z.string().describe('The word.'),
    senses: z.record(z.string(), LocalText).describe('What the senses are called, by their ids.'),
    sentences: z
      .array(
        z.strictObject({
          id: z.string().describe('What tables call the sentence.'),
          text: z.string().describe('The sentence.'),
          sense: z.string().describe('Id of the sense that the word has in it.'),
        }),
      )
      .describe('The sentences.'),
  }),
  z.strictObject({
    ...textFields,
    kind: z.literal('imported').describe('Attention that was computed elsewhere.'),
    about: LocalText.optional().describe('Which model it is from, and who computed it.'),
    layers: z.int().positive().max(bounds.contentLayers.most).describe('How many layers it has.'),
    heads: z.int().positive().max(bounds.contentLayers.most).describe('How many heads a layer has.'),
    remarks: z.array(Remark).describe('What is odd about it.'),
  }),
]);
export type ReportText = z.infer<typeof ReportText>;

/** What one metric was asked to say of a task's map. */
export const ReportMeasurement = z.strictObject({
  metric: Slug.describe('Id of the metric.'),
  version: z.int().positive().describe('Version of the metric.'),
  key: Sha256.describe('A digest over everything that the measurement’s numbers depend on.'),
  state: z.enum(['planned', 'done']).describe('What has become of it.'),
  sha256: Sha256.optional().describe('Digest of the file of the measurement; absent where it is planned.'),
});
export type ReportMeasurement = z.infer<typeof ReportMeasurement>;

export const ReportTask = z.strictObject({
  key: Sha256.describe('A digest over everything that the task’s numbers depend on.'),
  folder: z.string().describe('Folder of the result, relative to `content/`.'),
  method: z.string().describe('Id of the method.'),
  version: z.int().positive().describe('Version of the method.'),
  model: z.string().describe('Id of the model or encoder; `imported` for attention from elsewhere.'),
  input: z.string().nullable().describe('Id of the picture or text; null where none enters.'),
  target: z
    .union([
      Target,
      z.strictObject({
        kind: z.literal('predicted-class').describe('The class that the model will answer, not known before it ran.'),
      }),
    ])
    .describe('What of the model’s answer is explained.'),
  variant: z.string().describe('Whose definition: `course` or `paper`.'),
  state: z.enum(['planned', 'done', 'failed']).describe('What has become of it.'),
  sha256: Sha256.optional().describe(
    'Digest of `result.json`, or of `error.json` where the task failed; absent where it is planned.',
  ),
  measurements: z
    .array(ReportMeasurement)
    .max(bounds.contentFiles.most)
    .optional()
    .describe('What metrics measure of its map, each in a file of its own; absent where nothing is measured.'),
});
export type ReportTask = z.infer<typeof ReportTask>;

/** A trial of the methods, with pictures and tasks of its own, which are nowhere else in the report. */
export const ReportTrial = TrialConfig.omit({ pictures: true, methods: true, measures: true }).extend({
  pictures: z.array(ReportPicture).describe('Its own pictures.'),
  tasks: z.array(ReportTask).describe('Its own tasks.'),
});
export type ReportTrial = z.infer<typeof ReportTrial>;

/** `content/report.json`: what the site shows, in order. A run that recomputes nothing leaves it as it was. */
export const Report = z.strictObject({
  content: z.literal(CONTENT_VERSION).describe('Version of the format; a reader refuses any other.'),
  title: LocalText.describe('Title of the site.'),
  authors: z.array(z.string()).describe('Who stands at the foot of each page.'),
  date: z.iso.date().optional().describe('The day that stands on the printed answers: `2026-05-31`.'),
  languages: z
    .array(Language)
    .describe(
      'Languages of the site; the first has no prefix in its addresses. Pages in Traditional Chinese are made from those in `zh-cn`.',
    ),
  site: SiteConfig.optional().describe('Logo, style sheet and footer of its own.'),
  docs: z
    .boolean()
    .optional()
    .describe('Whether Vitrine’s own documentation is a part of the site; absent where it is not.'),
  catalogue: Sha256.optional().describe('Digest of `catalogue.json`, in which methods and metrics say what they are.'),
  models: z.array(ReportModel).describe('Classifiers of pictures.'),
  pictures: z.array(ReportPicture).describe('What the classifiers are explained on, in order.'),
  tasks: z.array(ReportTask).describe('Every task in the order of the report, those of trials left out.'),
  parts: z
    .record(z.string(), LocalText)
    .optional()
    .describe('What the parts that masks mark are called, where they have names.'),
  trials: z.array(ReportTrial).optional().describe('Tests of the methods where the truth is known.'),
  encoders: z.array(ReportEncoder).optional().describe('Encoders of texts.'),
  texts: z.array(ReportText).optional().describe('What the encoders read, or what stands for it.'),
  matrices: z.array(ReportMatrix).optional().describe('Labelled matrices, read and checked.'),
});
export type Report = z.infer<typeof Report>;
