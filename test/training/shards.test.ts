import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pythonPath } from '../../scripts/python.mjs';

interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

let folder = '';
beforeAll(() => {
  const python = pythonPath();
  if (!python) throw new Error('no Python with torch, numpy, Pillow and onnx');
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
  execFileSync(python, [
    'training/shards.py',
    folder,
    ...['--scenes', '7', '--per-shard', '4', '--size', '32', '--seed', '3'],
  ]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('OpenCLIP learns each shard’s number of samples from sizes.json', () => {
  expect(readdirSync(folder).sort()).toEqual(['000000.tar', '000001.tar', 'sizes.json']);
  expect(JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8'))).toEqual({
    '000000.tar': 4,
    '000001.tar': 3,
  });
});

test('a sample is a picture, a caption and a description side by side under one key', () => {
  const entries = ['000000.tar', '000001.tar'].flatMap((name) => entriesOf(readFileSync(join(folder, name))));
  const keys = Array.from({ length: 7 }, (_, index) => String(index).padStart(9, '0'));
  expect(entries.map((entry) => entry.name)).toEqual(
    keys.flatMap((key) => [`${key}.png`, `${key}.txt`, `${key}.json`]),
  );
});

test('pictures are PNGs of the size asked for, captions are in the language that the description names', () => {
  const entries = entriesOf(readFileSync(join(folder, '000000.tar')));
  for (let at = 0; at < entries.length; at += 3) {
    const [picture, caption, about] = entries.slice(at, at + 3).map((entry) => entry.content);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([32, 32]);
    const { language, description } = JSON.parse(about.toString()) as {
      language: string;
      description: { things: unknown[] };
    };
    expect(/\p{Script=Han}/u.test(caption.toString())).toBe(language === 'zh');
    expect(description.things.length).toBeLessThanOrEqual(3);
  }
});

/** The files of an uncompressed USTAR archive (POSIX.1-1988): a 512-byte header, then the content in blocks of 512. */
function entriesOf(archive: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; archive[at] !== 0;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(archive.toString('utf8', at + 124, at + 135), 8);
    entries.push({ name, content: archive.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
