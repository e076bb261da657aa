import type { Lesson } from '../../src/components/state/lesson.ts';
import { trainingParams } from '../../src/components/training/training-params.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'training',
  params: trainingParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () => import('../../src/components/training/index.ts'),
} satisfies Lesson;
