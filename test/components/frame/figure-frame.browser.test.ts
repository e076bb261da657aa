import { html, render } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { standaloneSVG, toCSV, toPNG } from '../../../src/components/frame/export.ts';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import '../../../src/components/frame/figure-frame.ts';
import type { FigureFrame } from '../../../src/components/frame/figure-frame.ts';
import { locale } from '../../../src/components/i18n/locale.ts';

const picture =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="red"/></svg>';

async function frame(content: Partial<FigureContent> = {}): Promise<FigureFrame> {
  render(
    html`<dg-figure
      heading="Ten pictures"
      .provenance=${{ source: 'live', model: { zh: 'Diagonal CLIP（未训练）', en: 'Diagonal CLIP, untrained' }, dtype: 'q8', device: 'wasm' }}
      .content=${{
        name: 'ten-pictures',
        describe: () => 'The first is a dog.',
        drawing: () => document.querySelector('svg'),
        table: () => [['rank', 'cosine'], [1, 0.5]], // prettier-ignore
        ...content,
      }}
    >
      <svg width="40" height="20" viewBox="0 0 40 20">
        <image href=${picture} width="4" height="4"></image>
        <text class="t" y="12">0.5</text>
      </svg>
    </dg-figure>`,
    document.body,
  );
  const element = document.querySelector('dg-figure')!;
  await element.updateComplete;
  return element;
}

const shown = (element: FigureFrame): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const button = (element: FigureFrame, text: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find((candidate) =>
    (candidate.ariaLabel ?? candidate.textContent).includes(text),
  )!;

afterEach(() => {
  render(html``, document.body);
  locale.lang = 'en';
  vi.restoreAllMocks();
});

describe('a figure’s frame', () => {
  it('says where the numbers come from, in both languages', async () => {
    const element = await frame();
    expect(shown(element)).toContain('live · Diagonal CLIP, untrained · WASM q8');
    locale.lang = 'zh';
    await element.updateComplete;
    expect(shown(element)).toContain('实时 · Diagonal CLIP（未训练） · WASM q8');
  });

  it('carries the figure in words', async () => {
    const element = await frame();
    const words = element.shadowRoot!.querySelector('#words')!;
    expect(words.textContent).toBe('The first is a dog.');
    expect(words.checkVisibility()).toBe(false);
    const button = element.shadowRoot!.querySelector<HTMLElement>('[aria-controls=words]')!;
    button.click();
    await element.updateComplete;
    expect(words.checkVisibility()).toBe(true);
    expect(button.ariaExpanded).toBe('true');
  });

  it('exports the table as CSV that a spreadsheet reads', () => {
    expect(toCSV([['name', 'cosine'], ['a "dog", wet\nand 狗', -0.25]])).toBe('\uFEFFname,cosine\r\n"a ""dog"", wet\nand 狗",-0.25\r\n'); // prettier-ignore
  });

  it('exports an SVG that stands alone: styles written in, pictures embedded', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '.t { fill: rgb(1, 2, 3) }';
    await frame();
    const source = await standaloneSVG(document.querySelector('svg')!);
    style.remove();
    const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
    expect(svg.querySelector('text')!.style.fill).toBe('rgb(1, 2, 3)');
    expect(svg.querySelector('image')!.getAttribute('href')).toMatch(/^data:image\/svg\+xml/);
  });

  it('exports a PNG of twice the size, with the pictures in it', async () => {
    await frame();
    const bitmap = await createImageBitmap(await toPNG(document.querySelector('svg')!));
    expect([bitmap.width, bitmap.height]).toEqual([80, 40]);
    const canvas = new OffscreenCanvas(80, 40).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    expect([...canvas.getImageData(1, 1, 1, 1).data]).toEqual([255, 0, 0, 255]);
  });

  it('hands the file to the browser under the figure’s name', async () => {
    const element = await frame();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    button(element, 'CSV').click();
    await vi.waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('ten-pictures.csv');
  });

  it('says so when there is nothing to export yet', async () => {
    const element = await frame({ drawing: () => null });
    button(element, 'PNG').click();
    await vi.waitFor(() => expect(shown(element)).toContain('There is no drawing yet'));
  });

  it('shows the link where the clipboard is refused', async () => {
    const element = await frame();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    button(element, 'Copy link').click();
    await vi.waitFor(() => expect(shown(element)).toContain(location.href));
  });

  it('covers the window where full screen is refused, and Escape leaves it', async () => {
    const element = await frame();
    vi.spyOn(element, 'requestFullscreen').mockRejectedValue(new TypeError('refused'));
    button(element, 'Full screen').click();
    await vi.waitFor(() => expect(element.getBoundingClientRect().height).toBe(innerHeight));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(element.hasAttribute('full-screen')).toBe(false));
  });
});
