import type { PageContent } from '../components/state/lesson.ts';
import { PageState } from '../components/state/page-state.ts';
import { deserialize } from '../components/state/params.ts';
import {
  formatAddress,
  linkVersion,
  parseAddress,
  readCommon,
  type Address,
  type CommonValues,
} from './address.ts';
import { pageById, type Page } from './pages.ts';

/** A page that has been opened, with its values as the reader left them. */
export interface OpenLesson {
  readonly lesson: PageContent;
  readonly state: PageState;
}

/** What stands on the page now. `page` undefined is the cover. */
export interface Shown {
  readonly page?: Page;
  readonly open?: OpenLesson;
  readonly status: 'loading' | 'ready' | 'failed';
}

// Browsers limit how often an address may change, and `t` changes at every frame.
const writeDelay = 250;

/**
 * Keeps the address and what it stands for in step: the page, the page's values, and the values common to all pages.
 * Emits `change` when another page shows and `common` when a common value was read from an address.
 */
export class Router extends EventTarget {
  #address: Address = parseAddress(location.hash);
  #common: CommonValues = readCommon(this.#address);
  #shown: Shown = { status: 'loading' };
  readonly #opened = new Map<string, OpenLesson>();
  #timer = 0;

  get common(): CommonValues {
    return this.#common;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** The name of a page that does not exist, if the address asks for one. */
  get unknownPage(): string | undefined {
    const { page } = this.#address;
    return page && !pageById(page) ? page : undefined;
  }

  /** The version of the link that is open, if it is later than this notebook understands. */
  get newerVersion(): number | undefined {
    return this.#address.version > linkVersion ? this.#address.version : undefined;
  }

  connect(): void {
    window.addEventListener('hashchange', this.#onHashChange);
    void this.open();
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
    clearTimeout(this.#timer);
  }

  /** Opens what the address names; called again after a failure. */
  async open(): Promise<void> {
    const address = this.#address;
    const page = pageById(address.page);
    if (!page) return this.#show({ page, status: 'ready' });
    const known = this.#opened.get(page.id);
    if (!known) this.#show({ page, status: 'loading' });
    try {
      const open = known ?? this.#remember(page, await page.load());
      if (this.#address !== address) return;
      open.state.set(deserialize(open.lesson.params, address.search));
      this.#show({ page, open, status: 'ready' });
    } catch {
      if (this.#address === address) this.#show({ page, status: 'failed' });
    }
  }

  setCommon(patch: Partial<CommonValues>): void {
    this.#common = { ...this.#common, ...patch };
    this.#write();
  }

  /** The address of a page as the reader left it. */
  addressOf = (page: Page | undefined, common: CommonValues = this.#common): string => {
    const { state } = this.#opened.get(page?.id ?? '') ?? {};
    return formatAddress(page?.id ?? '', common, state?.params ?? {}, state?.values ?? {});
  };

  #remember(page: Page, lesson: PageContent): OpenLesson {
    const open = { lesson, state: new PageState(lesson.params) };
    open.state.addEventListener('change', this.#write);
    this.#opened.set(page.id, open);
    return open;
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.dispatchEvent(new Event('change'));
  }

  #write = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.unknownPage) return;
      const hash = this.addressOf(this.#shown.page);
      this.#address = parseAddress(hash);
      history.replaceState(null, '', hash);
    }, writeDelay);
  };

  #onHashChange = (): void => {
    clearTimeout(this.#timer);
    const before = this.#address.page;
    this.#address = parseAddress(location.hash);
    const given = Object.entries(readCommon(this.#address)).filter(([, value]) => value !== '');
    this.#common = { ...this.#common, ...Object.fromEntries(given) };
    this.dispatchEvent(new Event('common'));
    if (this.#address.page !== before) window.scrollTo(0, 0);
    void this.open();
  };
}
