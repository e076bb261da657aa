import type { TrainingDesk } from '../components/trainer/training-desk.ts';

/** The notebook's training desk, fetched and opened once; a failure is forgotten, so that the next call tries again. */
export function lazyTraining(): () => Promise<TrainingDesk> {
  let opening: Promise<TrainingDesk> | undefined;
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

async function open(): Promise<TrainingDesk> {
  return (await import('../components/trainer/training-desk.ts')).openTrainingDesk();
}
