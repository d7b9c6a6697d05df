import { describeRefusals, OWN, report, saliency, type HostileCase } from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  ['a model’s id that leads up', report(({ models: [one] }) => (one!.id = '../../x')), /models\[0\]\.id/],
  ['a picture’s id that leads up', report(({ pictures: [one] }) => (one!.id = '../../../x')), /pictures\[0\]\.id/],
  ['a picture’s id with a slash', report(({ pictures: [one] }) => (one!.id = 'a/b')), /pictures\[0\]\.id/],
  [
    'a picture’s id that stands for none',
    report(({ pictures: [one] }) => (one!.id = 'no-picture')),
    /pictures\[0\]\.id/,
  ],
  ['two pictures of one id', report(({ pictures }) => pictures.push(pictures[0]!)), /pictures\[2\]\.id.* twice/],
  ['two models of one id', report(({ models }) => models.push(models[0]!)), /models\[2\]\.id.* twice/],
  ['an id that is a prototype', report(({ models: [one] }) => (one!.id = '__proto__')), /models\[0\]\.id/],
  ['an empty id', report(({ pictures: [one] }) => (one!.id = '')), /pictures\[0\]\.id/],
  [
    'a trial’s id that leads up',
    report(({ trials }) => (trials![0]!.id = '../index')),
    /trials\.0\.id|trials\[0\]\.id/,
  ],
  ['a method that leads up', report((value) => (saliency(value).method = '../../x')), /\.method/],
  [
    'a method that the result is not of',
    report((value) => Object.assign(saliency(value), { method: 'lime', folder: OWN })),
    /\.folder/,
  ],
  ['a variant that is markup', report((value) => (saliency(value).variant = '"><script>')), /\.variant/],
  ['a task of no model', report((value) => (saliency(value).model = 'constructor')), /\.model/],
  ['a task of no picture', report((value) => (saliency(value).input = 'constructor')), /\.input/],
  [
    'a class that there is not',
    report(({ pictures: [one] }) => (one!.label = { classIndex: 3, className: 'x' })),
    /label\.classIndex/,
  ],
  [
    'a trial of a model that there is not',
    report(({ trials }) => (trials![0]!.control = 'valueof')),
    /trials\[0\]\.control/,
  ],
  ['no language', report((value) => (value.languages = [])), /languages/],
  [
    'control characters in an id',
    report(({ pictures: [one] }) => (one!.id = '\u001b[31m\n\u202e')),
    /pictures\[0\]\.id/,
  ],
  ['an id of a megabyte', report(({ pictures: [one] }) => (one!.id = 'x'.repeat(1e6))), /pictures\[0\]\.id/],
];

describeRefusals('the content folder of a stranger: its ids', cases);
