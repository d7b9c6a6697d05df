import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFileDigest } from '../pipeline/pictures/picture.ts';
import { listPictures, picturesOf } from '../pipeline/inputs/pictures.ts';
import { Config, type ConfigInput } from '../schema/config.ts';

const PICTURE = join(import.meta.dirname, 'fixtures', 'models', 'pictures', '9x5.png');
const CASES = join(import.meta.dirname, 'fixtures/cases/picture-names');
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
    'cases/cat.png',
    'cases/Cat.PNG',
    'fruit/苹果.png',
    'fruit/香蕉.png',
    `long/${'very-'.repeat(14)}long-1.png`,
    `long/${'very-'.repeat(14)}long-2.png`,
    'systems/Photo.JPG',
    'systems/dog.WebP',
    'systems/._dog.WebP',
    'systems/.trashed-1700000000-dog.png',
    'systems/~$dog.png',
    'systems/dog.png~',
    'systems/Thumbs.db',
    'systems/desktop.ini',
    'systems/__MACOSX/dog.png',
    'systems/@eaDir/dog.png/SYNOPHOTO_THUMB_M.jpg',
  ];
  for (const file of files) {
    await mkdir(dirname(join(base, file)), { recursive: true });
    await copyFile(PICTURE, join(base, file));
  }
  await writeFile(join(base, 'plain', '.DS_Store'), '');
  await writeFile(join(base, 'plain', 'notes.txt'), '');
  await mkdir(join(base, 'plain', 'more.png'));
  await mkdir(join(base, 'empty'));
  await cp(join(CASES, 'macos'), join(base, 'macos'), { recursive: true });
  for (const folder of ['same-digits', 'same-digits-and-more']) {
    await cp(join(CASES, 'same-digits'), join(base, folder), { recursive: true });
  }
  for (const name of ['0.png', '鸟1.png', 'rabbit 2.png']) {
    await copyFile(PICTURE, join(base, 'same-digits-and-more', name));
  }
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
        display: { path: join(base, 'odd/5.png'), at: 'pictures[0].display: odd/5.png' },
      },
    ]);
  });

  it('have ids of their own where names give the same: the beginning of each one’s digest is behind it', async () => {
    const same = await list([{ folder: 'same-digits' }]);
    const digests = await Promise.all(same.map(({ path }) => pictureFileDigest(path)));
    expect(same.map(({ id }) => id)).toEqual(digests.map((digest) => `1-${digest.slice(0, 8)}`));
    expect(new Set(digests).size).toBe(2);
    // Neither another picture nor another order changes that.
    const more = await list([{ folder: 'same-digits-and-more' }]);
    for (const { id, digest } of same) expect(more.find((one) => one.digest === digest)?.id).toBe(id);
    expect(new Set(more.map(({ id }) => id)).size).toBe(5);
    expect(more.map(({ id }) => id)).toContain('rabbit-2');
  });

  it('have ids of their own for one name in two cases, with two endings, and one file under two names', async () => {
    const digest = (await pictureFileDigest(PICTURE)).slice(0, 8);
    const twice = (id: string): string[] => [`${id}-${digest}`, `${id}-${digest}-2`];
    const ids = async (pictures: ConfigInput['pictures']): Promise<string[]> =>
      (await list(pictures)).map(({ id }) => id).sort();
    expect(await ids([{ folder: 'twice' }])).toEqual(twice('a'));
    expect(await ids([{ folder: 'cases' }])).toEqual(twice('cat'));
    expect(await ids([{ image: 'a.png' }, { image: 'a.png' }])).toEqual(twice('a'));
    expect(await ids([{ folder: 'fruit' }])).toEqual([`picture-${digest}`, `picture-${digest}-2`]);
    const long = await ids([{ folder: 'long' }]);
    expect(new Set(long).size).toBe(2);
    for (const id of long) expect(id).toMatch(/^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('leave a given id alone: what a file’s name gives yields to it', async () => {
    const pictures = await list([{ folder: 'plain' }, { image: 'a.png', id: 'img-9' }, { image: 'a.png' }]);
    expect(pictures.map(({ id }) => id)).toEqual(['plain-img-9', 'img-10', 'img-9', 'a']);
    const digest = (await pictureFileDigest(PICTURE)).slice(0, 8);
    const other = await list([{ image: 'a.png' }, { image: 'B c (2).JPG', id: 'a' }]);
    expect(other.map(({ id }) => id)).toEqual([`a-${digest}`, 'a']);
  });

  it('are not what systems keep in a folder beside pictures', async () => {
    const pictures = await list([{ folder: 'macos' }]);
    expect(pictures.map(({ id }) => id)).toEqual(['cat']);
    expect((await list([{ folder: 'systems' }])).map(({ id }) => id)).toEqual(['dog', 'photo']);
  });

  const refused: readonly (readonly [title: string, pictures: ConfigInput['pictures'], message: RegExp])[] = [
    [
      'a folder that is not there',
      [{ folder: 'nowhere' }],
      /^Expected a folder of pictures for `pictures\[0\]\.folder: nowhere`, but received none\.$/,
    ],
    ['a file as a folder', [{ folder: 'a.png' }], /received a file\.$/],
    [
      'a folder without pictures',
      [{ folder: 'empty' }],
      /^Expected pictures for `pictures\[0\]\.folder: empty`, but received none\. Taken are files that end in \.jpg/,
    ],
    [
      'a file that is not there',
      [{ image: 'nothing.png' }],
      /for `pictures\[0\]\.image: nothing\.png`, but received no such file\.$/,
    ],
    [
      'a label outside the classes',
      [{ image: 'a.png', label: 4 }],
      /^Expected a class of the model as label for `pictures\[0\]\.label`, but received `4`\. The classes are: 0 Bread, 1 Dairy product, 2 Dessert, 3 Egg\.$/,
    ],
    [
      'a label that is misspelt',
      [{ image: 'a.png', label: 'Desert' }],
      /received `Desert`\. Did you mean `Dessert`\? The classes are: 0 Bread/,
    ],
    [
      'names without a label',
      [{ folder: 'odd', names: 'label_position' }],
      /^Expected a name of class index and position such as `5_4\.png` for `pictures\[0\]\.folder: odd\/5\.png`, but received `5\.png`/,
    ],
    [
      'one id given twice',
      [
        { image: 'a.png', id: 'x' },
        { image: 'B c (2).JPG', id: 'x' },
      ],
      /^Expected an id of its own for each picture for `pictures`, but received `x` for `pictures\[1\]\.image: B c \(2\)\.JPG` and `pictures\[0\]\.image: a\.png`\. Set another `id`\.$/,
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
      /^Expected a mask \(a grey 8-bit PNG\) for `pictures\[0\]\.masks\.handle: nothing\.png`, but received no such file\.$/,
    ],
  ];

  it('are refused with a label that two classes have, unless it is an index', async () => {
    const labelled = (label: number | string) => list([{ image: 'a.png', label }], 'one', ['crane', 'b', 'crane']);
    await expect(labelled('crane')).rejects.toThrow(
      /^Expected a label that is one class for `pictures\[0\]\.label`, but received `crane`, which is the name of the classes 0, 2\. Give the label as the index that is meant/,
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
