import type { ClaimOutcome } from '../../../schema/answer.ts';
import type { AnswerSite, AnswerView, ClaimRow } from './answer-view.ts';
import { measureOf } from './answer-view.ts';
import { partHit, partScore } from '../results/map-measures.ts';
import { partOfMeasure } from '../results/part-measure.ts';

/** The matrix of questions and measures. */
export interface EvidenceView {
  /** In the order in which questions first ask for them. */
  readonly measures: readonly string[];
  readonly rows: readonly EvidenceRow[];
}

/** One question; `cells` has the claims of each measure, in the order of `measures`. */
interface EvidenceRow {
  readonly n: string;
  readonly title: string;
  readonly outcome: ClaimOutcome;
  readonly cells: readonly (readonly ClaimRow[])[];
}

/** Which measure answers which question. */
export function evidenceView(views: readonly AnswerView[], site: AnswerSite): EvidenceView {
  const labels = site.answers.list.map(({ judgements }) => judgements.map(({ claim }) => labelOf(claim.left, site)));
  const measures = [...new Set(labels.flat())];
  const rows = views.map(({ n, title, outcome, claims }, row) => ({
    n,
    title,
    outcome,
    cells: measures.map((measure) => claims.filter((_, index) => labels[row]?.[index] === measure)),
  }));
  return { measures, rows };
}

/** A number about a part is one measure for all parts and methods; the others are called as on their method's page. */
function labelOf(left: Parameters<typeof measureOf>[0], { words, proses }: AnswerSite): string {
  const { method, name } = measureOf(left);
  if (name === 'layer-kind') return words.answers.layerKind;
  if (partOfMeasure(name) !== null) return words.inside.title;
  if (partHit(name) !== null) return words.measures.hit.title;
  const score = partScore(name);
  if (score !== null) return words.measures.parts[score.score].title;
  const prose = proses.get(method)?.words;
  return prose?.measures[name]?.label ?? words.measures.common[name]?.label ?? prose?.series[name]?.y ?? name;
}
