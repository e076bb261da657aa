import { createReferenceGemm, createSimdGemm, type Gemm } from '../compute/index.ts';
import { EngineError } from '../errors.ts';
import { MapMaker } from './map-maker.ts';
import type { MapOrder, MapReply } from './map-messages.ts';

/** Makes maps, one at a time: a new order ends the one before. */
let maker: Promise<MapMaker>;
let running = new AbortController();

self.addEventListener('message', ({ data }: MessageEvent<MapOrder>) => {
  if (data.kind === 'pairs') maker = gemm().then((gemm) => new MapMaker(data.vectors, data.captions, gemm));
  else if (data.kind === 'place') void answer(data.job, () => place(data));
  else {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    if (data.kind === 'make') void answer(data.job, () => make(data, signal));
  }
});

/** Without SIMD a map takes longer; it is the same map. */
const gemm = (): Promise<Gemm> => createSimdGemm().catch(() => createReferenceGemm());

async function make(
  { job, request }: Extract<MapOrder, { kind: 'make' }>,
  signal: AbortSignal,
): Promise<void> {
  const maps = await maker;
  signal.throwIfAborted();
  const made = await maps.make(request, {
    onFrame: (points) => post({ kind: 'frame', job, points }, [points.coordinates.buffer]),
    signal,
  });
  post({ kind: 'made', job, points: made });
  const quality = await maps.measure({ ...request, method: made.method }, made.coordinates, signal);
  post({ kind: 'measured', job, quality }, [quality.nearest.buffer, quality.kept.buffer]);
}

async function place({ job, vector, modality }: Extract<MapOrder, { kind: 'place' }>): Promise<void> {
  post({ kind: 'placed', job, placement: (await maker).place(vector, modality) ?? null });
}

async function answer(job: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const { code, detail } =
      error instanceof EngineError
        ? error
        : {
            code: error instanceof RangeError ? 'out-of-memory' : 'map-failed',
            detail: { reason: String(error) },
          };
    post({ kind: 'failed', job, code, detail });
  }
}

function post(reply: MapReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
