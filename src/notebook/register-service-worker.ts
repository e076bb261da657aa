import type { RuntimeBuild } from '../engine/encoders/runtime-build.ts';

/**
 * Registers the worker that keeps the notebook for offline use and, on hosts that can not set headers, brings
 * cross-origin isolation: the page reloads once, so that it comes through the worker. Without a service worker the
 * notebook works all the same, with one WebAssembly thread.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service-worker.js');
    await navigator.serviceWorker.ready;
    if (crossOriginIsolated || sessionStorage.getItem('diagonal-isolation')) return;
    sessionStorage.setItem('diagonal-isolation', 'tried');
    location.reload();
  } catch {
    // A private window, or a host without HTTPS: nothing is lost but speed and offline use.
  }
}

/** Asks the service worker, if there is one, to keep the notebook, with the build of the runtime that this machine uses. */
export async function keepForOffline(runtime: RuntimeBuild): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keepForOffline: runtime });
}
