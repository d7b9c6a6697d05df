import { escapeMarkup } from '../../schema/escape.ts';
import { figureHref, type Given } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, imagePart, label, outline, path } from '../../src/mechanisms/parts.ts';
import { encoder, rowsOfNumbers } from '../../src/mechanisms/tokens.ts';
import { cells } from '../../src/mechanisms/tiles.ts';

/** One word in sentences of two senses, its vector in each, the distances of every two. */
export default defineMechanism({
  words: {
    en: {
      title: 'How a word’s vectors are compared between sentences',
      caption: 'The same word is read in many sentences, and its vectors are compared pair by pair, layer by layer.',
      sentences: {
        name: 'One word, two senses',
        text: (word: string | null) =>
          `Sentences with ${word === null ? 'the word' : `“${word}”`}; the colour is the sense. Four are drawn.`,
        alt: 'four sentences, the word coloured by its sense',
      },
      vectors: {
        name: 'Its vectors',
        text: 'One per sentence, for each token of the word.',
        alt: 'an encoder and four rows of numbers',
      },
      compared: {
        name: 'Pair by pair',
        text: 'How far apart are the tips, and how small is the angle?',
        alt: 'two arrows from one point, the angle between them and the line between their tips',
      },
      matrix: {
        name: 'Every pair',
        text: 'Sentences of one sense stand together: two bright blocks would mean that the senses are told apart.',
        alt: 'the matrix of cosines with lines between the senses',
      },
      repeat: (last: string | null) => (last === null ? 'after each layer' : `after each layer, 0 to ${last}`),
    },
    'zh-cn': {
      title: '怎样比较一个词在各句子里的向量',
      caption: '在许多句子里读同一个词，再逐层把它的向量两两比较。',
      sentences: {
        name: '一个词，两个意思',
        text: (word) => `含有${word === null ? '这个词' : `“${word}”`}的句子，颜色表示意思。画出四句。`,
        alt: '四个句子，词按意思着色',
      },
      vectors: { name: '它的向量', text: '每句一个，词的每个词元各一组。', alt: '编码器和四行数' },
      compared: {
        name: '两两比较',
        text: '箭头尖端相距多远？夹角有多小？',
        alt: '从一点出发的两支箭头、夹角和尖端之间的连线',
      },
      matrix: {
        name: '每两个句子',
        text: '同一意思的句子排在一起：出现两个亮块，就说明意思分得开。',
        alt: '余弦的矩阵，线条隔开不同的意思',
      },
      repeat: (last) => (last === null ? '每层之后' : `第 0 层到第 ${last} 层，每层之后`),
    },
  },
  draw: (given, text) => {
    const sentences = sentencesOf(given);
    const last = given.done?.result.axes?.['layers']?.labels.at(-1) ?? null;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(
          sentenceRows(sentences),
          { ...text.sentences, text: text.sentences.text(given.text?.kind === 'word' ? given.text.word : null) },
          null,
          208,
        ),
        repeated(text.repeat(last), [
          step(
            encoder(2, 12, 40, 118) + arrow(44, 71, 58, 71) + rowsOfNumbers(4, 7, 40, 62, 16),
            text.vectors,
            'u, v, …',
          ),
          step(angle(), text.compared, '‖u − v‖, cos θ = u · v / ‖u‖ ‖v‖'),
          step(matrix(given), text.matrix),
        ]),
      ],
    };
  },
});

interface Line {
  readonly before: string;
  readonly word: string;
  readonly after: string;
  readonly sense: number;
}

/** Two sentences of each of the first two senses, cut to what stands around the word. */
function sentencesOf({ text }: Given): readonly Line[] {
  if (text?.kind !== 'word') return [0, 0, 1, 1].map((sense) => ({ before: '…… ', word: 'w', after: ' ……', sense }));
  const senses = [...new Set(text.sentences.map(({ sense }) => sense))].slice(0, 2);
  return senses.flatMap((sense, number) =>
    text.sentences
      .filter((each) => each.sense === sense)
      .slice(0, 2)
      .map((each) => {
        const at = each.text.indexOf(text.word);
        const wide = /[\u2e80-\u9fff]/.test(each.text) ? 4 : 9;
        return {
          before: cut(each.text.slice(0, at), -wide),
          word: text.word,
          after: cut(each.text.slice(at + text.word.length), wide),
          sense: number,
        };
      }),
  );
}

/** As many letters from the beginning, or from the end, and a mark where some are missing. */
function cut(text: string, letters: number): string {
  if (text.length <= Math.abs(letters)) return text;
  return letters < 0 ? `…${text.slice(letters)}` : `${text.slice(0, letters)}…`;
}

function sentenceRows(lines: readonly Line[]): string {
  return lines
    .map(({ before, word, after, sense }, row) => {
      const y = 27 + row * 32;
      const inner = `${escapeMarkup(before)}<tspan class="s${sense}">${escapeMarkup(word)}</tspan>${escapeMarkup(after)}`;
      return path(`M2 ${y - 15}v22`, `ss${sense}`) + `<text class="t" x="12" y="${y}">${inner}</text>`;
    })
    .join('');
}

/** Two vectors, the angle between them and the way from tip to tip. */
function angle(): string {
  return (
    arrow(14, 124, 112, 92) +
    arrow(14, 124, 66, 22) +
    path('M112 92L66 22', 'da') +
    path('M56 110A44 44 0 0 0 34 85', 'a') +
    label(122, 94, 'u', 'c i') +
    label(58, 18, 'v', 'c i') +
    label(106, 52, '‖u − v‖', 'c') +
    label(64, 90, 'θ', 'c i')
  );
}

/** The similarities of the first token of the word after the last layer, with a line between the senses. */
function matrix(given: Given): string {
  const { done } = given;
  const figure = done?.result.figures.find(({ id }) => id === 'cosine');
  const href = figureHref(done, 'cosine', given);
  const groups = done?.result.axes?.['sentences']?.groups ?? ['a', 'a', 'a', 'b', 'b', 'b'];
  const first = groups.filter((group) => group === groups[0]).length;
  const at = (144 * first) / groups.length;
  const lines = path(`M${at} 0v144M0 ${at}h144`, 'wn');
  if (figure?.display.as !== 'tiles' || href === null) {
    const values = Array.from({ length: 36 }, (_, index) =>
      Math.floor(index / 6) === index % 6 ? 1 : Math.floor(index / 18) === Math.floor((index % 6) / 3) ? 0.6 : 0.2,
    );
    return cells(values, 0, 0, 144, 'weight') + lines;
  }
  const { columns, tileWidth, tileHeight, gap } = figure.display;
  const part = { left: (columns - 1) * (tileWidth + gap), top: 0, width: tileWidth, height: tileHeight };
  return imagePart(href, { x: 0, y: 0, size: 144 }, part, figure) + lines + outline(0.5, 0.5, 143, 143, 'l');
}
