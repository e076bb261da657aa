import { type DecodedPicture, pictureError } from '../../engine/pictures/decode.ts';
import { longestSide } from '../../engine/pictures/from-bitmap.ts';
import type { Picture } from '../../engine/pictures/picture.ts';

/**
 * Draws an SVG file on white, its longest side `longestSide` pixels, by its own aspect ratio (a square where it states
 * none). It is drawn through an `<img>`, where a browser runs no script and loads nothing that the file refers to.
 *
 * @throws EngineError 'broken-picture', 'unsupported-picture'; AbortError when cancelled
 */
export async function rasterizeSvg(blob: Blob, name: string, signal?: AbortSignal): Promise<DecodedPicture> {
  const text = await blob.text();
  signal?.throwIfAborted();
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw pictureError('broken-picture', { name, format: 'svg' });
  const original = statedSize(root);
  const scale = longestSide / Math.max(original.width, original.height);
  const width = Math.max(1, Math.round(original.width * scale));
  const height = Math.max(1, Math.round(original.height * scale));
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${original.width} ${original.height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  await image.decode().catch((cause: unknown) => {
    throw pictureError('broken-picture', { name, format: 'svg' }, { cause });
  });
  signal?.throwIfAborted();
  const picture = draw(image, width, height, name);
  return {
    picture,
    format: 'svg',
    originalWidth: original.width,
    originalHeight: original.height,
    notices: [],
  };
}

/** Width and height as the file states them; else the aspect ratio of its viewBox; else a square. */
function statedSize(root: Element): { width: number; height: number } {
  const [width, height] = ['width', 'height'].map((side) => pixels(root.getAttribute(side)));
  const viewBox = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth, boxHeight] =
    viewBox.length === 4 && viewBox[2] > 0 && viewBox[3] > 0 ? viewBox : [0, 0, 1, 1];
  if (width && height) return { width, height };
  if (width) return { width, height: (width * boxHeight) / boxWidth };
  if (height) return { width: (height * boxWidth) / boxHeight, height };
  const scale = longestSide / Math.max(boxWidth, boxHeight);
  return { width: boxWidth * scale, height: boxHeight * scale };
}

/** Pixels per CSS unit. A percentage states no size of its own. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
};

function pixels(length: string | null): number | undefined {
  const [, number, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const value = Number(number) * units[unit?.toLowerCase()];
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

function draw(image: HTMLImageElement, width: number, height: number, name: string): Picture {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  try {
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, data: data };
  } catch (cause) {
    // Some browsers do not let pages read back an SVG with embedded HTML.
    throw pictureError('unsupported-picture', { name, format: 'svg' }, { cause });
  }
}
