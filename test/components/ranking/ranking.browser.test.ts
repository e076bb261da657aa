import { describe, expect, it } from 'vitest';
import type { RankedItem } from '../../../src/components/ranking/ranked-item.ts';
import '../../../src/components/ranking/ranking.ts';
import type { RankingStage } from '../../../src/components/ranking/ranking.ts';
import { drawnIn } from '../state/drawing-text.ts';

const item = (id: string, cosine: number, more: Partial<RankedItem> = {}): RankedItem => {
  return { id, label: `about ${id}`, alt: '', cosine, own: false, match: false, ...more };
};
const sentences = [
  item('a', 0.2, { match: true }),
  item('b', 0.71),
  item('c', -0.15, { own: true }),
  item('d', NaN),
];
const pictures = sentences.map((one) => ({ ...one, url: `/pictures/${one.id}.webp`, alt: `a ${one.id}` }));

describe.each(['light', 'dark'] as const)('the drawing of a ranking, %s', (theme) => {
  it('of sentences', async () => {
    const text = await drawnIn<RankingStage>(theme, 'dg-ranking', {
      items: sentences,
      heading: 'By their cosine',
    });
    await expect(text).toMatchFileSnapshot(`snapshots/sentences-${theme}.svg`);
  });

  it('of pictures', async () => {
    const text = await drawnIn<RankingStage>(theme, 'dg-ranking', { items: pictures, kind: 'pictures' });
    await expect(text).toMatchFileSnapshot(`snapshots/pictures-${theme}.svg`);
  });
});

describe('a ranking', () => {
  it('puts the largest cosine first and what has none last', async () => {
    const text = await drawnIn<RankingStage>('light', 'dg-ranking', { items: sentences });
    expect([...text.matchAll(/data-id="(\w)"/g)].map(([, id]) => id)).toEqual(['b', 'a', 'c', 'd']);
    expect(text).toContain('aria-label="about d, no cosine yet"');
  });

  it('keeps the scale of all when it shows only some', async () => {
    const text = await drawnIn<RankingStage>('light', 'dg-ranking', { items: sentences, shown: 1 });
    expect(text.match(/data-id/g)).toHaveLength(1);
    expect(text).toContain('−0.150');
    expect(text).toContain('0.710');
  });
});
