import { html, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/components/playback/timeline.ts';
import type { Timeline } from '../../../src/components/playback/timeline.ts';

let timeline: Timeline;
const seen: number[] = [];

beforeEach(async () => {
  seen.length = 0;
  render(
    html`<dg-timeline
      .moments=${[{ label: 'pictures' }, { label: 'cosines' }, { label: 'sorted' }]}
      .secondsPerStep=${0.1}
      @t-change=${(event: CustomEvent<number>) => seen.push(event.detail)}
    ></dg-timeline>`,
    document.body,
  );
  timeline = document.querySelector('dg-timeline')!;
  await timeline.updateComplete;
});
afterEach(() => {
  render(html``, document.body);
  vi.restoreAllMocks();
});

const button = (name: string): HTMLButtonElement =>
  [...timeline.shadowRoot!.querySelectorAll('button')].find((candidate) =>
    (candidate.ariaLabel ?? candidate.textContent.trim()).includes(name),
  )!;
const range = (): HTMLInputElement => timeline.shadowRoot!.querySelector('input')!;

describe('the timeline', () => {
  it('plays to the end and stops there', async () => {
    button('Play').click();
    await vi.waitFor(() => expect(timeline.t).toBe(2), 2000);
    expect(seen.every((t, i) => i === 0 || t >= seen[i - 1])).toBe(true);
    expect(seen.length).toBeGreaterThan(3);
    await vi.waitFor(() => expect(button('Play')).toBeTruthy());
  });

  it('pauses where it is', async () => {
    button('Play').click();
    await vi.waitFor(() => expect(timeline.t).toBeGreaterThan(0.2), 2000);
    timeline.pause();
    const { t } = timeline;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(timeline.t).toBe(t);
  });

  it('steps from moment to moment with buttons and arrow keys', async () => {
    const arrives = (t: number) => vi.waitFor(() => expect(timeline.t).toBe(t), 3000);
    button('Step forward').click();
    await arrives(1);
    range().focus();
    await userEvent.keyboard('{ArrowRight}');
    await arrives(2);
    await userEvent.keyboard('{ArrowLeft}');
    await arrives(1);
    await userEvent.keyboard('{ArrowLeft}');
    await arrives(0);
    await userEvent.keyboard('{ArrowLeft}');
    await arrives(0);
  });

  it('scrubs to any t, and says which moment that is', async () => {
    range().value = '1.25';
    range().dispatchEvent(new InputEvent('input'));
    await timeline.updateComplete;
    expect(seen.at(-1)).toBe(1.25);
    expect(range().getAttribute('aria-valuetext')).toBe('cosines');
  });

  it('plays in whole steps where motion is unwelcome', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    button('Play').click();
    await vi.waitFor(() => expect(timeline.t).toBe(2), 2000);
    expect(seen).toEqual([1, 2]);
  });
});
