import { readArray, type ArrayValues } from '../content/array-values.ts';
import { attentionLines, type AttentionLine } from './attention-lines.ts';
import { attentionPoints, type AttentionPointsView } from './attention-points.ts';
import { attentionView, type AttentionView } from './attention-view.ts';
import type { Content } from '../content/content.ts';
import { embeddingView, type EmbeddingView } from './embedding-view.ts';
import { fromResult } from '../content/from-result.ts';
import type { Done } from './text-sections.ts';

// What components draw of a text's results from their arrays. All throw a SiteError that names the file for a result of another shape.

type Source = Pick<Content, 'folder' | 'report' | 'catalogue'>;

/** The layout of a text's maps, and the lines of the first head. */
export function readAttentionMaps(
  outcome: Done,
  source: Source,
): Promise<{ readonly view: AttentionView; readonly lines: readonly AttentionLine[] }> {
  return fromResult(outcome, async () => {
    const view = attentionView(outcome.result, outcome.task.folder);
    const { data } = await readArray(source, outcome, 'attention');
    return { view, lines: attentionLines(data.subarray(0, view.length ** 2), view.length) };
  });
}

/** A text's attention weights in two dimensions. */
export function readAttentionPoints(outcome: Done, source: Source): Promise<AttentionPointsView> {
  return fromResult(outcome, async () => {
    const [tsne, pca, kl, trust] = await readAll(outcome, source, ['tsne', 'pca', 'kl', 'trust']);
    return attentionPoints(outcome.result, { tsne: tsne!, pca: pca!, kl: kl!, trust: trust! });
  });
}

/** A text's hidden states in two dimensions. */
export function readEmbedding(outcome: Done, source: Source): Promise<EmbeddingView> {
  return fromResult(outcome, async () => {
    const [own, common] = await readAll(outcome, source, ['own-basis', 'common-basis']);
    return embeddingView(outcome.result, own!, common!);
  });
}

function readAll(outcome: Done, source: Source, names: readonly string[]): Promise<ArrayValues[]> {
  return Promise.all(names.map((name) => readArray(source, outcome, name)));
}
