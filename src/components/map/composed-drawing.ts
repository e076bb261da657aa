/** Layers of one size on a ground, as one canvas: what an export takes. */
export function composedDrawing(layers: readonly HTMLCanvasElement[], ground: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [layers[0].width, layers[0].height];
  const context = canvas.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) context.drawImage(layer, 0, 0);
  return canvas;
}
