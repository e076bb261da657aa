import { EngineError } from '../../../errors.ts';

/**
 * What went wrong on a device. WebGPU tells it later, to an error scope or to `device.lost`: calls are not made to wait
 * for that, the next `read` is. The first thing that went wrong is kept: what fails after it fails because of it.
 */
export class ErrorLog {
  private first: EngineError | undefined;
  private checks: Promise<void> = Promise.resolve();

  constructor(private readonly device: GPUDevice) {
    void device.lost.then(({ reason, message }) =>
      this.note(new EngineError('device-lost', { reason, message })),
    );
  }

  note(error: EngineError): void {
    this.first ??= error;
  }

  /** @throws EngineError what is known to have gone wrong */
  assertWell(): void {
    if (this.first) throw this.first;
  }

  /** Runs calls of the device inside error scopes. */
  watch<T>(calls: () => T): T {
    for (const filter of ['out-of-memory', 'internal', 'validation'] as const)
      this.device.pushErrorScope(filter);
    try {
      return calls();
    } finally {
      const scopes = [1, 2, 3].map(() => this.device.popErrorScope().then((error) => this.noteScope(error)));
      // A scope that rejects belongs to a device that is lost, which the log hears of elsewhere.
      this.checks = Promise.allSettled([this.checks, ...scopes]).then(() => undefined);
    }
  }

  /** Waits until all scopes so far have answered. @throws EngineError */
  async settled(): Promise<void> {
    await this.checks;
    this.assertWell();
  }

  private noteScope(error: GPUError | null): void {
    if (!error) return;
    const code = error instanceof GPUOutOfMemoryError ? 'out-of-memory' : 'gpu-error';
    this.note(new EngineError(code, { message: error.message }));
  }
}
