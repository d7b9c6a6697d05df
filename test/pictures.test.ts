import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFileDigest } from '../pipeline/picture.ts';
import { listPictures, picturesOf } from '../pipeline/pictures.ts';
import { Config, type ConfigInput } from '../schema/config.ts';

const PICTURE = join(import.meta.dirname, 'fixtures', 'models', 'pictures', '9x5.png');
const classes = ['Bread', 'Dairy product', 'Dessert', 'Egg'];

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'vitrine-pictures-'));
  const files = [
    'a.png',
    'B c (2).JPG',
    '苹果.png',
    'plain/img_10.png',
    'plain/img_9.png',
    'year-1/1_2.png',
    'year-1/3_1.png',
    'year-1/0_0.png',
    'year-2/0_0.png',
    'odd/5.png',
    'twice/a.png',
    'twice/a.jpg',
  ];
  for (const file of files) {
    await mkdir(dirname(join(base, file)), { recursive: true });
    await copyFile(PICTURE, join(base, file));
  }
  await writeFile(join(base, 'plain', '.DS_Store'), '');
  await writeFile(join(base, 'plain', 'notes.txt'), '');
  await mkdir(join(base, 'plain', 'more.png'));
  await mkdir(join(base, 'empty'));
});
afterAll(() => rm(base, { recursive: true }));

async function list(pictures: ConfigInput['pictures'], id = 'one', names: readonly string[] = classes) {
  const listed = await listPictures(Config.shape.pictures.parse(pictures), base, ['one', 'other']);
  return picturesOf(listed, { id, classes: names });
}

