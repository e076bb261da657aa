import { afterEach, describe, expect, it } from 'vitest';
import { decimal, percent } from '../../../src/components/i18n/number.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/zero-shot/trial-figure.ts';
import type { TrialStage } from '../../../src/components/zero-shot/trial-stage.ts';
import { trialOf } from '../../../src/components/zero-shot/trials.ts';
import { writeOnPicture } from '../../../src/components/zero-shot/write-on-picture.ts';
import {
  trialIds,
  zeroShotParams,
  type ZeroShotValues,
} from '../../../src/components/zero-shot/zero-shot-params.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';
import { ScatteringEncoder } from './scattering-encoder.ts';

const open = (values: Partial<ZeroShotValues>) =>
  openFigure('dg-zero-shot-trials', zeroShotParams, values, new ScatteringEncoder(), 'g.panel .bar');

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

describe('the trials', () => {
  it.each(trialIds)('%s: bars, numbers and the outcome are those of one result', async (trial) => {
    const page = await open({ trial });
    const { panels } = page.find<TrialStage>('dg-trial-stage');
    page.findAll<SVGGElement>('g.panel').forEach((panel, side) => {
      const { labels, result } = panels[side];
      expect([...panel.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(
        labels.map((_, i) => percent(result!.probabilities[i], 1)),
      );
      expect([...panel.querySelectorAll('.small.end')].map(({ textContent }) => textContent)).toEqual(
        labels.map((_, i) => decimal(result!.cosines[i])),
      );
    });
    const outcome = page.texts('.outcome')[0];
    const { labels, result } = panels[1];
    const first = result!.order[0];
    const before = panels[0].result!.probabilities[0];
    if (trial === 'counting' || trial === 'no-answer') expect(outcome).toContain(`“${labels[first]}”`);
    if (trial !== 'counting') expect(outcome).toContain(percent(before, 1));
    expect(outcome).not.toMatch(/NaN|undefined|–/);
  });

  it('change one thing only', () => {
    for (const language of ['en', 'zh'] as const) {
      for (const id of trialIds) {
        const { before, after, right } = trialOf(id, language, '');
        const changes = [
          before.picture !== after.picture,
          String(before.labels) !== String(after.labels),
          before.written !== after.written,
        ];
        expect(changes.filter(Boolean)).toHaveLength(1);
        expect(before.labels).toContain(right[0]);
        if (right[1] === null) expect(after.labels).not.toContain(right[0]);
        else expect(after.labels).toContain(right[1]);
      }
    }
  });

  it('write the reader’s word on the picture and add it to the labels', async () => {
    const page = await open({ trial: 'word', word: 'iPod' });
    const [before, after] = page.find<TrialStage>('dg-trial-stage').panels;
    expect(after.labels).toContain('iPod');
    expect(after.title).toContain('iPod');
    expect(after.picture.url).not.toBe(before.picture.url);
  });

  it('are told in Chinese to a Chinese reader', async () => {
    locale.lang = 'zh';
    const page = await open({ trial: 'negation' });
    expect(page.texts('.outcome')[0]).toContain('“没有狗”');
  });
});

describe('a word on a picture', () => {
  const grey = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(120) };
  for (let i = 3; i < grey.data.length; i += 4) grey.data[i] = 255;
  const pixels = (canvas: HTMLCanvasElement) => [...canvas.getContext('2d')!.getImageData(0, 0, 64, 64).data];
  const count = (data: number[], test: (red: number) => boolean) =>
    data.filter((value, i) => i % 4 === 0 && test(value)).length;

  it('is black on a white sheet; a blank sheet has no black', () => {
    const [word, blank] = [pixels(writeOnPicture(grey, 'cat')), pixels(writeOnPicture(grey, ''))];
    expect(count(word, (red) => red < 40)).toBeGreaterThan(20);
    expect(count(blank, (red) => red < 40)).toBe(0);
    expect(count(blank, (red) => red > 240)).toBeGreaterThan(400);
    expect(word.slice(0, 64)).toEqual([...grey.data.slice(0, 64)]);
  });
});
