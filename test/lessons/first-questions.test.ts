import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questions as origin } from '../../lessons/origin/questions.ts';
import { questions as multimodal } from '../../lessons/multimodal/questions.ts';
import type { Guess, Model, Questions } from '../../src/components/predict/question.ts';
import type { BuiltInPictures } from '../../src/engine/pictures/built-in.ts';

const { pictures } = JSON.parse(readFileSync('assets/pictures/pictures.json', 'utf8')) as BuiltInPictures;

/** Each kind of question explains its own kind of guess. */
interface Explained {
  explain(guess: Guess, truth: Guess, model: Model): { readonly zh: string; readonly en: string };
}

/** Vectors that differ from model to model; an untrained one may answer anything. */
function someModel(seed: number, texts: number, images: number): Model {
  let state = seed;
  const vector = () =>
    Float32Array.from({ length: 6 }, () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5);
  const rows = (count: number) => Array.from({ length: count }, vector);
  return { texts: rows(texts), images: rows(images), logitScale: 20, kind: 'untrained' };
}

describe.each([
  ['lesson 1', multimodal as Questions],
  ['lesson 2', origin as Questions],
])('the questions of %s', (_, questions) => {
  const all = Object.entries(questions);

  it.each(all)('%s asks for pictures that are there', (_id, question) => {
    const known = pictures.map(({ id }) => id);
    for (const id of question.wanted?.('en').pictures ?? []) expect(known).toContain(id);
  });

  it.each(all)(
    '%s has an answer and a reason in both languages, whatever the model says',
    (_id, question) => {
      const { texts = [], pictures: wanted = [] } = question.wanted?.('zh') ?? {};
      for (let seed = 1; seed < 30; seed++) {
        const model = someModel(seed, texts.length, wanted.length);
        const truth: Guess = question.answer(model);
        const { zh, en } = (question as Explained).explain(truth, truth, model);
        expect(zh.length).toBeGreaterThan(20);
        expect(en.length).toBeGreaterThan(40);
        expect(`${zh} ${en}`).not.toMatch(/NaN|undefined/);
        if (question.kind === 'choice') expect(question.options.en[truth as number]).toBeDefined();
        if (question.kind === 'order') expect(truth).toHaveLength(question.options.en.length);
      }
    },
  );
});

describe('the ten pictures of lesson 1’s last question', () => {
  it.each(['en', 'zh'] as const)('stand beside their own captions, %s', (language) => {
    const { texts, pictures: ids } = multimodal['both-ways'].wanted(language);
    const captions = ids.map((id) => pictures.find((picture) => picture.id === id)!.caption[language]);
    expect(texts).toEqual(captions);
  });
});

it('lesson 2’s two pairs end at the loss that its explanation derives', () => {
  const question = origin['loss-floor'];
  const { en } = question.explain();
  // Cosines 1 and −1 at τ = 1: ln(1 + e⁻²).
  expect(en).toContain(Math.log(1 + Math.exp(-2)).toFixed(3));
  expect(question.answer()).toBe(1);
});
