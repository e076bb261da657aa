import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  catalogue,
  embeddedEntry,
  findEntry,
  hubEntry,
  untrainedEntry,
} from '../../../src/engine/encoders/catalogue.ts';
import { keepsPrevious } from '../../../src/engine/encoders/keeps-previous.ts';

const folder = join('assets/models', embeddedEntry.id, embeddedEntry.version!);

test('the embedded model comes first, and no id occurs twice', () => {
  expect(catalogue[0].kind).toBe('embedded');
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
});

test('each file of the embedded and the untrained model is there, of its size and checksum', () => {
  for (const file of [...embeddedEntry.files!, ...untrainedEntry.files!]) {
    const bytes = readFileSync(join(folder, file.path));
    expect(bytes.length).toBe(file.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  }
});

test('the untrained network costs no second download: only its stored vectors differ', () => {
  const paths = (entry: typeof embeddedEntry) =>
    entry.files!.filter(({ role }) => role !== 'selfTest').map(({ path }) => path);
  expect(paths(untrainedEntry)).toEqual(paths(embeddedEntry));
  expect(untrainedEntry.version).toBe(embeddedEntry.version);
});

test('every entry has a licence, languages, and each variant its size in bytes', () => {
  for (const entry of catalogue) {
    expect(entry.licence).toBeTruthy();
    expect(entry.languages.length).toBeGreaterThan(0);
    expect(entry.variants.length).toBeGreaterThan(0);
    for (const { bytes } of entry.variants) expect(bytes).toBeGreaterThan(1e6);
  }
});

test('a model for research only is linked and never shipped', () => {
  for (const { id, researchOnly } of catalogue) {
    if (researchOnly) expect(existsSync(join('assets/models', id))).toBe(false);
  }
  expect(findEntry('Xenova/mobileclip_s0')!.researchOnly).toBe(true);
});

describe('an id that the reader types', () => {
  test('is taken as owner/name, with blanks around it or as the address of its page', () => {
    expect(hubEntry(' someone/some-model_1.0 ')).toMatchObject({
      id: 'someone/some-model_1.0',
      kind: 'hub',
      variants: [],
    });
    expect(hubEntry('https://example.org/someone/model/tree/main').id).toBe('someone/model');
    expect(hubEntry('example.org/someone/model').id).toBe('someone/model');
  });

  test('finds the catalogue’s own entry', () => {
    expect(hubEntry('xenova/CLIP-vit-base-patch32')).toBe(findEntry('Xenova/clip-vit-base-patch32'));
  });

  test.for([
    '',
    'model',
    '/model',
    'owner/',
    '../../etc',
    'a b/c',
    'owner/na me',
    'owner/<script>',
    '模型/名字',
  ])('is refused as "%s"', (typed) => {
    expect(() => hubEntry(typed)).toThrow(expect.objectContaining({ code: 'invalid-hub-id' }) as Error);
  });
});

describe('two models in memory', () => {
  const b32 = findEntry('Xenova/clip-vit-base-patch32')!;

  test('the embedded one stays while a small one loads', () => {
    expect(keepsPrevious(embeddedEntry, untrainedEntry, 1)).toBe(true);
  });

  test('two large ones are not held together on a small machine', () => {
    expect(keepsPrevious(b32, b32, 2)).toBe(false);
    expect(keepsPrevious(b32, b32, 16)).toBe(true);
  });
});
