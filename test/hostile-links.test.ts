import {
  OWN,
  PICTURE,
  describeRefusals,
  folderAt,
  isWindows,
  linking,
  pipeAt,
  putting,
  socketAt,
  type HostileCase,
} from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  ['a folder of results that is a link', linking('results', 'good/results'), /received a link/],
  ['a method’s folder that is a link', linking('results/saliency', 'good/results/saliency'), /received a link/],
  ['a task’s folder that is a link', linking(OWN, 'home/saliency/first-paper'), /received a link/],
  ['a link to a figure', linking(`${OWN}/map.png`, 'home/secret.png'), /received a link/],
  ['a link to a result', linking(`${OWN}/result.json`, 'home/secret.json'), /received a link/],
  ['a link to the facts of a run', linking(`${OWN}/run.json`, 'home/secret.json'), /received a link/],
  ['a link to an input', linking(PICTURE, 'home/secret.png'), /received a link/],
  ['a link to nowhere', linking(PICTURE, 'home/nothing.png'), /received a link/],
  ['a link within the folder', linking(PICTURE, 'good/inputs/small/second.png'), /received a link/],
  ['inputs that are a link', linking('inputs', 'home'), /received (a link|no such file)/],
  ['a link for the report', linking('report.json', 'home/secret.json'), /received a link/],
  ['a link to an answer', linking('answers/en/01.md', 'home/secret.txt'), /received a link/],
  ['a link to a translated answer', linking('answers/zh-cn/01.md', 'home/secret.txt'), /received a link/],
  ['answers that are a link', linking('answers', 'home'), /received a link/],
  ['a link to the thresholds', linking('answers/thresholds.json', 'home/secret.json'), /received a link/],
  ['a link to the stored outcomes', linking('outcomes.json', 'home/secret.json'), /received a link/],
  ['a folder for the report', folderAt('report.json'), /received a folder/],
  ['a folder for a result', folderAt(`${OWN}/result.json`), /received a folder/],
  ['a folder for a figure', folderAt(`${OWN}/map.png`), /received a folder/],
  ['a folder for an array', folderAt(`${OWN}/map.npy`), /received a folder/],
  ['a folder for an input', folderAt(PICTURE), /received a folder/],
  ['a folder for an answer', folderAt('answers/en/01.md'), /received a folder/],
  ['a folder for the outcomes', folderAt('outcomes.json'), /received a folder/],
  ['a file for a task’s folder', putting(OWN, 'x'), /no such file/],
  ['a file for the answers', putting('answers', 'x'), /received a file/],
];

/** Windows has none. */
const pipes: readonly HostileCase[] = [
  ['a pipe for the report', pipeAt('report.json'), /something that is no file/],
  ['a pipe for a result', pipeAt(`${OWN}/result.json`), /something that is no file/],
  ['a pipe for a figure', pipeAt(`${OWN}/map.png`), /something that is no file/],
  ['a pipe for an input', pipeAt(PICTURE), /something that is no file/],
  ['a pipe for an answer', pipeAt('answers/en/01.md'), /something that is no file/],
  ['a socket for an input', socketAt(PICTURE), /something that is no file|no such file/],
];

describeRefusals('the content folder of a stranger: what lies in the place of its files', [
  ...cases,
  ...(isWindows ? [] : pipes),
]);
