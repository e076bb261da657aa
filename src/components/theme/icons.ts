import { html, type TemplateResult } from 'lit';

// Drawn, not typed: the signs for these are missing from many systems' fonts. 16 × 16, in the colour of the text.
const icon = (path: string, stroked = false): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
    <path
      d=${path}
      fill=${stroked ? 'none' : 'currentColor'}
      stroke=${stroked ? 'currentColor' : 'none'}
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;

export const icons = {
  play: icon('M4 2.5v11l9-5.5z'),
  pause: icon('M4 3h3v10H4zM9 3h3v10H9z'),
  rewind: icon('M3 3h2v10H3zM13 3v10L6 8z'),
  back: icon('M10 3.5 5.5 8 10 12.5', true),
  forward: icon('M6 3.5 10.5 8 6 12.5', true),
  link: icon(
    'M6.5 9.5 9.5 6.5M7 4.5l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7.2',
    true,
  ),
  fullScreen: icon('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', true),
  leaveFullScreen: icon('M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5', true),
  words: icon('M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h6', true),
  menu: icon('M2.5 4h11M2.5 8h11M2.5 12h11', true),
  close: icon('M4 4l8 8M12 4l-8 8', true),
} as const;
