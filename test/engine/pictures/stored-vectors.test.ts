import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  classicCasePictures,
  type BuiltInPictures,
  type Language,
} from '../../../src/engine/pictures/built-in.ts';
import { readStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';

const assets = new URL('../../../assets/', import.meta.url);
const readJson = <T>(path: string) => JSON.parse(readFileSync(new URL(path, assets), 'utf8')) as T;
const sha256 = (path: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(path, assets)))
    .digest('hex');
const builtIn = readJson<BuiltInPictures>('pictures/pictures.json');
const { pictures, suggestions } = builtIn;
const ten = classicCasePictures(builtIn);
const model = readdirSync(new URL('models/', assets), { withFileTypes: true }).find((entry) =>
  entry.isDirectory(),
)!.name;
const file = readJson<Parameters<typeof readStoredVectors>[0]>(`vectors/${model}.json`);
const stored = readStoredVectors(file);
const languages: Language[] = ['en', 'zh'];

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Ids of the ten pictures (or of others), the nearest to `text` first. */
function ranked(text: string, among = ten): string[] {
  const query = stored.text(text);
  if (!query) throw new Error(`No vector for "${text}"`);
  const scores = new Map(among.map(({ id }) => [id, dot(query, stored.picture(id)!)]));
  return among.map(({ id }) => id).sort((a, b) => scores.get(b)! - scores.get(a)!);
}

describe('the stored vectors', () => {
  it('belong to the model that is shipped', () => {
    const [version] = readdirSync(new URL(`models/${model}/`, assets));
    const config = readJson<{ projection_dim: number; logit_scale_init_value: number }>(
      `models/${model}/${version}/config.json`,
    );
    expect(stored.model).toBe(model);
    for (const [path, hash] of Object.entries(file.weights)) {
      expect(sha256(`models/${model}/${version}/${path}`)).toBe(hash);
    }
    expect(stored.dim).toBe(config.projection_dim);
    expect(stored.logitScale).toBeCloseTo(Math.exp(config.logit_scale_init_value), 4);
  });

  it('were made from the pictures as they are now', () => {
    expect(file.pictures).toEqual(
      pictures.map(({ id, file: name }) => ({ id, sha256: sha256(`pictures/${name}`) })),
    );
  });

  it('have norm 1', () => {
    const rows = [...stored.pictureIds.map(stored.picture), ...stored.texts.map(stored.text)];
    for (const row of rows) expect(dot(row!, row!)).toBeCloseTo(1, 5);
  });

  it("give PyTorch's own cosines", () => {
    const texts = Object.keys(stored.cosines);
    expect(texts).toEqual(['a dog on the grass', '草地上的一只狗']);
    for (const text of texts) {
      stored.pictureIds.forEach((id, i) =>
        expect(dot(stored.text(text)!, stored.picture(id)!)).toBeCloseTo(stored.cosines[text][i], 5),
      );
    }
  });

  it.each(languages)('hold every caption and every suggestion (%s)', (language) => {
    for (const { caption } of pictures) expect(stored.text(caption[language])).toBeDefined();
    for (const { text } of suggestions[language]) expect(stored.text(text)).toBeDefined();
  });

  it('hold nothing for a text that nobody embedded', () => expect(stored.text('a dog')).toBeUndefined());

  it('refuse a file that is too short', () => {
    expect(() => readStoredVectors({ ...file, vectors: file.vectors.slice(0, 400) })).toThrow(RangeError);
  });
});

describe('the ten pictures', () => {
  const dogsOnGrass = ['img_0937', 'img_2650', 'img_4821'];

  it.each(['a dog on the grass', '草地上的一只狗'])('"%s" puts the three dogs on grass first', (text) => {
    expect(ranked(text).slice(0, 3).sort()).toEqual(dogsOnGrass);
  });

  it.each(languages)('each caption finds its thing at its place (%s)', (language) => {
    const shown = (id: string) => {
      const { concept, place } = ten.find((picture) => picture.id === id)!;
      return { concept, place };
    };
    for (const { id, caption } of ten) expect(shown(ranked(caption[language])[0]), id).toEqual(shown(id));
  });

  for (const language of languages) {
    it.each(suggestions[language])(
      `$kind: "$text" does what is said of it (${language})`,
      ({ text, leads }) => {
        expect(ranked(text).slice(0, leads.length).sort()).toEqual([...leads].sort());
      },
    );
  }
});
