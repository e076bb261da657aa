const NativeWorker = globalThis.Worker;

/**
 * From now on each worker that the page starts runs `code` first: a browser that refuses something.
 * @returns puts the page's own Worker back
 */
export function workersStartWith(code: string): () => void {
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      const script = `${code}
        const early = [];
        const keep = (event) => { event.stopImmediatePropagation(); early.push(event); };
        self.addEventListener('message', keep);
        await import(${JSON.stringify(new URL(url, location.href).href)});
        self.removeEventListener('message', keep);
        for (const { data } of early) self.dispatchEvent(new MessageEvent('message', { data }));`;
      super(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), options);
    }
  };
  return () => {
    globalThis.Worker = NativeWorker;
  };
}
