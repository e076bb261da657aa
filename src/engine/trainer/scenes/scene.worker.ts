import type { DrawingSource } from '../../scenes/drawings.ts';
import { errorFacts } from '../trainer-errors.ts';
import { loadConceptDrawings } from './load-drawings.ts';
import { drawScenes } from './scene-drawer.ts';
import type { SceneReply, SceneRequest } from './scene-messages.ts';

/** Draws scenes for a trainer, one request after the other. */
let drawings: Promise<DrawingSource>;
let size = 0;

self.addEventListener('message', ({ data }: MessageEvent<SceneRequest>) => {
  if (data.kind === 'draw') return void draw(data.job, data.scenes);
  size = data.size;
  drawings = loadConceptDrawings(data.folder, data.concepts);
  // A failure is told with the first job.
  drawings.catch(() => undefined);
});

async function draw(job: number, scenes: Extract<SceneRequest, { kind: 'draw' }>['scenes']): Promise<void> {
  try {
    const pictures = drawScenes(scenes, await drawings, size);
    post({ kind: 'drawn', job, pictures }, [pictures.buffer]);
  } catch (error) {
    post({ kind: 'error', job, error: errorFacts(error) });
  }
}

function post(reply: SceneReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
