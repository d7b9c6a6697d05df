import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMatrix } from '../pipeline/matrices/read-matrix.ts';
import { MatrixConfig } from '../schema/matrix.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';
import { processorSeconds } from './processor-time.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-bombs-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a table', () => {
  it.each([
    ['a line of sixty megabytes', '1,'.repeat(30e6), '400 × 400 cells'],
    ['a cell of sixty megabytes', 'a'.repeat(60e6), 'a cell of a table of at most 10,000 characters'],
    ['a quote that does not close', `a,"${'b'.repeat(60e6)}`, 'a quote that does not close'],
    ['quotes alone', '"'.repeat(60e6), 'at most 10,000 characters'],
    ['lines alone', '1\n'.repeat(30e6), '400 × 400 cells'],
    ['no line at all', '\n'.repeat(60e6), 'more than 100,000 empty lines'],
    ['comments alone', '#\n'.repeat(30e6), '400 × 400 cells'],
    ['blank lines', ' \n'.repeat(30e6), '400 × 400 cells'],
    ['blanks', ' '.repeat(60e6), '10,000 characters'],
    ['more bytes than are read', '1'.repeat(65e6), 'at most 64,000,000 bytes'],
  ])('of %s is refused quickly', async (_, text, message) => {
    await writeFile(join(folder, 'bomb.csv'), text);
    const config = MatrixConfig.parse({ id: 'm', title: 'M', data: { file: 'bomb.csv' } });
    const seconds = await processorSeconds(async () => {
      expect(await refusal(() => readMatrix(config, folder))).toContain(message);
    });
    expect(seconds).toBeLessThan(2);
  });
});
