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

self.addEventListener('message', ({ data }: MessageEvent<TrainerRequest>) => {
  if (data.kind === 'open') holdLock(data.lock);
  host.receive(data);
});

/** Held until this worker ends, however it ends: the page waits for the same lock, and gets it when nobody is here any more. */
function holdLock(name: string): void {
  const forever = () => {
    self.postMessage({ kind: 'alive' } satisfies TrainerReply);
    return new Promise<never>(() => undefined);
  };
  void navigator.locks?.request(name, forever);
}

/** A message arrives at once, where repeated timers are held back to 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });
}

const turn = new MessageChannel();
