import type { Preprocess } from '../../../schema/config.ts';
import type { ReportModel, ReportPicture } from '../../../schema/report.ts';
import type { Words } from '../../words/words.ts';
import { layerAnchor, pictureName } from '../base/names.ts';
import { formatNumber, formatShare } from '../base/numbers.ts';
import { answerOf, type Prediction } from './predictions.ts';

/** A line of the layer table. */
export interface LayerView {
  readonly anchor: string;
  readonly name: string;
  readonly cnnid: string;
  readonly kind: string;
  /** `16 × 128 × 128` */
  readonly output: string;
  readonly receptiveField: string;
  readonly parameters: string;
}

/** The layers of a model in the order of the forward pass. */
export function layerRows(model: ReportModel): readonly LayerView[] {
  return model.layers.map((layer) => ({
    anchor: layerAnchor(model.id, layer.name),
    name: layer.name,
    cnnid: layer.cnnid === undefined ? '' : String(layer.cnnid),
    kind: layer.kind,
    output: layer.outputShape.join(' × '),
    receptiveField: layer.receptiveField === undefined ? '' : `${layer.receptiveField} px`,
    parameters: layer.parameters === 0 ? '' : formatNumber(layer.parameters),
  }));
}

/** What happens to a picture before the network sees it, a sentence a step. */
export function preprocessSteps({ resize, crop, channels, scale, mean, std }: Preprocess, words: Words): string[] {
  const text = words.models;
  const resized =
    'shorterSide' in resize ? text.resizeShorter(resize.shorterSide) : text.resizeTo(resize.width, resize.height);
  const range = channels === 'rgb' ? text.range : text.rangeBgr;
  const isNormalised = mean.some((value) => value !== 0) || std.some((value) => value !== 1);
  const list = (values: readonly number[]): string => values.map((value) => formatNumber(value)).join(', ');
  return [
    resized,
    ...(crop === undefined ? [] : [text.crop(crop.width, crop.height)]),
    range(formatNumber(scale)),
    ...(isNormalised ? [text.normalise(list(mean), list(std))] : []),
  ];
}

/** A line of the table of answers. */
export interface AnswerRow {
  readonly picture: string;
  readonly label: string;
  readonly answer: string;
  readonly probability: string;
  readonly ofLabel: string;
  /** Null where the picture has no label. */
  readonly isRight: boolean | null;
}

/** What a model answers for each picture, beside its label. */
export function answerRows(
  model: ReportModel,
  pictures: readonly ReportPicture[],
  predictions: readonly Prediction[],
  words: Words,
): readonly AnswerRow[] {
  return pictures.flatMap((picture, index) => {
    const prediction = predictions.find((one) => one.model === model.id && one.picture === picture.id);
    if (prediction === undefined) return [];
    const answer = answerOf(prediction);
    const share = (classIndex: number): string => formatShare(prediction.probabilities[classIndex] ?? 0);
    return [
      {
        picture: pictureName({ ...picture, label: null }, index, words),
        label: picture.label?.className ?? words.picture.noLabel,
        answer: model.classes[answer] ?? '',
        probability: share(answer),
        ofLabel: picture.label === null ? '' : share(picture.label.classIndex),
        isRight: picture.label === null ? null : picture.label.classIndex === answer,
      },
    ];
  });
}

/** How many labelled pictures are answered with their label, and of how many. */
export function accuracy(rows: readonly AnswerRow[]): { readonly right: number; readonly of: number } {
  const labelled = rows.filter(({ isRight }) => isRight !== null);
  return { right: labelled.filter(({ isRight }) => isRight).length, of: labelled.length };
}
