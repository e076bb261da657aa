import { describe, expect, it } from 'vitest';
import {
  maxReaderPictures,
  ReaderPictures,
  type PictureCodec,
} from '../../../src/components/state/reader-pictures.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';

const picture = (red: number): Picture => ({
  width: 1,
  height: 1,
  data: new Uint8ClampedArray([red, 0, 0, 255]),
});
const codec: PictureCodec = {
  encode: ({ data }) => Promise.resolve(new Blob([data])),
  decode: async (blob) => {
    const data = new Uint8ClampedArray(await blob.arrayBuffer());
    if (data.length !== 4) throw new Error('broken');
    return { width: 1, height: 1, data };
  },
};
const fresh = (): string => `test-${crypto.randomUUID()}`;

describe('the reader’s pictures', () => {
  it('are there again after a reload, in their order, byte for byte', async () => {
    const name = fresh();
    const before = new ReaderPictures(codec, name);
    await before.restore();
    await before.add('one.png', picture(1));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await before.add('two.png', picture(2));
    const after = new ReaderPictures(codec, name);
    await after.restore();
    expect(after.all.map(({ name, picture }) => [name, picture.data[0]])).toEqual([
      ['one.png', 1],
      ['two.png', 2],
    ]);
    expect(after.all.map(({ id }) => id)).toEqual(before.all.map(({ id }) => id));
  });

  it('are gone after they are removed', async () => {
    const name = fresh();
    const store = new ReaderPictures(codec, name);
    await store.restore();
    const { id } = await store.add('one.png', picture(1));
    await store.remove(id);
    expect(store.all).toEqual([]);
    const after = new ReaderPictures(codec, name);
    await after.restore();
    expect(after.all).toEqual([]);
  });

  it('stop at the limit with a clear error, and lose nothing', async () => {
    const store = new ReaderPictures(codec, fresh());
    for (let i = 0; i < maxReaderPictures; i++) await store.add(`${i}`, picture(i));
    await expect(store.add('one more', picture(0))).rejects.toMatchObject({
      code: 'too-many-pictures',
      detail: { max: 200 },
    });
    expect(store.all.length).toBe(maxReaderPictures);
  });

  it('stay in memory where nothing can be stored', async () => {
    const store = new ReaderPictures(
      { ...codec, encode: () => Promise.resolve(new Blob(['abcd'])) },
      fresh(),
    );
    expect((await store.add('one', picture(1))).name).toBe('one');
    expect(store.all.length).toBe(1);
  });
});
