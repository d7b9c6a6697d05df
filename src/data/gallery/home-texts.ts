import { localText } from '../base/languages.ts';
import type { Site } from '../results/site.ts';
import { textAnchor, textHref, titleTag } from '../texts/text-sections.ts';

/** A text of the report with where its first results are shown. */
export interface HomeText {
  readonly title: string;
  readonly lang: string | undefined;
  readonly href: string;
}

/** The texts of the report, each linked to the first method that explains it. */
export function homeTexts({
  content,
  language,
  links,
}: Pick<Site, 'content' | 'language' | 'links'>): readonly HomeText[] {
  const { texts = [], tasks } = content.report;
  return texts.flatMap((text) => {
    const { id, title } = text;
    const task = tasks.find(({ input }) => input === id);
    if (task === undefined) return [];
    const anchor = textAnchor(text, task.model);
    return [
      {
        title: localText(title, language),
        lang: titleTag(text, language),
        href: textHref(task.method, anchor, { content, links }),
      },
    ];
  });
}
