import { afterEach, describe, expect, it } from 'vitest';
import { svg } from 'lit';
import { events } from '../../../src/components/origin/clip-timeline.messages.ts';
import { CircleRuns, firstAngles } from '../../../src/components/origin/circle-run.ts';
import '../../../src/components/origin/circle-stage.ts';
import type { CircleStage } from '../../../src/components/origin/circle-stage.ts';
import { sources } from '../../../src/components/citations/sources.ts';
import '../../../src/components/origin/definition.ts';
import type { Definition } from '../../../src/components/origin/definition.ts';
import { drawEncoding, encodingBoxes } from '../../../src/components/origin/encoding-drawing.ts';
import { spaceData } from '../../../src/components/origin/space-data.ts';
import '../../../src/components/origin/space-stage.ts';
import type { SpaceStage } from '../../../src/components/origin/space-stage.ts';
import { timelineLayout } from '../../../src/components/origin/timeline-layout.ts';
import '../../../src/components/origin/timeline-stage.ts';
import type { TimelineStage } from '../../../src/components/origin/timeline-stage.ts';
import { drawTokens } from '../../../src/components/origin/token-drawing.ts';
import type { Embeddings } from '../../../src/components/embeddings/embeddings.ts';
import '../../../src/components/ranking/ranking.ts';
import type { RankingStage } from '../../../src/components/ranking/ranking.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { elementText } from '../matrix/element-text.ts';
import { unitVector } from '../search/search-page.ts';
import { drawnIn } from '../state/drawing-text.ts';

const rows = (from: number) => Array.from({ length: 5 }, (_, i) => unitVector(from + i));
const embeddings = { texts: rows(0), images: rows(50), dim: 48 } as unknown as Embeddings;
const items = Array.from({ length: 5 }, (_, i) => {
  return { url: `/pictures/p${i}.webp`, alt: `p${i}`, caption: `a thing ${i}` };
});
const reading = { picked: 3, dim: 48, onPointer: null, onLeave: null, onKey: null } as never;
const words = { encoder: 'text encoder', strip: 'component 4', stripLabel: 'T', waiting: '' };
const tokens = [
  { id: 2, text: '<s>' },
  { id: 17, text: 'owl' },
];

describe.each(['light', 'dark'] as const)('in the %s theme, the drawing', (theme) => {
  it('of pairs on the circle', async () => {
    const [step] = new CircleRuns().of(firstAngles, 0.2);
    const lit = { modality: 'image', i: 1 } as const;
    const text = await drawnIn<CircleStage>(theme, 'dg-circle-stage', { step, lit });
    await expect(text).toMatchFileSnapshot(`snapshots/circle-${theme}.svg`);
  });

  it.each(['raw', 'centred'] as const)('of the map, %s', async (view) => {
    const data = spaceData(embeddings, view)!;
    const text = await drawnIn<SpaceStage>(theme, 'dg-space-stage', { data, items, lit: 2 });
    await expect(text).toMatchFileSnapshot(`snapshots/space-${view}-${theme}.svg`);
  });

  it('of the timeline', async () => {
    const text = await drawnIn<TimelineStage>(theme, 'dg-timeline-stage', { chosen: 3 });
    await expect(text).toMatchFileSnapshot(`snapshots/timeline-${theme}.svg`);
  });

  it('of a picture that becomes a vector', async () => {
    const encoding = { modality: 'image', vector: unitVector(2), theme, reading, words } as const;
    const lead = {
      height: () => 120,
      draw: (width: number, unit: number) =>
        drawEncoding(encoding, encodingBoxes(width, 100, 100, unit), unit),
    };
    const text = await drawnIn<RankingStage>(theme, 'dg-ranking', { items: [], lead });
    await expect(text).toMatchFileSnapshot(`snapshots/picture-encoding-${theme}.svg`);
  });

  it('of a sentence that becomes a vector', async () => {
    const encoding = { modality: 'text', vector: unitVector(1), theme, reading, words } as const;
    const lead = {
      height: () => 120,
      draw: (width: number, unit: number) => [
        svg`${drawTokens(tokens, '2 tokens', 200, 100, unit)}`,
        drawEncoding(encoding, encodingBoxes(width, 100, 200, unit), unit),
      ],
    };
    const text = await drawnIn<RankingStage>(theme, 'dg-ranking', { items: [], lead });
    await expect(text).toMatchFileSnapshot(`snapshots/encoding-${theme}.svg`);
  });
});

describe('the definition', () => {
  const open = async (): Promise<Definition> => {
    const definition = document.createElement('dg-definition');
    document.body.append(definition);
    await definition.updateComplete;
    return definition;
  };

  afterEach(() => {
    for (const element of document.querySelectorAll('dg-definition, section.step')) element.remove();
    theme.choice = 'auto';
    locale.lang = 'en';
  });

  it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
    theme.choice = name;
    await expect(elementText(await open())).toMatchFileSnapshot(`snapshots/definition-${name}.txt`);
  });

  it.each(['zh', 'en'] as const)(
    'has four terms, each of which leads to the step that unfolds it (%s)',
    async (lang) => {
      locale.lang = lang;
      const definition = await open();
      const steps = ['contrastive', 'image-vector', 'text-vector', 'space'];
      for (const id of steps)
        document.body.append(Object.assign(document.createElement('section'), { id, className: 'step' }));
      const buttons = [...definition.renderRoot.querySelectorAll('button')];
      expect(buttons.map(({ className }) => className).sort()).toEqual([...steps].sort());
      for (const button of buttons) {
        button.click();
        expect(document.activeElement?.id).toBe(button.className);
      }
    },
  );
});

describe('the timeline', () => {
  it('gives a source for each of its works, in the order of time', () => {
    for (const { source } of events) expect(sources[source], source).toBeDefined();
    const times = events.map(({ year, month }) => 12 * year + month);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it.each([340, 760, 1200])('writes no name over another at a width of %s', (width) => {
    const { places } = timelineLayout(events, { width, unit: 16 });
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1).filter(({ level }) => level === a.level))
        expect(a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.left + a.width).toBeLessThanOrEqual(width);
    }
  });
});
