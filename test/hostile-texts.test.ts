import { truncate } from 'node:fs/promises';
import { bounds } from '../schema/bounds.ts';
import {
  OWN,
  change,
  describeRefusals,
  goodPicture,
  inContent,
  put,
  putting,
  report,
  result,
  type HostileCase,
} from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  [
    'a report of too many bytes',
    () => truncate(inContent('report.json'), bounds.jsonBytes.most + 1),
    /report\.json.*bytes/,
  ],
  [
    'a result of too many bytes',
    () => truncate(inContent(`${OWN}/result.json`), bounds.contentResultBytes.most + 1),
    /bytes/,
  ],
  [
    'an answer of too many bytes',
    () => truncate(inContent('answers/en/01.md'), bounds.contentTextBytes.most + 1),
    /bytes/,
  ],
  [
    'a report that nests without end',
    putting('report.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    /levels of nesting/,
  ],
  [
    'parameters that nest without end',
    result(({ params }) => {
      let deep: unknown = 1;
      for (let level = 0; level < 100; level++) deep = [deep];
      Object.assign(params, { deep });
    }),
    /levels of nesting/,
  ],
  ['a report that is no UTF-8', putting('report.json', Buffer.from([0x7b, 0xff, 0x7d])), /text in UTF-8/],
  ['a report that is a picture', () => put('report.json', goodPicture()), /text in UTF-8/],
  [
    'a curve of very many values',
    result(({ series }) => {
      const axis = { name: 'x', unit: '1', values: new Array<number>(200_000).fill(0) };
      series['long'] = { x: axis, y: axis, definition: 'Long.' };
    }),
    /series\.long\.x\.values/,
  ],
  [
    'an encoder of very many layers',
    report((value) => {
      value.encoders = [
        {
          id: 'e',
          name: 'E',
          digest: '0'.repeat(64),
          layers: 1e9,
          heads: 1,
          hiddenSize: 1,
          intermediateSize: 1,
          positions: 1,
          vocabularySize: 1,
          parameters: 1,
          tasks: [],
        },
      ];
    }),
    /encoders\.0\.layers/,
  ],
  [
    'an answer with anchors in anchors',
    putting('answers/en/01.md', `---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`),
    /answers\/en\/01\.md/,
  ],
  [
    'an answer that nests without end',
    putting('answers/en/01.md', `---\nclaims: ${'['.repeat(400)}${']'.repeat(400)}\n---\n`),
    /levels of nesting/,
  ],
  [
    'an answer about a figure that leads up',
    () => change<string>('../x', () => undefined).catch(() => put('answers/en/00x.md', '---\n')),
    /two digits/,
  ],
  ['a result of another key', result((value) => (value.key = '0'.repeat(64))), /result of task/],
  [
    'a failure of another key',
    () => change<{ key: string }>('results/saliency/second-paper/error.json', (value) => (value.key = '0'.repeat(64))),
    /result of task/,
  ],
];

describeRefusals('the content folder of a stranger: its JSON and its answers', cases);
