import { ContextProvider } from '@lit/context';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { locale } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/predict/predict.ts';
import type { Predict } from '../../../src/components/predict/predict.ts';
import type { Questions } from '../../../src/components/predict/question.ts';
import { notebookContext } from '../../../src/components/state/notebook-context.ts';
import { testNotebook } from '../state/test-notebook.ts';

const explain = (guess: unknown, truth: unknown) => ({
  zh: `猜 ${String(guess)}，是 ${String(truth)}`,
  en: `guessed ${String(guess)}, is ${String(truth)}`,
});
const questions: Questions = {
  pick: {
    kind: 'choice',
    options: { zh: ['甲', '乙'], en: ['first', 'second'] },
    answer: () => 1,
    explain,
  },
  sort: {
    kind: 'order',
    options: { zh: ['甲', '乙', '丙'], en: ['a', 'b', 'c'] },
    answer: () => [1, 0, 2],
    explain,
  },
  number: {
    kind: 'number',
    range: { min: 0, max: 1, step: 0.01, unit: 'cosine' },
    near: 0.05,
    // A stored vector of unit length is its own direction.
    wanted: () => ({ texts: [], pictures: ['img_4821'] }),
    answer: ({ images: [image] }) => image.reduce((sum, value) => sum + value * value, 0),
    explain,
  },
};

let provider: HTMLElement;

beforeEach(() => {
  localStorage.removeItem('diagonal-guesses');
  locale.lang = 'en';
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
});
afterEach(() => provider.remove());

async function open(question: string): Promise<Predict> {
  provider?.remove();
  provider = document.createElement('div');
  new ContextProvider(provider, { context: notebookContext, initialValue: testNotebook({ questions }) });
  document.body.append(provider);
  const element = document.createElement('dg-predict');
  element.question = question;
  provider.append(element);
  await until(() => element.shadowRoot!.querySelector('form'));
  return element;
}

async function until(test: () => unknown): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Never true: ${test.toString()}`);
}

const words = (element: Predict) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const button = (element: Predict, name: RegExp) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => name.test(each.textContent))!;

it('asks for a choice, and answers only after it', async () => {
  const element = await open('pick');
  expect(words(element)).not.toContain('is 1');
  expect(button(element, /guess/).disabled).toBe(true);
  await userEvent.click(element.shadowRoot!.querySelectorAll('input')[0]);
  await userEvent.click(button(element, /guess/));
  await until(() => /Not so\..*guessed 0, is 1/.test(words(element)));
});

it('is answered with the keyboard alone', async () => {
  const element = await open('pick');
  element.shadowRoot!.querySelector('input')!.focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await until(() => words(element).includes('Right.'));
});

it('keeps a guess over a reload, until the reader guesses again', async () => {
  const element = await open('pick');
  await userEvent.click(element.shadowRoot!.querySelectorAll('input')[1]);
  await userEvent.click(button(element, /guess/));
  const again = await open('pick');
  await until(() => words(again).includes('Right.'));
  await userEvent.click(button(again, /again/));
  await until(() => again.shadowRoot!.querySelector('input'));
  expect(localStorage.getItem('diagonal-guesses')).toBe('{}');
});

it('is put in order with the buttons of its lines', async () => {
  const element = await open('sort');
  const list = element.shadowRoot!.querySelector('dg-order-list')!;
  await list.updateComplete;
  await userEvent.click(list.shadowRoot!.querySelector('[aria-label="Move down: a"]')!);
  await element.updateComplete;
  await userEvent.click(button(element, /guess/));
  await until(() => words(element).includes('Right.'));
});

it('computes a number’s answer from the model’s vectors', async () => {
  const element = await open('number');
  await userEvent.click(button(element, /guess/));
  await until(() => /Not so\..*guessed 0\.5, is (1|0\.99)/.test(words(element)));
  expect(words(element)).toContain('answered by');
});

it('speaks the reader’s language', async () => {
  const element = await open('pick');
  locale.lang = 'zh';
  await element.updateComplete;
  expect(words(element)).toContain('先猜，再看');
  expect(words(element)).toContain('甲');
});
