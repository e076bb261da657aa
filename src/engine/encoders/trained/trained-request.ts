import type { TrainedNetwork } from './trained-network.ts';

/** All that trained.worker.ts needs; what follows are the calls of protocol.ts. */
export interface TrainedRequest {
  readonly kind: 'load';
  /** The worker holds a Web Lock of this name for as long as it lives. */
  readonly lock: string;
  readonly network: TrainedNetwork;
}
