import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SceneDescription } from '../../../src/engine/scenes/description.ts';
import { drawScene } from '../../../src/engine/scenes/draw-scene.ts';
import { openDrawings, type DrawingIndex } from '../../../src/engine/scenes/drawings.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const start = (...args: string[]) => spawn('node', ['training/scenes.mjs', ...args], { cwd: root });

/** all that the generator writes, and its exit code */
async function run(...args: string[]): Promise<{ out: Buffer; code: number }> {
  const child = start(...args);
  const blocks: Buffer[] = [];
  child.stdout.on('data', (block: Buffer) => blocks.push(block));
  const [code] = (await once(child, 'close')) as [number];
  return { out: Buffer.concat(blocks), code };
}

interface Words {
  description: SceneDescription;
  en: string[];
  zh: string[];
  plain: { en: string; zh: string };
}

function parse(out: Buffer) {
  let at = out.indexOf('\n') + 1;
  const header = JSON.parse(out.toString('utf8', 0, at)) as { size: number; count: number };
  const area = header.size * header.size * 3;
  const scenes: { words: Words; picture: Uint8Array }[] = [];
  while (at < out.length) {
    const length = out.readUInt32LE(at);
    const words = JSON.parse(out.toString('utf8', at + 4, at + 4 + length)) as Words;
    at += 4 + length + area;
    scenes.push({ words, picture: new Uint8Array(out.subarray(at - area, at)) });
  }
  expect(at).toBe(out.length);
  return { header, scenes };
}

describe('training/scenes.mjs', { timeout: 30_000 }, () => {
  it('writes scenes with their captions, drawn as drawScene draws their descriptions', async () => {
    const { out, code } = await run('--seed', '5', '--count', '30', '--captions', '3', '--size', '32');
    expect(code).toBe(0);
    const { header, scenes } = parse(out);
    expect(header).toMatchObject({ size: 32, count: 30, seed: 5, split: 'train' });
    expect(scenes).toHaveLength(30);
    const file = (name: string) => readFileSync(`${root}/assets/drawings/${name}`);
    const index = JSON.parse(file('drawings.json').toString()) as DrawingIndex;
    for (const { words, picture } of scenes) {
      const strips = new Map(
        words.description.things.map(({ concept }) => [concept, file(`${concept}.png`)]),
      );
      expect(picture).toEqual(drawScene(words.description, openDrawings(index, strips), 32));
      expect(words.en).toHaveLength(3);
      expect(words.zh).toHaveLength(3);
      expect(words.plain.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('writes the same bytes for the same arguments, others for another seed', async () => {
    const [first, again, other] = [
      await run('--count', '8'),
      await run('--count', '8'),
      await run('--count', '8', '--seed', '2'),
    ];
    expect(first.out.length).toBeGreaterThan(8 * 64 * 64 * 3);
    expect(again.out.equals(first.out)).toBe(true);
    expect(other.out.equals(first.out)).toBe(false);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = start('--count', '0');
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it.each([
    ['--split', 'validation'],
    ['--pairs', 'any'],
    ['--count', '-1'],
  ])('refuses %s %s and writes no scene', async (name, value) => {
    const { out, code } = await run(`${name}=${value}`);
    expect(code).not.toBe(0);
    expect(out).toHaveLength(0);
  });

  // One core to itself writes more than 1,000; the suite shares its cores.
  it('writes more than 100 scenes a second with 8 captions in each language', async () => {
    const before = performance.now();
    const { out } = await run('--count', '1000', '--captions', '8');
    expect(parse(out).scenes).toHaveLength(1000);
    expect(1000 / ((performance.now() - before) / 1000)).toBeGreaterThan(100);
  });
});
