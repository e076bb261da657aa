import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { embeddedModel } from '../../src/engine/encoders/embedded-model.ts';

/**
 * A local server that plays the hub: `api/models/<id>/revision/main` and `<id>/resolve/main/<path>`. The first segment of
 * the address says how it behaves, so that `<address>/cut-off` can be given as a mirror:
 *
 * | | |
 * |---|---|
 * | ok | as the hub does |
 * | slow | 64 KiB at a time, 40 ms in between |
 * | silent | sends half of each ONNX file and then nothing |
 * | cut-off | breaks the connection in the middle of the image tower |
 * | cut-once-<name> | the same, the first time only |
 * | not-found, unauthorized, broken | answers 404, 401 or 500 to everything |
 * | html | answers a page of HTML to everything |
 * | html-files | lists the files rightly, and gives HTML for each |
 * | corrupt | flips bytes of the image tower |
 * | corrupt-unlisted | the same, with no listing that could tell |
 * | bad-json | cuts every JSON file in half and says that it is whole, with no listing |
 * | no-length | no content-length anywhere, and no sizes in the listing |
 * | files-only | a plain file server: no listing |
 */
export interface Hub {
  readonly address: string;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const embedded = join(root, 'assets/models', embeddedModel.id, embeddedModel.version);
const joint = join(root, 'test/fixtures/joint-model');
const isModelFile = (path: string) =>
  /^(onnx\/\w+\.onnx|(config|preprocessor_config|tokenizer|tokenizer_config)\.json)$/.test(path);
const models: Record<string, { folder: string; holds: (path: string) => boolean }> = {
  'diagonal/split': { folder: embedded, holds: isModelFile },
  'diagonal/joint': { folder: joint, holds: isModelFile },
  'diagonal/half': { folder: embedded, holds: (path) => isModelFile(path) && !path.includes('vision') },
};

export async function startHub(): Promise<Hub> {
  const log: string[] = [];
  const seen = new Set<string>();
  const server = createServer((request, response) => void serve(request, response, log, seen));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, log: string[], seen: Set<string>) {
  const url = new URL(request.url!, 'http://hub');
  const [, mode, path = ''] = /^\/([\w-]+)\/?(.*)$/.exec(url.pathname) ?? ['', '', ''];
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (mode === 'log') return json(response, log);
  log.push(`${mode}/${path}`);
  if (mode === 'broken') return fail(response, 500);
  if (mode === 'not-found') return fail(response, 404);
  if (mode === 'unauthorized') return fail(response, 401);
  if (mode === 'html') return html(response);
  const api = /^api\/models\/([^/]+\/[^/]+)\/revision\/main$/.exec(path);
  if (api) return listing(response, mode, api[1]);
  const file = /^([^/]+\/[^/]+)\/resolve\/main\/(.+)$/.exec(path);
  const bytes = file && read(file[1], file[2]);
  if (!bytes) return fail(response, 404);
  if (mode === 'html-files') return html(response);
  return send(response, mode, file[2], bytes, seen);
}

function listing(response: ServerResponse, mode: string, id: string) {
  const model = models[id];
  if (!model || ['files-only', 'corrupt-unlisted', 'bad-json'].includes(mode)) return fail(response, 404);
  const paths = readdirSync(model.folder, { recursive: true }).map((path) =>
    String(path).replaceAll('\\', '/'),
  );
  const siblings = paths.filter(model.holds).map((rfilename) => {
    if (mode === 'no-length') return { rfilename };
    const bytes = read(id, rfilename)!;
    const lfs = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    return { rfilename, size: bytes.length, ...(rfilename.endsWith('.onnx') && { lfs }) };
  });
  return json(response, { id, siblings, cardData: { license: 'mit', language: ['en', 'zh', 'fr'] } });
}

async function send(response: ServerResponse, mode: string, path: string, bytes: Buffer, seen: Set<string>) {
  const isVision = path.includes('vision_model');
  const isFirst = !seen.has(`${mode}/${path}`);
  seen.add(`${mode}/${path}`);
  response.setHeader(
    'content-type',
    path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
  );
  let body = bytes;
  if (mode.startsWith('corrupt') && isVision) body = corrupted(bytes);
  if (mode === 'bad-json' && path.endsWith('.json')) body = bytes.subarray(0, bytes.length / 2);
  if (mode !== 'no-length') response.setHeader('content-length', body.length);
  const breaks = isVision && (mode === 'cut-off' || (mode.startsWith('cut-once') && isFirst));
  if (breaks || (mode === 'silent' && path.endsWith('.onnx'))) {
    response.write(body.subarray(0, body.length / 2));
    if (breaks) setTimeout(() => response.destroy(), 50);
    return;
  }
  if (mode !== 'slow') return void response.end(body);
  for (let at = 0; at < body.length && !response.destroyed; at += 65536) {
    response.write(body.subarray(at, at + 65536));
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  response.end();
}

function read(id: string, path: string): Buffer | null {
  const model = models[id];
  const full = model?.holds(path) ? join(model.folder, path) : null;
  return full && existsSync(full) ? readFileSync(full) : null;
}

/** The same length, and the graph's own length no longer fits. */
function corrupted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(0xff, 16, 4096);
  return copy;
}

function html(response: ServerResponse) {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Sign in to the network</title>');
}

function json(response: ServerResponse, value: unknown) {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}

function fail(response: ServerResponse, status: number) {
  response.statusCode = status;
  response.end('Entry not found');
}
