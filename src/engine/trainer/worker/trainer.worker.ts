import { holdLock } from '../../hold-lock.ts';
import { loadDrawingIndex } from '../scenes/load-drawings.ts';
import { sceneWorkerCount, WorkerDrawer } from '../scenes/worker-drawer.ts';
import { openKernels } from './open-kernels.ts';
import { TrainerHost } from './trainer-host.ts';
import type { TrainerReply, TrainerRequest } from './trainer-messages.ts';

/** One worker trains one run. The page ends it, and its scene workers with it. */
const host = new TrainerHost({
  openKernels,
  loadDrawingIndex,
  createDrawers: (setup) =>
    Array.from(
      { length: sceneWorkerCount(navigator.hardwareConcurrency || 1) },
      () => new WorkerDrawer(setup),
    ),
  post: (reply, transfer) => self.postMessage(reply, { transfer }),
  nextTask,
  now: () => performance.now(),
});

/** From then on the page notices when this worker ends. */
let held: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<TrainerRequest>) => {
  if (data.kind === 'open')
    held = holdLock(data.lock, () => self.postMessage({ kind: 'alive' } satisfies TrainerReply));
  void held.then(() => host.receive(data));
});

/** A message arrives at once, where repeated timers are held back to 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });
}

const turn = new MessageChannel();
