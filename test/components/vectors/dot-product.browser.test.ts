import { html, render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { dotTerms, l2Normalize } from '../../../src/engine/contrastive/index.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import '../../../src/components/vectors/dot-product.ts';
import { foldOf, largestComponent, paintStrip } from '../../../src/components/vectors/strip-image.ts';
import type { VectorStrip } from '../../../src/components/vectors/vector-strip.ts';
import { waterfall } from '../../../src/components/vectors/waterfall.ts';

const unit = (seed: number, dim = 64): Float32Array =>
  Float32Array.from(
    l2Normalize(
      Float32Array.from({ length: dim }, (_, j) => Math.sin(seed + j * (seed + 1))),
      dim,
    ),
  );
const [a, b] = [unit(1), unit(2.5)];
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function panel() {
  render(
    html`<dg-dot-product
      .a=${{ symbol: 'T', modality: 'text', label: 'a dog', vector: a }}
      .b=${{ symbol: 'I3', modality: 'image', label: 'img_1.webp', vector: b }}
      .count=${5}
    ></dg-dot-product>`,
    document.body,
  );
  const element = document.querySelector('dg-dot-product')!;
  await element.updateComplete;
  return element;
}

afterEach(() => render(html``, document.body));

describe('the unfolded dot product', () => {
  it('lists the terms that contribute most, in order, with their running sums', async () => {
    const rows = [...(await panel()).shadowRoot!.querySelectorAll('tbody tr:not(.total)')].slice(0, 5);
    const terms = dotTerms(a, b).slice(0, 5);
    expect(rows.map((row) => text(row.querySelector('th')))).toEqual(
      terms.map(({ index }) => String(index + 1)),
    );
    expect(rows.map((row) => text(row.querySelector('td:last-child')))).toEqual(
      terms.map(({ runningSum }) => decimal(runningSum)),
    );
  });

  it('ends at the cosine, the rest of the terms in one bar', async () => {
    const { shadowRoot } = await panel();
    const total = decimal(dotTerms(a, b).at(-1)!.runningSum);
    expect(text(shadowRoot!.querySelector('.total td:last-child'))).toBe(total);
    expect(text(shadowRoot!.querySelector('.formula b'))).toBe(total);
    expect(text(shadowRoot!.querySelector('tbody tr:nth-child(6) th'))).toBe('the other 59');
  });

  it('lets one component be looked at in all three strips', async () => {
    const element = await panel();
    const strips = [...element.shadowRoot!.querySelectorAll<VectorStrip>('dg-vector-strip')];
    const slider = strips[0].shadowRoot!.querySelector('.strip')!;
    for (const key of ['Home', 'ArrowRight', 'ArrowRight'])
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await element.updateComplete;
    expect(strips.map(({ picked }) => picked)).toEqual([2, 2, 2]);
    expect(text(element.shadowRoot!.querySelector('p.picked'))).toContain(decimal(a[2] * b[2], 4));
  });
});

describe('waterfall', () => {
  it('is a chain: each bar begins where the one before it ends', () => {
    const { bars, total, domain } = waterfall(dotTerms(a, b), 8);
    bars.forEach((bar, i) => expect(bar.from).toBe(i ? bars[i - 1].to : 0));
    expect(bars.at(-1)!.to).toBe(total);
    for (const { to } of bars) expect(to >= domain[0] && to <= domain[1]).toBe(true);
  });

  it('has no rest when every term has its own bar', () => {
    expect(waterfall(dotTerms(a, b), 64).restCount).toBe(0);
  });
});

describe('a vector’s strip', () => {
  it.each([1, 8, 64, 256, 512, 768, 1000])('folds %i components without losing one', (dim) => {
    const { lines, length } = foldOf(dim);
    expect(lines * length).toBeGreaterThanOrEqual(dim);
    expect(lines * (length - 1)).toBeLessThan(dim);
  });

  it('paints component j at its place, and the same vector upright and lying', () => {
    const vector = new Float32Array(128);
    vector[5] = 1;
    const canvas = document.createElement('canvas');
    const pixel = (x: number, y: number) => [...canvas.getContext('2d')!.getImageData(x, y, 1, 1).data];
    paintStrip(canvas, vector, 1, 'light', 'row');
    const [lying, zero] = [pixel(2, 1), pixel(0, 0)];
    expect(lying).not.toEqual(zero);
    paintStrip(canvas, vector, 1, 'light', 'column');
    expect(pixel(1, 2)).toEqual(lying);
  });

  it('finds the largest component, whatever its sign, among vectors of which some are missing', () => {
    expect(largestComponent([Float32Array.of(0.25, -0.5), null, Float32Array.of(NaN)])).toBe(0.5);
  });
});
