import { svg, type SVGTemplateResult } from 'lit';
import type { Box } from './pipeline-layout.ts';

/** How much room a number takes at the end of its bar, in units. */
const numberRoom = 3.9;

/**
 * A bar with its number.
 *
 * @param share where it ends, of its track
 * @param zero where it starts, of its track
 */
export function drawBar(
  { x, y, width, height }: Box,
  unit: number,
  { share, zero = 0, text, kind }: { share: number; zero?: number; text: string; kind: string },
): SVGTemplateResult {
  const track = Math.max(1, width - numberRoom * unit);
  const thickness = height * 0.62;
  const top = y + (height - thickness) / 2;
  const [from, to] = [Math.min(zero, share), Math.max(zero, share)];
  return svg`
    <rect class="track" x=${x} y=${top} width=${track} height=${thickness} rx="2" />
    <rect class="bar ${kind}" x=${x + from * track} y=${top} width=${Math.max(0.5, (to - from) * track)} height=${thickness} rx="2" />
    <text class="number" x=${x + width} y=${y + height / 2 + 0.31 * unit}>${text}</text>
  `;
}
