import type { DrawingIndex } from '../../scenes/drawings.ts';
import { PairStream, type StreamPlace } from '../pair-stream.ts';
import { probePairs } from '../probe-pairs.ts';
import { DrawnScenes } from '../scenes/drawn-scenes.ts';
import type { SceneDrawer } from '../scenes/scene-drawer.ts';
import type { SceneWorkerSetup } from '../scenes/scene-messages.ts';
import type { TrainingConfig, TrainingDevice } from '../training-config.ts';
import { NetworkRun, type Pairs } from './network-run.ts';
import type { BackendChoice, OpenKernels } from './open-kernels.ts';
import type { OpenRequest, TrainerReply } from './trainer-messages.ts';

/** Where a host runs: a worker of the page, or a test. */
export interface HostTools {
  openKernels(choice: BackendChoice): Promise<OpenKernels>;
  loadDrawingIndex(folder: string): Promise<DrawingIndex>;
  createDrawers(setup: SceneWorkerSetup): readonly SceneDrawer[];
  post(reply: TrainerReply, transfer: Transferable[]): void;
  /** Resolves in a later task: messages that have come are received first. */
  nextTask(): Promise<void>;
  /** Milliseconds. */
  now(): number;
}

/** All that a run is trained with. */
export interface Bench {
  readonly config: TrainingConfig;
  readonly device: TrainingDevice;
  readonly network: NetworkRun;
  readonly stream: PairStream;
  readonly scenes: DrawnScenes;
  readonly probePairs: Pairs;
  /** The next batch of the stream, whose scenes have to be there. */
  batch(places: readonly StreamPlace[]): Pairs;
}

/** Rejects with what the tools reject with. */
export async function openBench(request: OpenRequest, tools: HostTools): Promise<Bench> {
  const { config, checkpoint, backend, drawings: folder } = request;
  const opening = tools.openKernels(backend);
  // Awaited below; until then a failure must not count as unhandled.
  opening.catch(() => undefined);
  const index = await tools.loadDrawingIndex(folder);
  const stream = new PairStream(config, index);
  const { pictureSize } = config;
  const drawers = tools.createDrawers({ folder, concepts: stream.concepts, size: pictureSize });
  const heldOut = probePairs(config, index);
  const probe = { pictures: await drawers[0].draw(heldOut.scenes), captions: heldOut.captions };
  const { kernels, device } = await opening;
  const network = new NetworkRun(kernels, config, probe, checkpoint);
  const scenes = new DrawnScenes(stream, network.pairs, { pictureSize, drawers });
  return {
    config,
    device,
    network,
    stream,
    scenes,
    probePairs: probe,
    batch: (places) => ({
      pictures: scenes.take(places.map(({ scene }) => scene)),
      captions: places.map((place) => stream.caption(place)),
    }),
  };
}
