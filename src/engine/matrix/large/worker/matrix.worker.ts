import { openStore } from '../stores/open-store.ts';
import { MatrixHost } from './matrix-host.ts';
import type { MatrixMessage } from './matrix-messages.ts';

/** One worker holds one matrix. The page ends it. */
const host = new MatrixHost({
  openStore,
  post: (reply, transfer) => self.postMessage(reply, { transfer }),
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<MatrixMessage>) => host.receive(data));
