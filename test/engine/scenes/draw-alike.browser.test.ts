import { expect, it } from 'vitest';
import committed from '../../fixtures/scenes.txt?raw';
import { digestScenes } from './digest.ts';
import { readServed } from './served.ts';

const lines = committed.trimEnd().split('\n');

it('draws and words 100 descriptions in a page as in Node, byte for byte', async () => {
  expect(await digestScenes(readServed)).toEqual(lines);
});

it('draws and words 100 descriptions in a worker as in Node, byte for byte', async () => {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect(answer).toEqual(lines);
});
