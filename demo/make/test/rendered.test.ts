import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../demo-pictures.ts';
import { filesOf } from '../pictures.ts';

describe('rendered pictures', () => {
  it.each(demoPictures)('$id comes out the same, byte for byte, masks and sticker included', async (picture) => {
    const files = await filesOf(picture);
    for (const [name, bytes] of files) {
      const kept = readFileSync(new URL(`../../pictures/${name}`, import.meta.url));
      expect(Buffer.compare(kept, bytes), name).toBe(0);
    }
  });
});
