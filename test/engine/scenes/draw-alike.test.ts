import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { digestScenes } from './digest.ts';

const folder = new URL('../../../assets/drawings/', import.meta.url);

// The page and its worker compare themselves with the same file (draw-alike.browser.test.ts). `vitest -u` rewrites it after
// a change of the drawings, the places or the words.
it('draws and words 100 descriptions in Node as the committed list says', async () => {
  const lines = await digestScenes(async (file) => new Uint8Array(await readFile(new URL(file, folder))));
  expect(new Set(lines).size).toBe(100);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/scenes.txt');
});
