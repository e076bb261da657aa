/** Picture files made on the spot, for the tests of reading them. */

/** Draws on a canvas and encodes it. */
export async function drawnFile(
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
  { type = 'image/png', quality = 1, name = 'drawn' } = {},
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d', { willReadFrequently: true })!);
  return new File([await canvas.convertToBlob({ type, quality })], name);
}

/** A photograph-sized JPEG of noise, which compresses badly: about 1.5 bytes a pixel. */
export async function noisePhoto(width: number, height: number): Promise<File> {
  const side = 512;
  const tile = new OffscreenCanvas(side, side);
  const noise = new ImageData(side, side);
  for (let i = 0; i < noise.data.length; i++) noise.data[i] = i % 4 === 3 ? 255 : (i * 2654435761) >>> 24;
  tile.getContext('2d')!.putImageData(noise, 0, 0);
  const draw = (context: OffscreenCanvasRenderingContext2D) => {
    context.fillStyle = context.createPattern(tile, 'repeat')!;
    context.fillRect(0, 0, width, height);
  };
  return drawnFile(width, height, draw, { type: 'image/jpeg', quality: 1, name: 'photo.jpg' });
}

/** A 24-bit BMP of one colour. */
export function bmpFile(width: number, height: number, [red, green, blue]: number[]): File {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) bytes.set([blue, green, red], 54 + y * stride + x * 3);
  }
  return new File([bytes], 'old.bmp');
}

/** The same JPEG with an EXIF block that says how to turn it (1–8). */
export async function turned(jpeg: Blob, orientation: number): Promise<File> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const exif = new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
  return new File([bytes.slice(0, 2), exif, bytes.slice(2)], 'turned.jpg');
}
