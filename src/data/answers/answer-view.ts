import type { ClaimOutcome, Operand, Right } from '../../../schema/answer.ts';
import { thresholdOf } from '../../../schema/answers/compare-values.ts';
import type { Judgement } from '../../../schema/answers/evaluate-claim.ts';
import type { JudgedAnswer } from '../../../schema/answers/judge-answers.ts';
import type { FigureEmbed } from './answer-figure.ts';
import { numberText } from './answer-number.ts';
import { renderProse, type ProseBlock } from './answer-prose.ts';
import { answerResolver } from './answer-resolver.ts';
import { withSiteErrors, type SiteAnswers } from '../content/answers.ts';
import { liftText } from '../base/numbers.ts';
import type { Site } from '../results/site.ts';

/** A site that has answers. */
export type AnswerSite = Site & { readonly answers: SiteAnswers };

/** A claim as its table shows it. */
export interface ClaimRow {
  readonly id: string;
  readonly text: string;
  readonly outcome: ClaimOutcome;
  /** Why it cannot be judged; empty where it can. */
  readonly reason: string;
  readonly number: string;
  readonly chance: string;
  /** Comparison and right side: `> 50%`. */
  readonly against: string;
  /** Where the right side comes from, in words. */
  readonly from: string;
  readonly aside: boolean;
}

/** One answer in the reader's language. */
export interface AnswerView {
  readonly n: string;
  readonly title: string;
  readonly question: string;
  /** Null where the question is the report’s own. */
  readonly course: string | null;
  readonly answer: string;
  readonly outcome: ClaimOutcome;
  readonly isTranslated: boolean;
  readonly claims: readonly ClaimRow[];
  readonly blocks: readonly ProseBlock<FigureEmbed>[];
}

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '=': '=' } as const;

/** Made once a site: every page about answers names others. */
const made = new WeakMap<AnswerSite, Promise<readonly AnswerView[]>>();

/** Every answer in the reader's language, or in English where it has none yet. @throws SiteError for a directive that names nothing */
export function answerViews(site: AnswerSite): Promise<readonly AnswerView[]> {
  const views =
    made.get(site) ?? Promise.all(site.answers.list.map((judged) => withSiteErrors(() => answerView(judged, site))));
  made.set(site, views);
  return views;
}

/**
 * The answers of one page, with what a text's method draws of it shown once: such drawings are large.
 *
 * @param isForPaper whether the stored pictures of a text's result stand for its drawing, in which a reader chooses what to see
 */
export function withoutRepeats(views: readonly AnswerView[], isForPaper = false): readonly AnswerView[] {
  const shown = new Set<string>();
  const once = (embed: FigureEmbed): FigureEmbed => {
    if (embed.state !== 'text') return embed;
    const { label, href, card } = embed;
    if (shown.has(card.outcome.task.key)) return { state: 'repeated', label, href };
    shown.add(card.outcome.task.key);
    return isForPaper ? { state: 'stored', figures: card.result.figures, label, href } : embed;
  };
  return views.map((view) => ({
    ...view,
    blocks: view.blocks.map((block) =>
      block.kind === 'figures' ? { ...block, figures: block.figures.map(once) } : block,
    ),
  }));
}

/** One answer in the reader's language. @throws ClaimError for a directive that names nothing */
function answerView(judged: JudgedAnswer, site: AnswerSite): AnswerView {
  const { answer, outcome, judgements } = judged;
  const translated = answer.translations[site.language];
  const { front, body, file } = translated ?? answer.english;
  return {
    n: answer.n,
    title: front.title,
    question: front.question,
    course: front.course ?? null,
    answer: front.answer,
    outcome,
    isTranslated: translated !== undefined,
    claims: judgements.map((judgement, index) => claimRow(judgement, front.claims[index]?.text ?? '', site)),
    blocks: renderProse(body, file, answerResolver(judged, file, site)),
  };
}

/** @param text the claim in the reader's language */
function claimRow(judgement: Judgement, text: string, site: AnswerSite): ClaimRow {
  const { claim, outcome, reason, number, chance, against, unit } = judgement;
  const { words } = site;
  const written = (value: number | string | null): string => numberText(value, claim.format, unit, words);
  return {
    id: claim.id,
    text,
    outcome,
    reason: reason === null ? '' : words.answers.reasons[reason],
    number: written(number),
    chance: chance === null || 'chance' in claim.left ? '' : written(chance),
    against: against === null ? '' : `${signs[claim.is]} ${written(against.value)}`,
    from: against === null ? '' : sourceOf(claim.right, site),
    aside: claim.aside,
  };
}

function sourceOf(right: Right, { words, answers }: AnswerSite): string {
  const { from } = words.answers;
  if ('threshold' in right) return from.threshold(right.threshold);
  if ('text' in right) return from.text;
  if (!('chance' in right) || 'measure' in right) return from.operand;
  return from.chance(right.times === undefined ? '' : liftText(thresholdOf(right.times, answers.evidence, '')));
}

/** What a claim measures, for the matrix: the measure on its left, whatever is made of it. */
export function measureOf(operand: Operand): { readonly method: string; readonly name: string } {
  if ('fact' in operand) return { method: '', name: operand.fact };
  if ('measure' in operand) return { method: operand.method, name: operand.measure };
  if ('series' in operand) return { method: operand.method, name: operand.series };
  if ('param' in operand) return { method: operand.method, name: operand.param };
  if ('mean' in operand) return measureOf(operand.mean);
  if ('min' in operand) return measureOf(operand.min);
  if ('max' in operand) return measureOf(operand.max);
  if ('count' in operand) return measureOf(operand.count.left);
  if ('share' in operand) return measureOf(operand.share.left);
  return measureOf('difference' in operand ? operand.difference[0] : operand.ratio[0]);
}
