import type { StripDirection } from '../vectors/strip-image.ts';

/** The style of a strip that has appeared up to `share`. A strip that is whole has no clip: hundreds of clips are slow. */
export function revealed(share: number, direction: StripDirection): string {
  if (share >= 1) return '';
  if (share <= 0) return 'visibility: hidden';
  const rest = `${100 * (1 - share)}%`;
  return `clip-path: inset(${direction === 'row' ? `0 ${rest} 0 0` : `0 0 ${rest} 0`})`;
}