describe('the pictures of a configuration', () => {
  it('are named by their files, and where a name has no letters, by their content', async () => {
    const pictures = await list([{ image: 'a.png' }, { image: 'B c (2).JPG' }, { image: '苹果.png' }]);
    const digest = await pictureFileDigest(PICTURE);
    expect(pictures.map(({ id }) => id)).toEqual(['a', 'b-c-2', `picture-${digest.slice(0, 8)}`]);
    expect(pictures[0]).toMatchObject({ digest, path: join(base, 'a.png'), label: null });
  });

  it('keep what is said of them', async () => {
    const said = { id: 'apple', alt: 'An apple', credit: { en: 'me, CC0' } };
    expect(await list([{ image: 'a.png', label: 2, ...said }])).toMatchObject([{ ...said, label: 2 }]);
  });

  it('have labels by index or by name', async () => {
    const pictures = await list([
      { image: 'a.png', label: 3 },
      { image: 'a.png', id: 'b', label: 'Dairy product' },
    ]);
    expect(pictures.map(({ label }) => label)).toEqual([3, 1]);
  });

  it('come from a folder in the order of their names, numbers as numbers; other files are left out', async () => {
    const pictures = await list([{ folder: 'plain', credit: 'me' }]);
    expect(pictures.map(({ id, label, credit }) => [id, label, credit])).toEqual([
      ['img-9', null, 'me'],
      ['img-10', null, 'me'],
    ]);
  });

  it('come in the order of their positions, with labels, where the names say both', async () => {
    const pictures = await list([{ folder: 'year-1', names: 'label_position' }]);
    expect(pictures.map(({ id, label }) => [id, label])).toEqual([
      ['0-0', 0],
      ['3-1', 3],
      ['1-2', 1],
    ]);
  });

  it('of one name from two folders begin with the folders’ names', async () => {
    const pictures = await list([
      { folder: 'year-1', names: 'label_position' },
      { folder: 'year-2', names: 'label_position' },
    ]);
    expect(pictures.map(({ id }) => id)).toEqual(['year-1-0-0', '3-1', '1-2', 'year-2-0-0']);
  });

  it('are a model’s where they name it or none, keep their places, and need no label that others know', async () => {
    const pictures: ConfigInput['pictures'] = [
      { image: 'a.png', models: ['other'], label: 'Unknown here' },
      { folder: 'plain', models: ['one', 'other'] },
      { image: 'a.png', id: 'everyone' },
    ];
    const own = await list(pictures);
    expect(own.map(({ id, position }) => [id, position])).toEqual([
      ['img-9', 1],
      ['img-10', 2],
      ['everyone', 3],
    ]);
    await expect(list(pictures, 'other')).rejects.toThrow(/received `Unknown here`/);
  });

  it('have masks by the names of their parts, with the digests of their files, and a larger version', async () => {
    const digest = await pictureFileDigest(PICTURE);
    const masks = { spout: 'plain/img_9.png', handle: 'plain/img_10.png' };
    expect(await list([{ image: 'a.png', masks, display: 'odd/5.png' }])).toMatchObject([
      {
        masks: [
          { part: 'handle', path: join(base, 'plain/img_10.png'), digest },
          { part: 'spout', path: join(base, 'plain/img_9.png'), digest },
        ],
        display: join(base, 'odd/5.png'),
      },
    ]);
  });

  const refused: readonly (readonly [title: string, pictures: ConfigInput['pictures'], message: RegExp])[] = [
    [
      'a folder that is not there',
      [{ folder: 'nowhere' }],
      /^Expected a folder of pictures for `.*nowhere`, but received none\.$/,
    ],
    ['a file as a folder', [{ folder: 'a.png' }], /received a file\.$/],
    [
      'a folder without pictures',
      [{ folder: 'empty' }],
      /^Expected pictures for `.*empty`, but received none\. Taken are files that end in \.jpg/,
    ],
    ['a file that is not there', [{ image: 'nothing.png' }], /received no such file\.$/],
    [
      'a label outside the classes',
      [{ image: 'a.png', label: 4 }],
      /^Expected a class of the model as label for `.*a\.png`, but received `4`\. The classes are: 0 Bread, 1 Dairy product, 2 Dessert, 3 Egg\.$/,
    ],
    [
      'a label that is misspelt',
      [{ image: 'a.png', label: 'Desert' }],
      /received `Desert`\. Did you mean `Dessert`\? The classes are: 0 Bread/,
    ],
    [
      'names without a label',
      [{ folder: 'odd', names: 'label_position' }],
      /^Expected a name of class index and position such as `5_4\.png` for `.*5\.png`/,
    ],
    [
      'one id twice',
      [{ image: 'a.png' }, { image: 'B c (2).JPG', id: 'a' }],
      /^Expected an id of its own for `.*B c \(2\)\.JPG`, but received `a` for `.*a\.png` too\. Set `id`, or rename the file\.$/,
    ],
    [
      'a model that is misspelt',
      [{ image: 'a.png' }, { image: 'a.png', id: 'b', models: ['othr'] }],
      /^Expected the id of a model for `pictures\[1\]\.models`, but received `othr`\. Did you mean `other`\?$/,
    ],
    [
      'a model that is misspelt for a folder',
      [{ folder: 'plain', models: ['onne'] }],
      /received `onne`\. Did you mean `one`\?$/,
    ],
    [
      'a mask that is not there',
      [{ image: 'a.png', masks: { handle: 'nothing.png' } }],
      /^Expected a mask \(a grey 8-bit PNG\) for `.*nothing\.png`, but received no such file\.$/,
    ],
    ['one name twice in a folder', [{ folder: 'twice' }], /^Expected an id of its own/],
  ];

  it('are refused with a label that two classes have, unless it is an index', async () => {
    const labelled = (label: number | string) => list([{ image: 'a.png', label }], 'one', ['crane', 'b', 'crane']);
    await expect(labelled('crane')).rejects.toThrow(
      /^Expected a label that is one class for `.*a\.png`, but received `crane`, which is the name of the classes 0, 2\. Give the label as the index that is meant/,
    );
    expect(await labelled(2)).toMatchObject([{ label: 2 }]);
    expect(await labelled('b')).toMatchObject([{ label: 1 }]);
  });

  it.each(refused)('are refused with %s', async (_, pictures, message) => {
    const error = await list(pictures).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UserError' });
    expect((error as Error).message).toMatch(message);
  });
});
