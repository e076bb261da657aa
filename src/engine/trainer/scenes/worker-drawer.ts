import type { SceneDescription } from '../../scenes/description.ts';
import { fromErrorFacts, trainerError } from '../trainer-errors.ts';
import type { SceneDrawer } from './scene-drawer.ts';
import type { SceneReply, SceneRequest, SceneWorkerSetup } from './scene-messages.ts';

interface Settle {
  readonly resolve: (pictures: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: unknown) => void;
}

/** A scene worker, started by the trainer's own worker, so that it ends when that one does. */
export class WorkerDrawer implements SceneDrawer {
  private readonly worker = new Worker(new URL('./scene.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, Settle>();
  private jobs = 0;

  constructor(setup: SceneWorkerSetup) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<SceneReply>) => this.receive(data));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.rejectAll(trainerError('trainer-died', { reason: event.message ?? 'script', step: 0 }));
    });
    this.post({ kind: 'setup', ...setup });
  }

  draw(scenes: readonly SceneDescription[]): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      const job = this.jobs++;
      this.waiting.set(job, { resolve, reject });
      this.post({ kind: 'draw', job, scenes });
    });
  }

  dispose(): void {
    this.worker.terminate();
    this.waiting.clear();
  }

  private receive(reply: SceneReply): void {
    const settle = this.waiting.get(reply.job);
    this.waiting.delete(reply.job);
    if (reply.kind === 'drawn') settle?.resolve(reply.pictures);
    else settle?.reject(fromErrorFacts(reply.error));
  }

  private rejectAll(error: unknown): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private post(request: SceneRequest): void {
    this.worker.postMessage(request);
  }
}

/** One for the trainer, the others for scenes; more than three find nothing to do. */
export function sceneWorkerCount(cores: number): number {
  return Math.min(3, Math.max(1, cores - 1));
}
