import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorText } from '../../../src/components/i18n/errors.ts';
import { EngineError } from '../../../src/engine/errors.ts';

const source = readFileSync(
  new URL('../../../src/engine/trainer/trainer-errors.ts', import.meta.url),
  'utf8',
);
const codes = [...source.matchAll(/^ {2}'([a-z-]+)': \{/gm)].map(([, code]) => code);
const facts = { reason: 'dog.png', step: 120, learningRate: 0.002, seconds: 30, id: 'a1b2c3d4' };

test('the codes are read from the source', () => expect(codes).toContain('trainer-died'));

test.each(codes)('%s has a sentence and an advice in both languages', (code) => {
  const { title, advice } = errorText(new EngineError(code, facts));
  expect(title.en).not.toContain('unexpected');
  for (const text of [title.zh, advice.zh]) expect(text).toMatch(/[\u4e00-\u9fff].*[。！？]$/);
  for (const text of [title.en, advice.en]) expect(text).toMatch(/^[A-Z].*[.!?]$/);
  for (const text of [title.zh, title.en, advice.zh, advice.en]) expect(text).not.toMatch(/undefined|NaN/);
});
