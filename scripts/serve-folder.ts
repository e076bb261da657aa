import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { isolationHeaders } from './vite/cross-origin-isolation.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The path that stands for the folder. */
  prefix?: string;
  /** Sends the headers of cross-origin isolation. */
  isolated?: boolean;
  /** Called for each file that is sent. */
  onFile?: (file: string) => void;
}

/** A static server like any other: files under `prefix`, 404 for the rest. For tests and benchmarks. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<StaticServer> {
  const { prefix = '/', isolated = false, onFile } = options;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = join(folder, normalize(name.slice(prefix.length)));
    if (!path.startsWith(prefix) || !existsSync(file) || !statSync(file).isFile()) return notFound(response);
    onFile?.(file);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      ...(isolated ? isolationHeaders : {}),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}
