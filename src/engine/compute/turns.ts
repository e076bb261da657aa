/** The longest stretch of work before other tasks get a turn, in milliseconds: one frame at 60 per second. */
const stretch = 16;

/**
 * Lets a long computation share its thread: await the function it returns between pieces of work. It gives
 * way once the stretch is used up, and throws the reason of an aborted signal.
 */
export function takingTurns(signal?: AbortSignal): () => Promise<void> | void {
  signal?.throwIfAborted();
  let start = performance.now();
  return () => {
    if (performance.now() - start < stretch) return;
    return nextTask().then(() => {
      signal?.throwIfAborted();
      start = performance.now();
    });
  };
}

/** Resolves in a later task. A message arrives at once, where repeated timers are held back to 4 ms each. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
