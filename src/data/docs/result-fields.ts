import { Count } from '../../../schema/card.ts';
import { Language, LocalText, Preprocess, SiteConfig, Slug } from '../../../schema/config.ts';
import { ReportMatrix } from '../../../schema/matrix.ts';
import {
  DisplayPicture,
  LayerRow,
  PictureRemark,
  Report,
  ReportCard,
  ReportEncoder,
  ReportEncoderCard,
  ReportMask,
  ReportMeasurement,
  ReportModel,
  ReportPicture,
  ReportTask,
  ReportText,
  ReportTrial,
} from '../../../schema/report.ts';
import {
  ArrayFile,
  Axis,
  Display,
  Failure,
  Figure,
  Measure,
  Measurement,
  MeasurementFacts,
  Remark,
  Result,
  RunFacts,
  Series,
  Sha256,
  Target,
} from '../../../schema/result.ts';
import type { docsEn } from '../../words/en/docs.ts';
import { fieldSections, type FieldSection, type NamedSchemas } from './field-reference.ts';

/** What a run writes, file by file: the file's own object first, then what it is made of. */
const schemas: NamedSchemas = {
  Result,
  Target,
  ArrayFile,
  Figure,
  Display,
  Measure,
  Series,
  Axis,
  Remark,
  Measurement,
  RunFacts,
  MeasurementFacts,
  Failure,
  Report,
  Site: SiteConfig,
  ReportTask,
  ReportMeasurement,
  ReportModel,
  LayerRow,
  ReportCard,
  Count,
  ReportPicture,
  ReportMask,
  PictureRemark,
  DisplayPicture,
  ReportEncoder,
  ReportEncoderCard,
  ReportText,
  ReportMatrix,
  ReportTrial,
  Preprocess,
};

/** The reference of the files in `content/`. */
export function resultFields(words: typeof docsEn): readonly FieldSection[] {
  return fieldSections(schemas, { inWords: { LocalText, Slug, Sha256, Language }, io: 'output' }, words);
}
