import type { LitElement } from 'lit';
import { theme, type ThemeName } from '../../../src/components/theme/theme.ts';

/** A drawing as text that two runs write alike: no comments, painted strips left out, places to a tenth, a tag a line. */
export function drawingText(svg: SVGSVGElement): string {
  return svg.outerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/data:image[^"]*/g, 'data:')
    .replaceAll(location.origin, '')
    .replace(/ (?!aria-)[\w-]+="[^"]*"/g, rounded)
    .replace(/\s+/g, ' ')
    .replace(/> | (?=<)/g, (space) => space.trim())
    .replaceAll('><', '>\n<')
    .concat('\n');
}

/** The text of a drawing once it rests: things that glide into place have arrived. */
export async function restingText(svg: SVGSVGElement): Promise<string> {
  for (let i = 0, before = ''; i < 50; i++) {
    const text = drawingText(svg);
    if (text === before) return text;
    before = text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The drawing never rests');
}

/** The drawing of an element, 720 px wide, in a theme; `set` gives it its data. */
export async function drawnIn<E extends LitElement & { drawing: SVGSVGElement }>(
  name: ThemeName,
  tag: string,
  data: Partial<E>,
): Promise<string> {
  theme.choice = name;
  const box = document.createElement('div');
  box.style.width = '720px';
  const element = Object.assign(document.createElement(tag), data) as E;
  box.append(element);
  document.body.append(box);
  try {
    for (let i = 0; i < 300 && !element.renderRoot.querySelector('svg'); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await element.updateComplete;
    return drawingText(element.drawing);
  } finally {
    box.remove();
    theme.choice = 'auto';
  }
}

function rounded(attribute: string): string {
  return attribute.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));
}
