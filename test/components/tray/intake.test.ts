import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import type { DecodedPicture } from '../../../src/engine/pictures/decode.ts';
import { takeIn, type IntakeFile } from '../../../src/components/tray/intake.ts';
import { trayErrorText } from '../../../src/components/tray/tray.messages.ts';
import { maxReaderPictures, type ReaderPictures } from '../../../src/components/state/reader-pictures.ts';

const decoded: DecodedPicture = {
  picture: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
  format: 'png',
  originalWidth: 1,
  originalHeight: 1,
  notices: [],
};
const file = (name: string): IntakeFile => ({ blob: new Blob([name]), name });

/** What the notebook's own pictures do, without a store and object URLs. */
function fakePictures(count = 0): ReaderPictures {
  const all = Array.from({ length: count }, (_, i) => ({ id: `old-${i}`, name: `old-${i}` }));
  return {
    all,
    add: (name: string) => {
      const added = { id: `my-${name}`, name };
      all.push(added);
      return Promise.resolve(added);
    },
  } as unknown as ReaderPictures;
}

const read = (_blob: Blob, { name }: { name: string }): Promise<DecodedPicture> => {
  if (name.endsWith('.txt'))
    return Promise.reject(new EngineError('not-a-picture', { name, looksLike: 'text' }));
  if (name.startsWith('empty')) return Promise.reject(new EngineError('empty-file', { name }));
  if (name.endsWith('.gif')) return Promise.resolve({ ...decoded, notices: ['first-frame-only'] });
  return Promise.resolve(decoded);
};
const { signal } = new AbortController();

describe('takeIn', () => {
  it('takes the good files of a drop and names the bad ones, each by what is wrong with it', async () => {
    const pictures = fakePictures();
    const files = ['a.png', 'notes.txt', 'b.jpg', 'empty.png', 'c.gif'].map(file);
    const { added, errors, firstFrames } = await takeIn(files, pictures, { read, signal });
    expect(added).toEqual(['my-a.png', 'my-b.jpg', 'my-c.gif']);
    expect(firstFrames).toEqual(['c.gif']);
    const told = errors.map((error) => trayErrorText(error));
    expect(told.map(({ en }) => en)).toEqual([
      '“notes.txt” is not a picture; it holds text.',
      '“empty.png” is empty: there is not a byte in it.',
    ]);
    expect(told.every(({ zh }) => /[一-龥]/.test(zh))).toBe(true);
  });

  it('stops at two hundred and says how many were left out', async () => {
    const pictures = fakePictures(maxReaderPictures - 1);
    const { added, errors } = await takeIn(['a.png', 'b.png', 'c.png'].map(file), pictures, { read, signal });
    expect(added).toEqual(['my-a.png']);
    expect(errors).toHaveLength(1);
    expect(trayErrorText(errors[0]).en).toBe(
      'There is room for 200 pictures of your own; 2 more files were left out.',
    );
  });

  it('keeps what is in when it is cancelled, and reports no error for the rest', async () => {
    const controller = new AbortController();
    const pictures = fakePictures();
    const { added, errors } = await takeIn(['a.png', 'b.png', 'c.png'].map(file), pictures, {
      read,
      signal: controller.signal,
      onProgress: (done) => done === 1 && controller.abort(),
    });
    expect(added).toEqual(['my-a.png']);
    expect(errors).toEqual([]);
  });
});
