import type { EngineError } from '../../errors.ts';
import { ByteProgress } from '../byte-progress.ts';
import { encoderError } from '../error-codes.ts';
import type { ModelCache } from '../model-cache.ts';
import type { FileRole, ModelFile } from '../model-files.ts';
import type { FileSource } from '../protocol.ts';
import { verifyFile } from './verify-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DownloadOptions {
  readonly id: string;
  readonly source: FileSource;
  readonly cache: ModelCache | null;
  readonly stallSeconds: number;
  readonly onProgress: (state: { loaded: number; total: number; fromCache: boolean }) => void;
  /** Told once when the browser has no room for a file. */
  readonly onNotKept: (error: EngineError) => void;
}

/**
 * The files of a model. `fetch` brings them into the cache, or into memory where there is none; `take` hands one out. A
 * file that is already in the cache is not fetched again; one that breaks off, or is not what it should be, is never kept.
 */
export class ModelDownload {
  private readonly progress = new ByteProgress();
  private readonly held = new Map<string, Bytes>();
  private fromCache = true;
  private lastReport = -Infinity;

  constructor(
    private readonly files: readonly ModelFile[],
    private readonly options: DownloadOptions,
  ) {
    for (const { path, bytes } of files) this.progress.expect(path, bytes ?? 0);
  }

  /** Fetches the small files at once and the graphs one after the other. */
  async fetch(roles: readonly FileRole[]): Promise<void> {
    const wanted = this.files.filter(({ role }) => roles.includes(role));
    const isGraph = ({ path }: ModelFile) => path.endsWith('.onnx');
    await Promise.all(wanted.filter((file) => !isGraph(file)).map((file) => this.fetchFile(file)));
    for (const file of wanted.filter(isGraph)) await this.fetchFile(file);
    this.report({ always: true });
  }

  has(role: FileRole): boolean {
    return this.files.some((file) => file.role === role);
  }

  /** Hands out a fetched file and forgets it, so that its memory can go. */
  async take(role: FileRole): Promise<Bytes> {
    const { path } = this.file(role);
    const bytes = this.held.get(path) ?? (await this.options.cache?.read(path));
    this.held.delete(path);
    if (!bytes) throw encoderError('missing-files', { files: path, count: 1 });
    return bytes;
  }

  async takeJson<T>(role: FileRole): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.take(role))) as T;
  }

  /** Forgets a file that turned out to be broken, so that the next attempt fetches it anew. */
  async discard(role: FileRole): Promise<void> {
    await this.options.cache?.delete(this.file(role).path);
  }

  file(role: FileRole): ModelFile {
    const file = this.files.find((one) => one.role === role);
    if (!file) throw encoderError('missing-files', { files: role, count: 1 });
    return file;
  }

  private async fetchFile(file: ModelFile): Promise<void> {
    const { path } = file;
    const { cache } = this.options;
    const cached = (await cache?.has(path)) ?? null;
    if (cached !== null) {
      this.progress.add(path, cached);
      this.progress.finish(path);
      this.report({ always: true });
      return;
    }
    this.fromCache = false;
    const bytes = await this.receive(file);
    this.progress.finish(path);
    try {
      if (!cache) throw new DOMException('No cache', 'NotSupportedError');
      await cache.write(path, bytes);
    } catch {
      this.held.set(path, bytes);
      if (cache) this.options.onNotKept(encoderError('storage-full', { path }));
    }
  }

  private async receive(file: ModelFile): Promise<Bytes> {
    const { source } = this.options;
    if (source.kind === 'address') return this.receiveFrom(source.address, file);
    const found = source.files.get(file.path);
    if (!found) throw encoderError('missing-files', { files: file.path, count: 1 });
    const bytes = await this.readAll(file, found.stream(), found.size, () => undefined);
    await verifyFile(file, bytes, '');
    return bytes;
  }

  private async receiveFrom(address: string, file: ModelFile): Promise<Bytes> {
    const { host } = new URL(address);
    const { stallSeconds } = this.options;
    const stall = new AbortController();
    let timer = setTimeout(() => stall.abort(), stallSeconds * 1000);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => stall.abort(), stallSeconds * 1000);
    };
    try {
      const response = await fetch(address + file.path, { signal: stall.signal }).catch((error: unknown) => {
        throw encoderError('hub-unreachable', { host }, { cause: error });
      });
      this.checkStatus(response, file, host);
      alive();
      const total = Number(response.headers.get('content-length')) || file.bytes;
      // A content-length counts the compressed bytes where the answer is compressed: a listed size is better.
      if (total && !file.bytes) this.progress.expect(file.path, total);
      const bytes = await this.readAll(file, response.body!, total, alive);
      await verifyFile(file, bytes, response.headers.get('content-type') ?? '');
      return bytes;
    } catch (error) {
      if (stall.signal.aborted)
        throw encoderError('hub-unreachable', { host, seconds: stallSeconds }, { cause: error });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private checkStatus({ ok, status }: Response, { role, path }: ModelFile, host: string): void {
    if (ok) return;
    if (![401, 403, 404, 410].includes(status)) throw encoderError('hub-unreachable', { host, status });
    if (role === 'config') throw encoderError('not-found', { id: this.options.id, path, status });
    throw encoderError('missing-files', { files: path, count: 1 });
  }

  private async readAll(
    file: ModelFile,
    body: ReadableStream<Uint8Array<ArrayBuffer>>,
    total: number | undefined,
    onChunk: () => void,
  ): Promise<Bytes> {
    let bytes: Bytes = new Uint8Array(total ?? 2 ** 16);
    let loaded = 0;
    try {
      for (const reader = body.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) break;
        if (loaded + value.length > bytes.length) bytes = grown(bytes, loaded + value.length);
        bytes.set(value, loaded);
        loaded += value.length;
        onChunk();
        this.progress.add(file.path, value.length);
        this.report();
      }
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw encoderError('cut-off', { path: file.path, loaded, total }, { cause: error });
    }
    return loaded === bytes.length ? bytes : bytes.slice(0, loaded);
  }

  private report({ always = false } = {}): void {
    const now = performance.now();
    if (!always && now - this.lastReport < 50) return;
    this.lastReport = now;
    this.options.onProgress({ ...this.progress.state, fromCache: this.fromCache });
  }
}

/** Doubles, so that a file of unknown length is copied only a few times. */
function grown(bytes: Bytes, needed: number): Bytes {
  const more = new Uint8Array(Math.max(needed, bytes.length * 2));
  more.set(bytes);
  return more;
}
