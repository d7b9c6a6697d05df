import { localePaths, openSite } from '../results/site.ts';
import type { AnswerSite } from './answer-view.ts';

/** One path a language for `getStaticPaths` of a page about the answers; none where the report has no answers. */
export async function answerLocalePaths(): Promise<{ params: { locale: string | undefined } }[]> {
  const { answers } = await openSite(undefined);
  return answers === null ? [] : localePaths();
}

/** What a page about the answers is made from; its paths exist only where there are answers. */
export async function openAnswerSite(locale: string | undefined): Promise<AnswerSite> {
  return (await openSite(locale)) as AnswerSite;
}
