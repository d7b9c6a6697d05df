import { OWN, describeRefusals, display, report, result, saliency, type HostileCase } from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  ['a task’s folder that leads up', report((value) => (saliency(value).folder = '../../home')), /tasks\[\d\]\.folder/],
  [
    'a task’s folder that leads up from inside',
    report((value) => (saliency(value).folder = 'results/saliency/../../../home')),
    /folder/,
  ],
  ['a task’s folder from the root', report((value) => (saliency(value).folder = '/etc')), /\.folder/],
  [
    'a task’s folder with backslashes',
    report((value) => (saliency(value).folder = 'results\\saliency\\..\\..')),
    /\.folder/,
  ],
  [
    'a task’s folder with an escape',
    report((value) => (saliency(value).folder = 'results/saliency/%2e%2e')),
    /\.folder/,
  ],
  ['a task’s folder with a NUL', report((value) => (saliency(value).folder = `${OWN}\0`)), /\.folder/],
  ['a task’s folder on a drive', report((value) => (saliency(value).folder = 'C:/results/saliency')), /\.folder/],
  [
    'a task’s folder of another method',
    report((value) => (saliency(value).folder = 'results/lime/first-course')),
    /\.folder/,
  ],
  [
    'a task’s folder that lies aside',
    report((value) => (saliency(value).folder = 'results/saliency/.old-first-paper')),
    /\.folder/,
  ],
  ['a task’s folder among the pages', report((value) => (saliency(value).folder = 'gallery')), /\.folder/],
  [
    'a task’s folder with the name of a device',
    report((value) => (saliency(value).folder = 'results/saliency/nul')),
    /\.folder/,
  ],
  [
    'two tasks in one folder',
    report(({ tasks: [one, other] }) => Object.assign(other!, { folder: one!.folder })),
    /a folder once .* twice/,
  ],
  [
    'two tasks in folders that some disks take for one',
    report((value) => {
      const [one] = value.tasks;
      value.tasks.push({
        ...one!,
        key: '9'.repeat(64),
        folder: one!.folder.toUpperCase().replace('RESULTS/PREDICTION', 'results/prediction'),
      });
    }),
    /a folder once/,
  ],
  [
    'a picture that lies elsewhere',
    report(({ pictures: [one] }) => (one!.files['small'] = '../../home/secret.png')),
    /files\.small/,
  ],
  [
    'a picture that would be a page',
    report(({ pictures: [one] }) => (one!.files['small'] = 'index.html')),
    /files\.small/,
  ],
  [
    'a picture among the results',
    report(({ pictures: [one] }) => (one!.files['small'] = `${OWN}/map.png`)),
    /files\.small/,
  ],
  [
    'a picture with a stream behind its name',
    report(({ pictures: [one] }) => (one!.files['small'] = 'inputs/small/first.png:x.png')),
    /files\.small/,
  ],
  [
    'a mask that lies elsewhere',
    report(({ pictures: [one] }) => {
      one!.masks = {
        food: { digest: '0'.repeat(64), files: { small: '/etc/passwd' }, sha256: { small: '0'.repeat(64) }, share: {} },
      };
    }),
    /masks\.food\.files\.small/,
  ],
  [
    'a mask’s part that is no name',
    report(({ pictures: [one] }) => {
      one!.masks = { '../x': { digest: '0'.repeat(64), files: {}, sha256: {}, share: {} } };
    }),
    /masks/,
  ],
  [
    'a larger version that lies elsewhere',
    report(({ pictures: [one] }) => {
      one!.display = { file: '../home/secret.png', sha256: '0'.repeat(64), width: 8, height: 8 };
    }),
    /display\.file/,
  ],
  [
    'a larger version that is a page',
    display('inputs/display/first.html', '<script>alert(1)</script>'),
    /display\.file/,
  ],
  ['a figure that leads up', result(({ figures: [one] }) => (one!.file = '../../../report.png')), /figures\[0\]\.file/],
  [
    'a figure that is the result itself',
    result(({ figures: [one] }) => (one!.file = 'result.json')),
    /figures\[0\]\.file/,
  ],
  ['an array that leads up', result(({ arrays: [one] }) => (one!.file = '../x.npy')), /arrays\[0\]\.file/],
  ['an array from the root', result(({ arrays: [one] }) => (one!.file = '/etc/passwd')), /arrays\[0\]\.file/],
  ['two figures of one name', result(({ figures }) => figures.push({ ...figures[0]!, id: 'again' })), /a file once/],
];

describeRefusals('the content folder of a stranger: its paths', cases);
