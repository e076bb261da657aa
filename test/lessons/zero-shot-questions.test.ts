import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questions } from '../../lessons/zero-shot/questions.ts';
import type { Guess, Model } from '../../src/components/predict/question.ts';
import type { BuiltInPictures } from '../../src/engine/pictures/built-in.ts';

const { pictures } = JSON.parse(readFileSync('assets/pictures/pictures.json', 'utf8')) as BuiltInPictures;

/** Each kind of question explains its own kind of guess. */
interface Explained {
  readonly explain: (guess: Guess, truth: Guess, model: Model) => { zh: string; en: string };
}

/** Vectors that differ from model to model; an untrained one may answer anything. */
function someModel(seed: number, texts: number, images: number): Model {
  let state = seed;
  const vector = () =>
    Float32Array.from({ length: 6 }, () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5);
  const rows = (count: number) => Array.from({ length: count }, vector);
  return { texts: rows(texts), images: rows(images), logitScale: 20, kind: 'untrained' };
}

describe.each(Object.entries(questions))('the question %s of lesson 5', (_id, question) => {
  it('asks for pictures that are there, and as many sentences in both languages', () => {
    const [en, zh] = [question.wanted!('en'), question.wanted!('zh')];
    const known = pictures.map(({ id }) => id);
    for (const id of en.pictures) expect(known).toContain(id);
    expect(zh.pictures).toEqual(en.pictures);
    expect(zh.texts).toHaveLength(en.texts.length);
    expect(new Set(en.texts).size).toBe(en.texts.length);
  });

  it('has an answer and a reason in both languages, whatever the model says', () => {
    const { texts, pictures: wanted } = question.wanted!('en');
    const { explain } = question as unknown as Explained;
    const said = new Set<string>();
    for (let seed = 1; seed < 40; seed++) {
      const model = someModel(seed, texts.length, wanted.length);
      const truth = question.answer(model) as number;
      const { zh, en } = explain(truth, truth, model);
      said.add(en);
      expect(`${zh} ${en}`).not.toMatch(/NaN|undefined/);
      if (question.kind === 'choice') expect(question.options.zh[truth]).toBeDefined();
      if (question.kind === 'number') expect(truth).toBeGreaterThanOrEqual(0.25);
    }
    expect(said.size).toBeGreaterThan(2);
  });
});
