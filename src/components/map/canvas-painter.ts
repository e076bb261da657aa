import { faded, tieOpacity, type MapPainter, type MapScene } from './map-scene.ts';
import { toScreen } from './map-view.ts';

/** Where there is no WebGL: the same picture, and slower with thousands of points. */
export function createCanvasPainter(canvas: HTMLCanvasElement): MapPainter {
  const context = canvas.getContext('2d')!;
  return {
    kind: 'canvas',
    canvas,
    paint(scene) {
      const { size, density } = scene;
      canvas.width = Math.round(size.width * density);
      canvas.height = Math.round(size.height * density);
      context.scale(density, density);
      if (scene.ties) drawTies(context, scene);
      for (const standsOut of [0, 1]) drawDots(context, scene, standsOut);
      drawThumbnails(context, scene);
    },
    dispose: () => undefined,
  };
}

function drawTies(context: CanvasRenderingContext2D, scene: MapScene): void {
  const { n, coordinates, transform, shown, colors } = scene;
  context.strokeStyle = colors.pair;
  for (const standsOut of [0, 1]) {
    context.globalAlpha = tieOpacity(n) * (standsOut ? 1 : faded);
    context.beginPath();
    for (let i = 0; i < n; i++) {
      if (shown[i] !== standsOut) continue;
      context.moveTo(...toScreen(transform, coordinates[2 * i], coordinates[2 * i + 1]));
      context.lineTo(...toScreen(transform, coordinates[2 * (n + i)], coordinates[2 * (n + i) + 1]));
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Each point is a copy of one small picture: thousands of paths would take far longer. */
function drawDots(context: CanvasRenderingContext2D, scene: MapScene, standsOut: number): void {
  const { n, coordinates, transform, shown, dot, colors, size, density } = scene;
  const side = dot + 3;
  context.globalAlpha = standsOut ? 1 : faded;
  for (const [first, color] of [
    [0, colors.image],
    [n, colors.text],
  ] as const) {
    // prettier-ignore
    const stamp = dotStamp(first === 0, color, colors.surface, dot, density);
    for (let i = 0; i < n; i++) {
      if (shown[i] !== standsOut) continue;
      const x = transform.dx + transform.scale * coordinates[2 * (first + i)];
      const y = transform.dy - transform.scale * coordinates[2 * (first + i) + 1];
      if (x < -side || y < -side || x > size.width + side || y > size.height + side) continue;
      // On whole device pixels: between them a stamp would blur.
      const left = Math.round((x - side / 2) * density) / density;
      const top = Math.round((y - side / 2) * density) / density;
      context.drawImage(stamp, left, top, stamp.width / density, stamp.height / density);
    }
  }
  context.globalAlpha = 1;
}

/** A square for pictures, a disc for captions, with a rim that sets it off from what it covers. */
function dotStamp(
  square: boolean,
  color: string,
  rim: string,
  dot: number,
  density: number,
): HTMLCanvasElement {
  const stamp = document.createElement('canvas');
  const side = dot + 3;
  stamp.width = stamp.height = Math.ceil(side * density);
  const context = stamp.getContext('2d')!;
  context.scale(stamp.width / side, stamp.height / side);
  const radius = square ? 0.44 * dot : dot / 2;
  for (const [reach, fill] of [
    [radius + 0.75, rim],
    [radius, color],
  ] as const) {
    // prettier-ignore
    context.fillStyle = fill;
    context.beginPath();
    if (square) context.rect(side / 2 - reach, side / 2 - reach, 2 * reach, 2 * reach);
    else context.arc(side / 2, side / 2, reach, 0, 2 * Math.PI);
    context.fill();
  }
  return stamp;
}

function drawThumbnails(context: CanvasRenderingContext2D, scene: MapScene): void {
  const { thumbnails, coordinates, transform, side, sheet, shown, colors } = scene;
  for (const pair of thumbnails) {
    const [x, y] = toScreen(transform, coordinates[2 * pair], coordinates[2 * pair + 1]);
    const from = sheet.place(pair);
    context.globalAlpha = shown[pair] ? 1 : faded;
    context.fillStyle = colors.image;
    context.fillRect(x - side / 2, y - side / 2, side, side);
    const inner = side - 3;
    context.drawImage(
      sheet.image,
      from.x,
      from.y,
      sheet.side,
      sheet.side,
      x - inner / 2,
      y - inner / 2,
      inner,
      inner,
    );
  }
  context.globalAlpha = 1;
}
