import { getCollection } from 'astro:content';
import type { Language } from '../../../schema/config.ts';
import { guideGroups, type GuideFront } from './guide-front.ts';
import { headingSlugs, renderGuide, type GuideContent } from './guide-prose.ts';
import { readShownCode } from './prose-checks.ts';

/** A page of the documentation in one language, or in English where that language has none yet. */
export interface Guide extends GuideFront {
  /** Part of its address: `quickstart`. */
  readonly id: string;
  readonly isTranslated: boolean;
  readonly body: string;
  readonly english: string;
  readonly file: string;
}

interface GuideEntry {
  readonly id: string;
  readonly data: GuideFront;
  readonly body?: string;
}

/** What the build generates into pages of the documentation, by the name of the directive. */
const guideEmbeds = ['config-fields', 'result-fields', 'method-parameters', 'measures', 'bounds'] as const;

/** All pages of the documentation, in their order. */
export async function readGuides(language: Language): Promise<readonly Guide[]> {
  const entries = (await getCollection('guides')) as readonly GuideEntry[];
  const guides = entries.flatMap((english): Guide[] => {
    if (!english.id.startsWith('en/')) return [];
    const id = english.id.slice('en/'.length);
    const translated = entries.find((entry) => entry.id === `${language}/${id}`);
    const { data, body = '', id: file } = translated ?? english;
    const isTranslated = translated !== undefined;
    return [{ ...data, id, isTranslated, body, english: english.body ?? '', file: `content/docs/${file}.md` }];
  });
  const place = ({ group }: Guide): number => guideGroups.indexOf(group);
  return guides.sort((one, other) => place(one) - place(other) || one.order - other.order);
}

/** The page with its code and addresses. @throws SiteError for a directive or a file of code that is not there */
export async function guideContent({ file, body, english }: Guide): Promise<GuideContent> {
  const code = await readShownCode(body, file, process.cwd());
  return renderGuide(body, {
    file,
    embeds: guideEmbeds,
    slugs: headingSlugs(english),
    readCode: (path) => code.get(path)!,
  });
}
