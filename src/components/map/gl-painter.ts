import type { ThumbnailSheet } from '../lab/pair-set.ts';
import { linkProgram, type GLProgram } from './gl-program.ts';
import { dotFragment, dotVertex, thumbnailFragment, thumbnailVertex, tieFragment, tieVertex } from './gl-shaders.ts'; // prettier-ignore
import { channels } from './map-colors.ts';
import { faded, tieOpacity, type MapPainter, type MapScene } from './map-scene.ts';

/** Numbers of a thumbnail in its buffer: point x, y; place on the sheet x, y; whether it stands out. */
const perThumbnail = 5;

/** By WebGL 2: what changes goes to the GPU, and one call draws all points. Null where there is no WebGL 2. */
export function createGLPainter(canvas: HTMLCanvasElement): MapPainter | null {
  const gl = canvas.getContext('webgl2', { antialias: true, premultipliedAlpha: true });
  if (!gl) return null;
  const dots = linkProgram(gl, dotVertex, dotFragment);
  const ties = linkProgram(gl, tieVertex, tieFragment);
  const thumbnails = linkProgram(gl, thumbnailVertex, thumbnailFragment);
  if (!dots || !ties || !thumbnails) return null;
  return new GLPainter(canvas, gl, { dots, ties, thumbnails });
}

class GLPainter implements MapPainter {
  readonly kind = 'webgl';
  readonly #points: WebGLBuffer;
  readonly #shown: WebGLBuffer;
  readonly #tieIndices: WebGLBuffer;
  readonly #corners: WebGLBuffer;
  readonly #instances: WebGLBuffer;
  readonly #texture: WebGLTexture;
  /** What the GPU holds, to send nothing twice. */
  #held: { coordinates?: Float32Array; shown?: Uint8Array; n?: number; sheet?: ThumbnailSheet } = {};
  #sheetSize: [number, number] = [1, 1];

  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly gl: WebGL2RenderingContext,
    private readonly programs: Readonly<Record<'dots' | 'ties' | 'thumbnails', GLProgram>>,
  ) {
    const buffer = (): WebGLBuffer => gl.createBuffer();
    [this.#points, this.#shown, this.#tieIndices] = [buffer(), buffer(), buffer()];
    [this.#corners, this.#instances] = [buffer(), buffer()];
    this.#texture = gl.createTexture();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    gl.bufferData(gl.ARRAY_BUFFER, Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1), gl.STATIC_DRAW);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  paint(scene: MapScene): void {
    const { gl, canvas } = this;
    const [width, height] = [scene.size.width, scene.size.height].map((side) =>
      Math.round(side * scene.density),
    );
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.#send(scene);
    if (scene.ties) this.#drawTies(scene);
    this.#drawDots(scene);
    if (scene.thumbnails.length > 0) this.#drawThumbnails(scene);
  }

  dispose(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #send({ coordinates, shown, n, sheet }: MapScene): void {
    const { gl } = this;
    const held = this.#held;
    if (held.coordinates !== coordinates) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#points);
      gl.bufferData(gl.ARRAY_BUFFER, coordinates, gl.DYNAMIC_DRAW);
    }
    if (held.shown !== shown) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#shown);
      const both = new Uint8Array(2 * n);
      both.set(shown);
      both.set(shown, n);
      gl.bufferData(gl.ARRAY_BUFFER, both, gl.DYNAMIC_DRAW);
    }
    if (held.n !== n) {
      const indices = Uint32Array.from({ length: 2 * n }, (_, at) => (at % 2) * n + (at >> 1));
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#tieIndices);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
    }
    if (held.sheet !== sheet) this.#sendSheet(sheet);
    this.#held = { coordinates, shown, n, sheet };
  }

  #sendSheet({ image }: ThumbnailSheet): void {
    const { gl } = this;
    const source = image as HTMLCanvasElement | ImageBitmap | OffscreenCanvas;
    this.#sheetSize = [source.width, source.height];
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
  }

  #drawDots(scene: MapScene): void {
    const { gl } = this;
    const { uniform } = this.#use('dots', scene);
    gl.uniform1f(uniform('dot'), scene.dot);
    gl.uniform1f(uniform('density'), scene.density);
    gl.uniform1i(uniform('n'), scene.n);
    gl.uniform3fv(uniform('imageColor'), channels(scene.colors.image));
    gl.uniform3fv(uniform('textColor'), channels(scene.colors.text));
    gl.uniform3fv(uniform('rim'), channels(scene.colors.surface));
    gl.drawArrays(gl.POINTS, 0, 2 * scene.n);
  }

  #drawTies(scene: MapScene): void {
    const { gl } = this;
    const { uniform } = this.#use('ties', scene);
    gl.uniform1f(uniform('opacity'), tieOpacity(scene.n));
    gl.uniform3fv(uniform('color'), channels(scene.colors.pair));
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#tieIndices);
    gl.drawElements(gl.LINES, 2 * scene.n, gl.UNSIGNED_INT, 0);
  }

  /** The attributes of all points: their places, and whether they stand out. */
  #use(name: 'dots' | 'ties', scene: MapScene): GLProgram {
    const { gl } = this;
    const used = this.#begin(name, scene);
    this.#attribute(used, 'point', this.#points, 2, gl.FLOAT);
    this.#attribute(used, 'shown', this.#shown, 1, gl.UNSIGNED_BYTE);
    return used;
  }

  #drawThumbnails(scene: MapScene): void {
    const { gl } = this;
    const { thumbnails, coordinates, shown, sheet } = scene;
    const values = new Float32Array(perThumbnail * thumbnails.length);
    thumbnails.forEach((pair, at) => {
      const { x, y } = sheet.place(pair);
      values.set([coordinates[2 * pair], coordinates[2 * pair + 1], x, y, shown[pair]], perThumbnail * at);
    });
    const used = this.#begin('thumbnails', scene);
    const { uniform } = used;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#instances);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.uniform1f(uniform('side'), scene.side);
    gl.uniform1f(uniform('sheetSide'), sheet.side);
    gl.uniform2fv(uniform('sheetSize'), this.#sheetSize);
    gl.uniform3fv(uniform('frame'), channels(scene.colors.image));
    this.#attribute(used, 'corner', this.#corners, 2, gl.FLOAT);
    this.#attribute(used, 'point', this.#instances, 2, gl.FLOAT, { stride: 20, divisor: 1 });
    this.#attribute(used, 'source', this.#instances, 3, gl.FLOAT, { stride: 20, offset: 8, divisor: 1 });
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, thumbnails.length);
  }

  #begin(name: keyof GLPainter['programs'], { transform, size }: MapScene): GLProgram {
    const { gl } = this;
    const used = this.programs[name];
    gl.useProgram(used.program);
    gl.uniform3f(used.uniform('transform'), transform.scale, transform.dx, transform.dy);
    gl.uniform2f(used.uniform('size'), size.width, size.height);
    gl.uniform1f(used.uniform('faded'), faded);
    return used;
  }

  #attribute(
    { program }: GLProgram,
    name: string,
    buffer: WebGLBuffer,
    width: number,
    type: number,
    { stride = 0, offset = 0, divisor = 0 } = {},
  ): void {
    const { gl } = this;
    const place = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, width, type, false, stride, offset);
    gl.vertexAttribDivisor(place, divisor);
  }
}
