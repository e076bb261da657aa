declare const __ISOLATION_HEADERS__: Record<string, string>;
/** Small files that every page may need: code, styles, pictures, stored vectors. */
declare const __NOTEBOOK_FILES__: readonly string[];
/** What scenes are drawn from, for batches and for training: many files, kept after all others. */
declare const __DRAWING_FILES__: readonly string[];
/** The files of each build of the runtime: large, and a machine needs one build. */
declare const __RUNTIME_FILES__: Readonly<Record<string, readonly string[]>>;
declare const __VERSION__: string;

// The library types `self` as any worker's scope; this one runs as a service worker.
const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'diagonal-notebook-';
const cacheName = prefix + __VERSION__;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  const { keepForOffline: runtime } = event.data as { keepForOffline: string };
  event.waitUntil(keepForOffline(runtime));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Model files have a cache of their own, which the reader can empty; what is told of a model is the notebook's.
  const isModel = /\/models\/(?!.*\/(card|figures)\.json$)/.test(url.pathname);
  if (request.method !== 'GET' || url.origin !== location.origin || isModel) return;
  event.respondWith(answer(event, url));
});

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Files with a hash in their name come from the cache first; all else from the network, and from the cache without one. */
async function answer(event: FetchEvent, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(event.request, { ignoreVary: true, ignoreSearch: true });
  if (kept && /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(url.pathname)) return isolated(kept);
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(put(cache, url.href, response.clone()));
    return isolated(response);
  } catch (error) {
    if (kept) return isolated(kept);
    throw error;
  }
}

async function keepForOffline(runtime: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (file: string): Promise<void> => {
    const url = new URL(file, worker.registration.scope).href;
    await writing.get(url);
    if (await cache.match(url)) return;
    const response = await fetch(url);
    if (response.status === 200) await put(cache, url, response);
  };
  await Promise.allSettled([...__NOTEBOOK_FILES__, ...(__RUNTIME_FILES__[runtime] ?? [])].map(keep));
  // One after the other: the page may be fetching something that the reader waits for.
  for (const file of __DRAWING_FILES__) await keep(file).catch(() => undefined);
}

// One writer a file: a second one that breaks off, say because the network goes, would take the first one's file away.
const writing = new Map<string, Promise<void>>();

function put(cache: Cache, url: string, response: Response): Promise<void> {
  const running = writing.get(url);
  if (running) return running;
  const done = cache
    .put(url, response)
    .catch(() => undefined)
    .finally(() => writing.delete(url));
  writing.set(url, done);
  return done;
}

function isolated(response: Response): Response {
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(__ISOLATION_HEADERS__)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
