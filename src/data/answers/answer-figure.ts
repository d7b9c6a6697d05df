import type { Selector } from '../../../schema/answer.ts';
import { claimError } from '../../../schema/answers/claim-error.ts';
import { describeSelector, findTask } from '../../../schema/answers/find-task.ts';
import type { SiteAnswers } from '../content/answers.ts';
import { shownModels, variantsOf } from '../content/content.ts';
import { localText } from '../base/languages.ts';
import { filterName, pictureName, sectionAnchor, taskAnchor, variantName } from '../base/names.ts';
import { recomputeCommand } from '../results/passport-view.ts';
import { figureView, type FigureView, type Telling } from '../results/result-view.ts';
import type { Site } from '../results/site.ts';
import { isAboutTexts, textHref, textSections, type TextFigureProps } from '../texts/text-sections.ts';

/** A figure of the report in an answer, or what stands in its place. */
export type FigureEmbed =
  | {
      readonly state: 'done';
      readonly figure: FigureView;
      /** Method, variant, filter: what tells it from the figures beside it. */
      readonly label: string;
      /** Its place on its method's page, with all numbers. */
      readonly href: string;
    }
  | {
      /** A text, drawn as its method draws it. */
      readonly state: 'text';
      readonly card: TextFigureProps['card'];
      readonly text: TextFigureProps['text'];
      readonly label: string;
      readonly href: string;
    }
  /** The stored pictures of a text's result: where nothing can be chosen, on paper, its drawing is of no use. */
  | { readonly state: 'stored'; readonly figures: readonly FigureView[]; readonly label: string; readonly href: string }
  /** It stands further up on the page already. */
  | { readonly state: 'repeated'; readonly label: string; readonly href: string }
  | { readonly state: 'failed'; readonly message: string | null; readonly command: string }
  /** The report was made from other pictures or methods, and the answer says that it needs these. */
  | { readonly state: 'absent' };

/** The very figure that the method's page shows. @throws ClaimError where there is no such result or figure */
export function embedFigure(
  selector: Selector,
  figureId: string | undefined,
  file: string,
  site: Site & { readonly answers: SiteAnswers },
): FigureEmbed {
  const { content, words, proses, links } = site;
  const task = findTask(selector, site.answers.evidence, file);
  const outcome = content.outcomes.find((one) => one.task.key === task.key);
  const prose = proses.get(task.method);
  if (outcome?.state !== 'done' || prose === undefined) {
    const message = outcome?.state === 'failed' ? outcome.message : null;
    return { state: 'failed', message, command: recomputeCommand(task.method, false) };
  }
  const variant = variantsOf(task.method, content).size > 1 ? variantName(task.variant, words) : null;
  const label = [prose.words.title, variant, filterName(task.target, words)]
    .filter((part) => part !== null)
    .join(' · ');
  if (isAboutTexts(task.method, content)) return embedText(task.key, task.method, label, { ...site, prose });
  const figure = outcome.result.figures.find(({ id }) => id === figureId);
  if (figure === undefined) {
    const known = outcome.result.figures.map(({ id }) => id).join(', ');
    const received = figureId === undefined ? 'none' : `\`${figureId}\``;
    throw claimError(`a figure of ${describeSelector(selector)}`, file, received, `It has: ${known}.`);
  }
  const view = figureView(figure, outcome, pictureTitle(task.input, site), { ...site, prose });
  return {
    state: 'done',
    figure: { ...view, title: null },
    label,
    href: links.page(`methods/${task.method}`, taskAnchor(task, shownModels(content.report))),
  };
}

/** A finished result of a text, as its method's page draws it. */
function embedText(key: string, method: string, label: string, site: Site & Pick<Telling, 'prose'>): FigureEmbed {
  for (const { anchor, text, cards } of textSections(method, site, site)) {
    for (const card of cards) {
      if (card.state !== 'done' || card.outcome.task.key !== key) continue;
      return { state: 'text', card, text, label, href: textHref(method, anchor, site) };
    }
  }
  return { state: 'absent' };
}

/** The picture itself, as people see it. @throws ClaimError where the report does not have it */
export function embedPicture(input: string, file: string, site: Site): FigureEmbed {
  const { content, links, language } = site;
  const picture = content.report.pictures.find(({ id }) => id === input);
  if (picture === undefined) throw claimError('a picture of the report', file, `\`${input}\``);
  const [model = '', own = ''] = Object.entries(picture.files)[0] ?? [];
  const [, height = 0, width = 0] = content.report.models.find(({ id }) => id === model)?.inputShape ?? [];
  const shown = picture.display ?? { file: own, width, height };
  const title = pictureTitle(input, site);
  const alt = localText(picture.alt, language) || title;
  return {
    state: 'done',
    label: title,
    href: links.page('gallery', sectionAnchor(model, input, shownModels(content.report))),
    figure: {
      id: 'picture',
      src: links.file(shown.file),
      width: shown.width,
      height: shown.height,
      title: null,
      caption: alt,
      alt,
      colours: null,
      map: null,
    },
  };
}

function pictureTitle(input: string | null, { content, words }: Site): string {
  const { pictures } = content.report;
  const index = pictures.findIndex(({ id }) => id === input);
  return index < 0 ? words.picture.none : pictureName(pictures[index]!, index, words);
}
