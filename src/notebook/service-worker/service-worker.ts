declare const __ISOLATION_HEADERS__: Record<string, string>;
/** Small files that every page may need: code, styles, pictures, stored vectors. */
declare const __NOTEBOOK_FILES__: readonly string[];
/** Large files of which a machine needs one or two: the runtimes. */
declare const __RUNTIME_FILES__: readonly string[];
declare const __VERSION__: string;

// The library types `self` as any worker's scope; this one runs as a service worker.
const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'diagonal-notebook-';
const cacheName = prefix + __VERSION__;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === 'keep-for-offline') event.waitUntil(keepForOffline());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Model files have a cache of their own, which the reader can empty.
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.includes('/models/')) return;
  event.respondWith(answer(request, url));
});

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Files with a hash in their name come from the cache first; all else from the network, and from the cache without one. */
async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: true });
  if (kept && /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(url.pathname)) return isolated(kept);
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request, response.clone()).catch(() => undefined);
    return isolated(response);
  } catch (error) {
    if (kept) return isolated(kept);
    throw error;
  }
}

/** The runtimes are kept only where this visit has already fetched them: nobody pays for one that their machine never runs. */
async function keepForOffline(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (file: string, init?: RequestInit): Promise<void> => {
    if (await cache.match(file)) return;
    const response = await fetch(file, init);
    if (response.status === 200) await cache.put(file, response);
  };
  await Promise.allSettled([
    ...__NOTEBOOK_FILES__.map((file) => keep(file)),
    ...__RUNTIME_FILES__.map((file) => keep(file, { cache: 'only-if-cached', mode: 'same-origin' })),
  ]);
}

function isolated(response: Response): Response {
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(__ISOLATION_HEADERS__)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
