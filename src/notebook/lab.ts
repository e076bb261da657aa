import type { PageContent } from '../components/state/lesson.ts';
import { trainerParams } from '../components/trainer/trainer-params.ts';

/** The lab: figures for free play. */
export const lab: PageContent = {
  id: 'lab',
  params: trainerParams,
  elements: () => import('../components/trainer/index.ts'),
};
