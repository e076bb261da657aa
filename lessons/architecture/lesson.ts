import { architectureParams } from '../../src/components/architecture/architecture-params.ts';
import type { Lesson } from '../../src/components/state/lesson.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'architecture',
  params: architectureParams,
  questions,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  elements: () =>
    Promise.all([
      import('../../src/components/architecture/towers-figure.ts'),
      import('../../src/components/architecture/pair-matrix-figure.ts'),
    ]),
} satisfies Lesson;
