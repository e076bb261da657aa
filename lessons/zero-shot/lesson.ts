import type { Lesson } from '../../src/components/state/lesson.ts';
import { zeroShotParams } from '../../src/components/zero-shot/zero-shot-params.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'zero-shot',
  params: zeroShotParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () =>
    Promise.all([
      import('../../src/components/zero-shot/zero-shot-figure.ts'),
      import('../../src/components/zero-shot/confusion-figure.ts'),
      import('../../src/components/zero-shot/trial-figure.ts'),
    ]),
} satisfies Lesson;
