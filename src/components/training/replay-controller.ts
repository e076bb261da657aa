import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import { loadReplay, loadRun, loadRunIndex, type Replay } from '../../engine/training/index.ts';

export type ReplayState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  /** The recorded runs of the embedded model, the one that trained it first; none where the site has no recording. */
  | { readonly status: 'ready'; readonly replays: readonly Replay[] };

/** How many runs are shown beside each other. */
const shown = 2;

let loading: Promise<readonly Replay[]> | undefined;

/** Fetches the recorded runs of the embedded model once for the page; a failure is forgotten, so that it can be tried again. */
function embeddedReplays(): Promise<readonly Replay[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lets the next figure read the recording again. */
export function forgetReplays(): void {
  loading = undefined;
}

async function load(): Promise<readonly Replay[]> {
  const listed = await loadRunIndex(new URL('replays/replays.json', document.baseURI).href);
  const ours = listed
    .filter(({ model, version }) => model === embeddedEntry.id && version === embeddedEntry.version)
    .sort((a, b) => b.batchSize - a.batchSize)
    .slice(0, shown);
  return Promise.all(ours.map(async ({ files }) => loadReplay(await loadRun(files))));
}

/** Loads the replays, megabytes, when their host comes near the window. */
export class ReplayController implements ReactiveController {
  state: ReplayState = { status: 'loading' };

  #observer?: IntersectionObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        void this.load();
      },
      { rootMargin: '100%' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async load(): Promise<void> {
    this.#become({ status: 'loading' });
    try {
      this.#become({ status: 'ready', replays: await embeddedReplays() });
    } catch (error) {
      this.#become({ status: 'failed', error });
    }
  }

  #become(state: ReplayState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
