import { requestDevice } from '../../../compute/kernels/webgpu/request-device.ts';
import { WebgpuContext } from '../../../compute/kernels/webgpu/webgpu-context.ts';
import type { WebgpuTensor } from '../../../compute/kernels/webgpu/webgpu-tensor.ts';
import { EngineError } from '../../../errors.ts';
import type { CellOffsets } from '../cell-view.ts';
import type { MatrixSummary, MatrixWindow } from '../large-matrix.ts';
import { isPooled, pixelCells, type PixelCells } from '../pixel-cells.ts';
import { summarize, type PassFigures } from '../summarize.ts';
import { noCell, poolCells } from '../webgpu/pool-cells.wgsl.ts';
import { multiplyBand, readCounts, readLines, readNeighbours } from '../webgpu/webgpu-pass.ts';
import type { MatrixRequest, MatrixStore, StoreTile } from './matrix-store.ts';

/** Rows that are computed before other tasks, and the page's own drawing, get a turn; a multiple of 64. */
const bandRows = 512;

/**
 * WebGPU, float32: the cosines stay in a buffer of the device, and only figures and tiles come back. Every call may
 * reject with EngineError `device-lost`, `gpu-error` or `out-of-memory`.
 */
export class WebgpuStore implements MatrixStore {
  readonly backend = 'webgpu';
  readonly #n: number;
  readonly #context: WebgpuContext;
  readonly #cosines: WebgpuTensor;
  readonly #order: WebgpuTensor;
  #rows = 0;
  #figures: PassFigures | undefined;

  /**
   * @param device to compute on, which stays the caller's; without one the default adapter gives a new one
   * Rejects with EngineError `webgpu-unavailable`, and `too-large` where the device has no buffer for n × n numbers.
   */
  static async open(request: MatrixRequest, device?: GPUDevice): Promise<WebgpuStore> {
    return new WebgpuStore(request, device ?? (await requestDevice()), !device);
  }

  private constructor(
    private readonly request: MatrixRequest,
    private readonly device: GPUDevice,
    private readonly ownsDevice: boolean,
  ) {
    const n = (this.#n = request.images.length / request.dim);
    const { maxStorageBufferBindingSize, maxBufferSize } = device.limits;
    if (4 * n * n > Math.min(maxStorageBufferBindingSize, maxBufferSize)) {
      if (ownsDevice) device.destroy();
      throw new EngineError('too-large', { m: n, n });
    }
    this.#context = new WebgpuContext(device);
    this.#cosines = this.#context.memory.tensor(n * n);
    this.#order = this.#context.memory.tensor(n);
    this.reorder(Uint32Array.from({ length: n }, (_, place) => place));
  }

  get bytes(): number {
    return 4 * this.#cosines.length;
  }

  async compute(onRows: (rows: number) => void, signal: AbortSignal): Promise<MatrixSummary> {
    const { images, texts, dim, logitScale } = this.request;
    const [n, context] = [this.#n, this.#context];
    const vectors = { images: this.#upload(images), texts: this.#upload(texts) };
    const { log, memory, queue } = context;
    for (let first = 0; first < n; first += bandRows) {
      signal.throwIfAborted();
      const rows = Math.min(bandRows, n - first);
      multiplyBand(context, { ...vectors, cosines: this.#cosines }, { n, dim, first, rows });
      queue.flush();
      await this.device.queue.onSubmittedWorkDone();
      await log.settled();
      this.#rows = first + rows;
      onRows(this.#rows);
    }
    for (const tensor of Object.values(vectors)) memory.free(tensor);
    this.#figures = await this.#gather(signal);
    return summarize(this.#figures, logitScale);
  }

  async tile(
    window: MatrixWindow,
    width: number,
    height: number,
    less: CellOffsets = {},
  ): Promise<StoreTile> {
    const [n, context] = [this.#n, this.#context];
    const across = pixelCells(window.left, window.right, width, n);
    const down = pixelCells(window.top, window.bottom, height, n);
    const pixels = context.memory.scratch('pixels', width * height);
    context.forEach(
      poolCells,
      width * height,
      { n, rows: this.#rows, width, height },
      {
        cosines: this.#cosines,
        order: this.#order,
        less: this.#offsets(less),
        across: this.#places('across', across),
        down: this.#places('down', down),
        pixels,
      },
    );
    const values = (await context.queue.read(pixels)).map((value) => (value === noCell ? NaN : value));
    return { window, width, height, values, pooled: isPooled(across) || isPooled(down) };
  }

  async rescale(logitScale: number): Promise<MatrixSummary> {
    const rows = await readLines(this.#context, this.#cosines, 'rows', this.#n, logitScale);
    const columns = await readLines(this.#context, this.#cosines, 'columns', this.#n, logitScale);
    const rowLogSumExp = logSumExp(rows, logitScale);
    const columnLogSumExp = logSumExp(columns, logitScale);
    return summarize({ ...this.#figures!, rowLogSumExp, columnLogSumExp }, logitScale);
  }

  reorder(order: Uint32Array): void {
    this.#context.queue.write(this.#order, Float32Array.from(order));
  }

  dispose(): void {
    this.#context.dispose();
    if (this.ownsDevice) this.device.destroy();
  }

  /** What follows from all cosines. */
  async #gather(signal: AbortSignal): Promise<PassFigures> {
    const { logitScale, neighbours } = this.request;
    const [n, context, cosines] = [this.#n, this.#context, this.#cosines];
    const k = Math.min(neighbours, n);
    const rows = await readLines(context, cosines, 'rows', n, logitScale);
    const columns = await readLines(context, cosines, 'columns', n, logitScale);
    signal.throwIfAborted();
    return {
      range: [rows.least.reduce((a, b) => Math.min(a, b)), rows.top.reduce((a, b) => Math.max(a, b))],
      sum: rows.sum.reduce((total, value) => total + value, 0),
      diagonal: rows.own,
      rowLogSumExp: logSumExp(rows, logitScale),
      columnLogSumExp: logSumExp(columns, logitScale),
      rowRanks: Uint32Array.from(rows.rank),
      columnRanks: Uint32Array.from(columns.rank),
      rowNeighbours: await readNeighbours(context, cosines, 'rows', n, k),
      columnNeighbours: await readNeighbours(context, cosines, 'columns', n, k),
      cells: await readCounts(context, cosines),
    };
  }

  /** Of rows, then of columns. */
  #offsets({ rows, columns }: CellOffsets): WebgpuTensor {
    const offsets = new Float32Array(2 * this.#n);
    if (rows) offsets.set(rows);
    if (columns) offsets.set(columns, this.#n);
    const tensor = this.#context.memory.scratch('offsets', offsets.length);
    this.#context.queue.write(tensor, offsets);
    return tensor;
  }

  #upload(vectors: Float32Array): WebgpuTensor {
    const tensor = this.#context.memory.tensor(vectors.length);
    this.#context.queue.write(tensor, vectors);
    return tensor;
  }

  #places(name: string, { first, end }: PixelCells): WebgpuTensor {
    const places = this.#context.memory.scratch(`places ${name}`, 2 * first.length);
    this.#context.queue.write(places, Float32Array.of(...first, ...end));
    return places;
  }
}

function logSumExp({ top, total }: Record<'top' | 'total', Float32Array>, scale: number): Float64Array {
  return Float64Array.from(top, (largest, i) => scale * largest + Math.log(total[i]));
}
