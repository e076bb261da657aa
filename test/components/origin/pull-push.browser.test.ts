import { afterEach, describe, expect, it } from 'vitest';
import { decimal } from '../../../src/components/i18n/number.ts';
import { firstAngles, formatAngles, parseAngles } from '../../../src/components/origin/circle-run.ts';
import type { CircleStage } from '../../../src/components/origin/circle-stage.ts';
import { originParams } from '../../../src/components/origin/origin-params.ts';
import '../../../src/components/origin/pull-push.ts';
import { cosineMatrix, infoNCE } from '../../../src/engine/contrastive/index.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';

afterEach(closeFigure);

const vectors = (degrees: readonly number[]) =>
  Float64Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  );
const open = (values = {}) => openFigure('dg-pull-push', originParams, values);

describe('the pairs on the circle', () => {
  it('show CLIP’s own loss and cosines at the start', async () => {
    const page = await open({ tau: 0.5 });
    const cosines = cosineMatrix(vectors(firstAngles.slice(0, 4)), vectors(firstAngles.slice(4)), 2);
    expect(page.texts('dd.loss')).toEqual([decimal(infoNCE(cosines, 4, 2).loss)]);
    expect(page.texts('tbody td')).toEqual([...cosines].map((value) => decimal(value, 2)));
    expect(page.texts('dl')[0]).toContain(decimal(Math.log(4)));
  });

  it('come together when the time goes on', async () => {
    const page = await open();
    const before = Number(page.texts('dd.loss')[0]);
    page.page.set({ t: 60 });
    await page.until(() => Number(page.texts('dd.loss')[0]) < Math.log(4));
    expect(Number(page.texts('dd.loss')[0])).toBeLessThan(before);
  });

  it('turn by the arrow keys, and the run starts anew from there', async () => {
    const page = await open({ t: 20 });
    const [tip] = page.findAll<SVGGElement>('.text .tip');
    const before = Number(tip.getAttribute('aria-valuenow'));
    tip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(page.page.values.t).toBe(0);
    expect(parseAngles(page.page.values.circle)[4]).toBe((before + 3) % 360);
  });

  it('are dragged by the pointer to the angle under it', async () => {
    const page = await open();
    const { drawing } = page.find<CircleStage>('dg-circle-stage');
    drawing.setPointerCapture = () => undefined;
    const [tip] = page.findAll<SVGGElement>('.image .tip');
    const { left, top, width, height } = drawing.getBoundingClientRect();
    tip.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    // Straight above the middle: 90 degrees.
    drawing.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: left + width / 2,
        clientY: top + height / 8,
        bubbles: true,
      }),
    );
    expect(parseAngles(page.page.values.circle)[0]).toBe(90);
  });

  it('show who pulls and who pushes the one that is pointed at', async () => {
    const page = await open();
    page.notebook.pointing.target = 'image 2';
    await page.until(() => page.findAll('.pull').length === 1);
    expect(page.findAll('.push-line')).toHaveLength(3);
  });
});

describe('a link to the circle', () => {
  it('carries the angles, and nothing when they are those of the lesson', () => {
    const angles = [1, 2, 3, 4, 5, 6, 7, 359];
    expect(parseAngles(formatAngles(angles))).toEqual(angles);
    expect(formatAngles(firstAngles)).toBe('');
    expect(parseAngles('1.2.x')).toBe(firstAngles);
  });
});
