import { multimodalParams } from '../../src/components/multimodal/multimodal-params.ts';
import type { Lesson } from '../../src/components/state/lesson.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'multimodal',
  params: multimodalParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () =>
    Promise.all([
      import('../../src/components/multimodal/retrieval-figure.ts'),
      import('../../src/components/multimodal/clip-map.ts'),
    ]),
} satisfies Lesson;
