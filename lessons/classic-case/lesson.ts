import { searchParams } from '../../src/components/search/search-params.ts';
import type { Lesson } from '../../src/components/state/lesson.ts';
import { questions } from './questions.ts';

export const lesson = {
  id: 'classic-case',
  params: searchParams,
  prose: { en: () => import('./en.md'), zh: () => import('./zh.md') },
  questions,
  elements: () => import('../../src/components/search/search-figure.ts'),
} satisfies Lesson;
