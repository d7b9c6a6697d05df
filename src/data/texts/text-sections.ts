import type { ReportEncoder, ReportText } from '../../../schema/report.ts';
import type { View } from '../../../schema/catalogue.ts';
import { methodIn, type Catalogued } from '../content/catalogue.ts';
import { variantsOf, type Content, type Outcome } from '../content/content.ts';
import type { Language } from '../../../schema/config.ts';
import { foreignTag, localText } from '../base/languages.ts';
import type { Links } from '../base/links.ts';
import { variantName } from '../base/names.ts';
import { recomputeCommand } from '../results/passport-view.ts';
import type { Site } from '../results/site.ts';
import { resultView, type ResultView, type Telling } from '../results/result-view.ts';

/** A finished task. */
export type Done = Extract<Outcome, { state: 'done' }>;

/** What stands in a task's place: its result, or why there is none. */
type TextCardView = { readonly anchor: string; readonly label: string } & (
  | { readonly state: 'done'; readonly outcome: Done; readonly result: ResultView }
  | { readonly state: 'failed'; readonly message: string; readonly command: string }
  | { readonly state: 'missing'; readonly command: string }
);

/** What the component that draws a method's results of texts is given. */
export interface TextFigureProps {
  readonly card: Extract<TextCardView, { state: 'done' }>;
  readonly text: ReportText;
  readonly site: Site;
}

/** All results of a method for one text, as one encoder reads it. */
export interface TextSectionView {
  readonly anchor: string;
  readonly title: string;
  /** The title's language, where it is the text itself in another than the page's. */
  readonly titleLang: string | undefined;
  readonly text: ReportText;
  /** The encoder's name, where there are several; null for imported attention too. */
  readonly reader: string | null;
  readonly cards: readonly TextCardView[];
}

/** Whether a report's tasks of a method are about texts. */
export function isAboutTexts(method: string, { report }: Pick<Content, 'report'>): boolean {
  const texts = new Set((report.texts ?? []).map(({ id }) => id));
  const models = new Set(report.models.map(({ id }) => id));
  return report.tasks.some((task) => task.method === method && texts.has(task.input ?? '') && !models.has(task.model));
}

/** Whether a report's tasks of a method are about pictures. */
export function isAboutPictures(method: string, content: Pick<Content, 'report'>): boolean {
  return content.report.tasks.some((task) => task.method === method) && !isAboutTexts(method, content);
}

/** Views that draw so much of a text that each gets a page of its own. */
const large: ReadonlySet<View> = new Set<View>([
  'attention',
  'attention-weights',
  'embedding-points',
  'text-heat',
  'token-attribution',
]);

/** Whether each text of a method has a page of its own, of which the method's page shows the first. */
export function hasPageEach(method: string, content: Catalogued): boolean {
  const view = methodIn(content, method)?.view;
  return view !== undefined && large.has(view);
}

/** The address of a text's results of a method. */
export function textHref(
  method: string,
  anchor: string,
  { content, links }: { readonly content: Catalogued; readonly links: Links },
): string {
  return hasPageEach(method, content)
    ? links.page(`methods/${method}/${anchor}`)
    : links.page(`methods/${method}`, anchor);
}

/** The sections of a method's page: text by text in the report's order, and of each text encoder by encoder. */
export function textSections(
  method: string,
  { content, language }: { readonly content: Content; readonly language: Language },
  telling: Telling,
): readonly TextSectionView[] {
  const { report, outcomes } = content;
  const encoders = report.encoders ?? [];
  const own = outcomes.filter(({ task }) => task.method === method);
  const hasVariants = variantsOf(method, content).size > 1;
  return (report.texts ?? []).flatMap((text) =>
    [...new Set(own.filter(({ task }) => task.input === text.id).map(({ task }) => task.model))].map((reader) => {
      const here = own.filter(({ task }) => task.input === text.id && task.model === reader);
      const title = localText(text.title, language);
      return {
        anchor: textAnchor(text, reader),
        title,
        titleLang: titleTag(text, language),
        text,
        reader: readerName(reader, encoders, language),
        cards: here.map((outcome) => cardView(outcome, { text, title, hasVariants }, telling)),
      };
    }),
  );
}

/** The language tag of a text's title: its own where the title is the text itself. */
export function titleTag({ title, lang }: ReportText, language: Language): string | undefined {
  return typeof title === 'string' ? lang : foreignTag(title, language);
}

/** The fragment of a text's section; the encoder is named only where several read the text. */
export function textAnchor({ id, encoders }: ReportText, reader: string): string {
  return encoders.length > 1 ? `${id}-${reader}` : id;
}

function readerName(reader: string, encoders: readonly ReportEncoder[], language: Language): string | null {
  const encoder = encoders.find(({ id }) => id === reader);
  return encoder === undefined || encoders.length === 1 ? null : localText(encoder.name, language);
}

function cardView(
  outcome: Outcome,
  { text, title, hasVariants }: { text: ReportText; title: string; hasVariants: boolean },
  telling: Telling,
): TextCardView {
  const { task } = outcome;
  const place = {
    anchor: `${textAnchor(text, task.model)}-${task.variant}`,
    label: hasVariants ? variantName(task.variant, telling.words) : '',
  };
  if (outcome.state === 'done') {
    return { ...place, state: 'done', outcome, result: resultView(outcome, title, telling) };
  }
  const command = recomputeCommand(task.method, false);
  if (outcome.state === 'missing') return { ...place, state: 'missing', command };
  return { ...place, state: 'failed', message: outcome.message, command };
}
