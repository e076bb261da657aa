import { expect, test } from 'vitest';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { resizePicture } from '../../../src/engine/pictures/resize.ts';

test('a picture is shown at the network’s own size, and gives the same vector as the whole one', async () => {
  const encoder = await loadEncoder(embeddedEntry, { device: 'wasm' });
  const [width, height] = [200, 200];
  const data = new Uint8ClampedArray(width * height * 4).map((_, p) => (p % 4 === 3 ? 255 : (p * 7) % 251));
  const seen = await encoder.inspectPicture({ width, height, data });
  const side = embeddedEntry.pictureSize!;
  expect([seen.width, seen.height]).toEqual([side, side]);
  expect(seen.data).toEqual(resizePicture({ width, height, data }, side, side).data);
  expect(await encoder.embedImages([seen])).toEqual(await encoder.embedImages([{ width, height, data }]));
  encoder.dispose();
});
