import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../../../src/components/zero-shot/pipeline.ts';
import '../../../src/components/zero-shot/pipeline-stage.ts';
import type { PipelineStage } from '../../../src/components/zero-shot/pipeline-stage.ts';
import '../../../src/components/zero-shot/trial-stage.ts';
import type { TrialStage } from '../../../src/components/zero-shot/trial-stage.ts';
import { classify, packRows } from '../../../src/engine/zero-shot/index.ts';
import { unitVector } from '../search/search-page.ts';
import { drawnIn } from '../state/drawing-text.ts';

const picture = { name: 'img_1.webp', url: '/pictures/img_2650.webp', alt: 'A drawn dog.' };
const labels = ['dog', 'owl', 'three boats'];
const vectors = [1, 2, 3].map(unitVector);

describe.each(['light', 'dark'] as const)('drawn in %s', (theme) => {
  it('the pipeline', async () => {
    const pipeline = pipelineOf(
      { labels, templates: ['a photo of a {}', '{}'], picture, scale: null },
      vectors,
      unitVector(2.2),
      20,
    );
    const text = await drawnIn<PipelineStage>(theme, 'dg-zero-shot-stage', { pipeline, t: 5 });
    await expect(text).toMatchFileSnapshot(`snapshots/pipeline-${theme}.svg`);
  });

  it('a trial', async () => {
    const panel = (title: string, image: Float32Array) => ({
      title,
      picture,
      labels,
      right: 'dog',
      added: ['owl'],
      result: classify(image, packRows(vectors, image.length), 20),
    });
    const panels = [panel('Before', unitVector(1.1)), panel('After', unitVector(2.2))];
    const text = await drawnIn<TrialStage>(theme, 'dg-trial-stage', { panels });
    await expect(text).toMatchFileSnapshot(`snapshots/trial-${theme}.svg`);
  });
});
