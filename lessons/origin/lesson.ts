import { originParams } from '../../src/components/origin/origin-params.ts';
import type { Lesson } from '../../src/components/state/lesson.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'origin',
  params: originParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () =>
    Promise.all([
      import('../../src/components/origin/definition.ts'),
      import('../../src/components/origin/image-vector.ts'),
      import('../../src/components/origin/text-vector.ts'),
      import('../../src/components/origin/pull-push.ts'),
      import('../../src/components/origin/space-map.ts'),
      import('../../src/components/origin/clip-timeline.ts'),
    ]),
} satisfies Lesson;
