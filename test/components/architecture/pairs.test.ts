import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  formatCell,
  parseCell,
  partOf,
  targetOf,
} from '../../../src/components/matrix/matrix-part.ts';
import { parseCaptions, withCaption } from '../../../src/components/architecture/pairs.ts';
import { pictureGrid, readsCausally } from '../../../src/components/architecture/tower-inputs.ts';
import { parseTarget } from '../../../src/components/pointing/pointing.ts';
import { catalogue, embeddedEntry, findEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { BuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { l2Normalize } from '../../../src/engine/contrastive/index.ts';
import { questions } from '../../../lessons/architecture/questions.ts';

describe('captions in a link', () => {
  it('are written, read back and taken back', () => {
    const one = withCaption({}, 'img_1', 'a cat, "quoted"');
    expect(parseCaptions(one)).toEqual({ img_1: 'a cat, "quoted"' });
    expect(withCaption(parseCaptions(one), 'img_1', '  ')).toBe('');
    for (const nonsense of ['{', '3', '{"a":1}', 'null']) expect(parseCaptions(nonsense)).toEqual({});
  });
});

describe('parts of the matrix', () => {
  it('have the names that the prose uses', () => {
    for (const target of ['cell 2 3', 'row 2', 'column 6'])
      expect(targetOf(partOf(parseTarget(target), 6))).toBe(target);
    for (const target of ['', 'diagonal', 'cell 7 1', 'row 0', 'cell 1'])
      expect(partOf(parseTarget(target), 6)).toBeNull();
    expect(cellOf({ row: null, column: 3 })).toEqual({ row: 3, column: 3 });
    expect(parseCell(formatCell({ row: 1, column: 4 }), 6)).toEqual({ row: 1, column: 4 });
    expect([parseCell('2.9', 6), parseCell('x', 6)]).toEqual([null, null]);
  });
});

describe('what is known of a tower', () => {
  it('is read from the catalogue, and nothing is claimed of the others', () => {
    expect(pictureGrid(embeddedEntry, 64)).toEqual({ kind: 'places', side: 4, pixels: 16 });
    const grid = (id: string) => pictureGrid(findEntry(id), 224);
    expect(grid('Xenova/clip-vit-base-patch32')).toEqual({ kind: 'patches', side: 7, pixels: 32 });
    expect(grid('onnx-community/TinyCLIP-ViT-8M-16-Text-3M-YFCC15M-ONNX')).toMatchObject({ side: 14 });
    expect(pictureGrid(findEntry('Xenova/mobileclip_s0'), 256)).toBeNull();
    expect(catalogue.filter(readsCausally).map(({ id }) => id)).not.toContain(
      'Xenova/chinese-clip-vit-base-patch16',
    );
    expect(readsCausally(findEntry('Xenova/clip-vit-base-patch32'))).toBe(true);
  });
});

describe('the questions', () => {
  const builtIn = JSON.parse(readFileSync('assets/pictures/pictures.json', 'utf8')) as BuiltInPictures;
  const unit = (seed: number): Float32Array =>
    Float32Array.from(
      l2Normalize(
        Float32Array.from({ length: 16 }, (_, j) => Math.sin(seed * 9.7 + j * 3.3)),
        16,
      ),
    );
  const perfect = {
    texts: [1, 2, 3, 4, 5, 6].map(unit),
    images: [1, 2, 3, 4, 5, 6].map(unit),
    logitScale: 20,
    kind: 'embedded' as const,
  };

  it('use captions that the pictures have', () => {
    for (const language of ['zh', 'en'] as const) {
      const { pictures, texts } = questions.swapped.wanted(language);
      expect(
        pictures.map((id) => builtIn.pictures.find((picture) => picture.id === id)?.caption[language]),
      ).toEqual(texts);
    }
  });

  it('are answered by the model', () => {
    expect(questions.swapped.answer(perfect)).toBe(4);
    expect(questions.reordered.answer(perfect)).toBe(2);
    const options = questions.lead.options.en;
    expect(options[questions.lead.answer()]).toContain('20 to 1');
  });
});
