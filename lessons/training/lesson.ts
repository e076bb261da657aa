import type { Lesson } from '../../src/components/state/lesson.ts';
import { trainingParams } from '../../src/components/training/training-params.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'training',
  params: trainingParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () =>
    Promise.all([
      import('../../src/components/training/index.ts'),
      import('../../src/components/trainer/index.ts'),
    ]),
} satisfies Lesson;
