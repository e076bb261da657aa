import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonPath } from '../../scripts/python.mjs';

/** A stream of two scenes of 2 × 2 pixels as training/scenes.mjs writes it. */
function stream(): Buffer {
  const scene = (caption: string, grey: number) => {
    const words = {
      description: { seed: grey },
      en: [caption],
      zh: ['一只狗'],
      plain: { en: caption, zh: '狗' },
    };
    const json = Buffer.from(JSON.stringify(words));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    return Buffer.concat([length, json, Buffer.alloc(12, grey)]);
  };
  return Buffer.concat([Buffer.from('{"size":2}\n'), scene('a dog', 7), scene('two dogs', 9)]);
}

const python = pythonPath() ?? 'python3';
const read = `
import io, json, sys
sys.path.insert(0, "training")
from scenes import read_scenes
stream = open(sys.argv[1], "rb")
try:
    for scene in read_scenes(stream):
        print(json.dumps([scene.captions, scene.plain, scene.description, scene.pixels.tolist()], ensure_ascii=False))
except EOFError as error:
    print(error)
`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linesOf(content: Buffer): string[] {
  const file = join(folder, 'stream');
  writeFileSync(file, content);
  return execFileSync(python, ['-c', read, file], { encoding: 'utf8' }).trim().split('\n');
}

describe('training/scenes.py', { timeout: 60_000 }, () => {
  it('reads each scene with its captions in both languages and its pixels', () => {
    const lines = linesOf(stream());
    expect(lines).toHaveLength(2);
    const row = [
      [9, 9, 9],
      [9, 9, 9],
    ];
    expect(JSON.parse(lines[1])).toEqual([
      { en: ['two dogs'], zh: ['一只狗'] },
      { en: 'two dogs', zh: '狗' },
      { seed: 9 },
      [row, row],
    ]);
  });

  it.each([1, 8, 13, 100])('says so when the stream is cut off %d bytes before its end', (missing) => {
    const whole = stream();
    expect(linesOf(whole.subarray(0, whole.length - missing)).at(-1)).toMatch(/ended inside a record/);
  });

  it('reads what the generator writes, and ends it when the reader has enough', () => {
    const program = `
import sys
sys.path.insert(0, "training")
from scenes import open_stream
scenes = open_stream(seed=4, split="test", count=0, captions=2, size=32)
for _ in range(3):
    scene = next(scenes)
    assert scene.pixels.shape == (32, 32, 3)
    assert len(scene.captions["en"]) == len(scene.captions["zh"]) == 2
scenes.close()
print(scene.plain["en"])`;
    expect(execFileSync(python, ['-c', program], { encoding: 'utf8' }).trim()).toMatch(/^[a-z ,-]+$/i);
  });

  it('fails when the generator stops before it has sent all', () => {
    const program = `
import sys
sys.path.insert(0, "training")
from scenes import open_stream
list(open_stream(1, "train", 5, command=("node", "-e", "process.exit(3)")))`;
    const { status, stderr } = spawnSync(python, ['-c', program], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('stopped after 0 of 5');
  });
});
