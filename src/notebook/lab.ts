import { labParams } from '../components/lab/lab-params.ts';
import type { PageContent } from '../components/state/lesson.ts';

/** The lab: pairs by the thousand with their matrix and their map, and the trainer, for free play. */
export const lab: PageContent = {
  id: 'lab',
  params: labParams,
  elements: () => import('../components/lab/lab.ts'),
};
