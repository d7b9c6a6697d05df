import {
  CardConfig,
  Config,
  EngineConfig,
  FolderConfig,
  LocalText,
  MethodConfig,
  ModelConfig,
  PictureConfig,
  Preprocess,
  SiteConfig,
  Slug,
  TrialConfig,
} from '../../../schema/config.ts';
import { MatrixConfig, MatrixFile } from '../../../schema/matrix.ts';
import { AttentionConfig, EncoderConfig, QuestionConfig, SentenceConfig, WordConfig } from '../../../schema/text.ts';
import type { docsEn } from '../../words/en/docs.ts';
import { fieldSections, type FieldSection, type NamedSchemas } from './field-reference.ts';

/** Everything that `vitrine.config.ts` is made of, in the order in which it is looked up. */
const schemas: NamedSchemas = {
  Config,
  Model: ModelConfig,
  Preprocess,
  Picture: PictureConfig,
  Folder: FolderConfig,
  Method: MethodConfig,
  Encoder: EncoderConfig,
  Sentence: SentenceConfig,
  Question: QuestionConfig,
  Word: WordConfig,
  Attention: AttentionConfig,
  Matrix: MatrixConfig,
  MatrixFile,
  Trial: TrialConfig,
  Card: CardConfig,
  Site: SiteConfig,
  Engine: EngineConfig,
};

/** The reference of the configuration. */
export function configFields(words: typeof docsEn): readonly FieldSection[] {
  return fieldSections(schemas, { inWords: { LocalText, Slug }, io: 'input' }, words);
}
