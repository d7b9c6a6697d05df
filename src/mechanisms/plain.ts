import { mapHref, pictureHref } from './given.ts';
import { defineMechanism, step } from './mechanism.ts';
import { arrow, image } from './parts.ts';
import { map, network, picture } from './tiles.ts';
import { attentionTile, encoder, firstTokens, tokenStates } from './tokens.ts';

/** For a method of pictures that does not say how it works: what goes in, what is asked, what comes out. */
export const plainOfPictures = defineMechanism({
  words: {
    en: {
      title: 'From the picture to the result',
      caption: 'The method asks the network about the picture; how, its text says.',
      picture: { name: 'Picture', text: 'As the network sees it.', alt: 'the input picture' },
      network: { name: 'Network', text: 'It is asked as often as the method needs.', alt: 'a network' },
      map: { name: 'Result', text: 'What the method makes of the answers.', alt: 'the result' },
    },
    'zh-cn': {
      title: '从图片到结果',
      caption: '方法就这张图片询问网络；怎样询问，见正文。',
      picture: { name: '图片', text: '网络看到的样子。', alt: '输入图片' },
      network: { name: '网络', text: '方法需要几次，就问几次。', alt: '一个网络' },
      map: { name: '结果', text: '方法由回答得出的结果。', alt: '结果' },
    },
  },
  draw: (given, text) => ({
    title: text.title,
    caption: text.caption,
    parts: [
      step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
      step(network(8, 72, 128, 120) + arrow(0, 72, 142, 72), text.network, 'f'),
      step(map(mapHref(given.done, given), 0, 0, 144), text.map),
    ],
  }),
});

/** The same for a method of texts. */
export const plainOfTexts = defineMechanism({
  words: {
    en: {
      title: 'From the text to the result',
      caption: 'The method asks the encoder about the text; how, its own text says.',
      tokens: { name: 'Tokens', text: 'A vector for each. The first are drawn.', alt: 'tokens with a vector each' },
      encoder: {
        name: 'Encoder',
        text: 'It is asked as often as the method needs.',
        alt: 'layers one above the other',
      },
      result: { name: 'Result', text: 'What the method makes of the answers.', alt: 'the result' },
    },
    'zh-cn': {
      title: '从文本到结果',
      caption: '方法就这段文本询问编码器；怎样询问，见正文。',
      tokens: { name: '词元', text: '每个词元一个向量。画出的是最前面几个。', alt: '词元，各有一个向量' },
      encoder: { name: '编码器', text: '方法需要几次，就问几次。', alt: '一层叠一层' },
      result: { name: '结果', text: '方法由回答得出的结果。', alt: '结果' },
    },
  },
  draw: (given, text) => {
    const [figure] = given.done?.result.figures ?? [];
    const href = figure === undefined ? null : given.links.file(`${given.done!.task.folder}/${figure.file}`);
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(tokenStates(firstTokens(given, 6), 3), text.tokens),
        step(encoder(28, 12, 88, 120) + arrow(72, 142, 72, 130) + arrow(72, 14, 72, 2), text.encoder),
        step(href === null ? attentionTile(given, '', 0, 0) : image(href, 0, 0, 144), text.result),
      ],
    };
  },
});
