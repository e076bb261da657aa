import { createPlainKernels } from '../../../src/engine/compute/kernels/index.ts';
import type { Kernels } from '../../../src/engine/compute/kernels/kernels.ts';
import type { TrainerEnvironment, WorkerLike } from '../../../src/engine/trainer/environment.ts';
import type { TrainingDevice } from '../../../src/engine/trainer/training-config.ts';
import { drawHere } from '../../../src/engine/trainer/scenes/scene-drawer.ts';
import { TrainerHost } from '../../../src/engine/trainer/worker/trainer-host.ts';
import type { BackendChoice } from '../../../src/engine/trainer/worker/open-kernels.ts';
import type { TrainerReply, TrainerRequest } from '../../../src/engine/trainer/worker/trainer-messages.ts';
import { drawingIndex, drawingsOf } from './drawings.ts';

/**
 * A page without a browser: workers are hosts on this thread that speak in copied messages, and can be killed in the middle
 * of their work.
 */
export class FakePage implements TrainerEnvironment {
  readonly drawings = 'https://page.example/drawings/';
  readonly workers: FakeWorker[] = [];
  readonly replies: TrainerReply[] = [];
  hidden = false;
  /** Called with each reply before it arrives. */
  onReply: (reply: TrainerReply, worker: FakeWorker) => void = () => undefined;
  /** What the next worker computes with. */
  device: TrainingDevice = { backend: 'plain' };
  wrapKernels = (kernels: Kernels): Kernels => kernels;
  readonly choices: BackendChoice[] = [];
  #visibility: () => void = () => undefined;

  /** @param locks that are held, in this tab or another one */
  constructor(private readonly locks = new Set<string>()) {}

  createWorker(): WorkerLike {
    const worker = new FakeWorker(this);
    this.workers.push(worker);
    return worker;
  }

  released(): Promise<void> {
    return new Promise((resolve) => (this.workers.at(-1)!.onKilled = resolve));
  }

  onVisibilityChange(listener: () => void): void {
    this.#visibility = listener;
  }

  readonly progressInterval = 0;

  take(lock: string): Promise<(() => void) | null> {
    if (this.locks.has(lock)) return Promise.resolve(null);
    this.locks.add(lock);
    return Promise.resolve(() => void this.locks.delete(lock));
  }

  nextFrame(callback: () => void): void {
    setTimeout(callback, 16);
  }

  show(visible: boolean): void {
    this.hidden = !visible;
    this.#visibility();
  }
}

/** Its host goes on when it is killed, as code on this thread must; but it neither hears nor is heard. */
export class FakeWorker {
  onKilled: () => void = () => undefined;
  #onMessage: (event: { data: TrainerReply }) => void = () => undefined;
  #dead = false;
  readonly #host: TrainerHost;

  constructor(private readonly page: FakePage) {
    this.#host = new TrainerHost({
      openKernels: (choice) => {
        page.choices.push(choice);
        const kernels = page.wrapKernels(createPlainKernels());
        return Promise.resolve({ kernels, device: page.device });
      },
      loadDrawingIndex: () => Promise.resolve(drawingIndex),
      createDrawers: ({ concepts, size }) => [
        {
          draw: async (scenes) => drawHere(await drawingsOf(concepts), size).draw(scenes),
          dispose: () => undefined,
        },
      ],
      post: (reply) => this.#post(reply),
      nextTask: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => performance.now(),
    });
  }

  postMessage(request: TrainerRequest): void {
    const copy = structuredClone(request);
    setImmediate(() => {
      if (this.#dead) return;
      if (copy.kind === 'open') this.#post({ kind: 'alive' });
      this.#host.receive(copy);
    });
  }

  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.#onMessage = listener;
  }

  terminate(): void {
    this.#dead = true;
    this.#host.receive({ kind: 'pause' });
  }

  /** As the browser does it, without a word. */
  kill(): void {
    this.terminate();
    this.onKilled();
  }

  #post(reply: TrainerReply): void {
    if (this.#dead) return;
    this.page.onReply(reply, this);
    if (this.#dead) return;
    const data = structuredClone(reply);
    this.page.replies.push(data);
    this.#onMessage({ data });
  }
}
