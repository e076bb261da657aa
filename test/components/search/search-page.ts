import { ContextProvider } from '@lit/context';
import { embeddedEntry, type CatalogueEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { EmbedOptions, Encoder, TextInspection } from '../../../src/engine/encoders/encoder.ts';
import type { EncoderSession, SessionState } from '../../../src/engine/encoders/session.ts';
import { l2Normalize } from '../../../src/engine/contrastive/index.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import '../../../src/components/search/search-figure.ts';
import type { SearchFigure } from '../../../src/components/search/search-figure.ts';
import { searchParams, type SearchValues } from '../../../src/components/search/search-params.ts';
import type { SearchStage } from '../../../src/components/search/search-stage.ts';
import { notebookContext, type Notebook } from '../../../src/components/state/notebook-context.ts';
import { PageState } from '../../../src/components/state/page-state.ts';
import { initialValues } from '../../../src/components/state/params.ts';
import { testNotebook } from '../state/test-notebook.ts';

const dim = 48;

/** A unit vector that depends on its seed and nothing else. */
export function unitVector(seed: number): Float32Array {
  return Float32Array.from(
    l2Normalize(
      Float32Array.from({ length: dim }, (_, j) => Math.sin(seed * 12.9898 + j * 78.233)),
      dim,
    ),
  );
}

const seedOfText = (text: string): number =>
  [...text].reduce((sum, character) => sum * 31 + character.codePointAt(0)!, 7) % 9973;
const seedOfPicture = ({ data }: Picture): number =>
  data.reduce((sum, value, i) => (sum + value * ((i % 97) + 1)) % 9973, 0);

/** An encoder with made-up unit vectors, that counts what it is asked. */
export class FakeEncoder implements Encoder {
  readonly id = 'fake';
  readonly kind = 'embedded';
  readonly dim = dim;
  readonly logitScale = 20;
  readonly runtime = { device: 'wasm', dtype: 'q8', threads: 1 } as const;
  readonly selfTest = { kind: 'reference', passed: true, value: 1, count: 1 } as const;
  onLost = null;
  readonly asked: string[] = [];
  delay = 0;
  inspection: Partial<TextInspection> = {};

  embedImages(pictures: readonly Picture[]): Promise<Float32Array> {
    return Promise.resolve(
      Float32Array.from(pictures.flatMap((picture) => [...unitVector(seedOfPicture(picture))])),
    );
  }

  async embedTexts(texts: readonly string[], { signal }: EmbedOptions = {}): Promise<Float32Array> {
    this.asked.push(...texts);
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    signal?.throwIfAborted();
    return Float32Array.from(texts.flatMap((text) => [...unitVector(seedOfText(text))]));
  }

  inspectText(text: string): Promise<TextInspection> {
    const unknown = /zeppelin|柯/.exec(text);
    return Promise.resolve({
      tokens: text.split(' ').map((word, id) => ({ id, text: word })),
      unknownWords: unknown
        ? [{ start: unknown.index, end: unknown.index + unknown[0].length, text: unknown[0] }]
        : [],
      droppedTokens: 0,
      contextLength: 24,
      ...this.inspection,
    });
  }

  inspectPicture(picture: Picture): Promise<Picture> {
    return Promise.resolve(picture);
  }

  dispose(): void {}
}

/** A session whose state the test sets. */
export class FakeSession extends EventTarget {
  state: SessionState = { status: 'idle' };
  encoder: Encoder | null = null;
  entry: CatalogueEntry | null = null;

  ready(encoder: Encoder, entry: CatalogueEntry = embeddedEntry): void {
    Object.assign(this, {
      encoder,
      entry,
      state: { status: 'ready', entry, encoder, rejected: [], notices: [] },
    });
    this.dispatchEvent(new Event('change'));
  }

  gone(): void {
    Object.assign(this, { encoder: null, entry: null, state: { status: 'idle' } });
    this.dispatchEvent(new Event('change'));
  }
}

export interface SearchPage {
  readonly figure: SearchFigure;
  readonly session: FakeSession;
  readonly page: PageState<typeof searchParams>;
  readonly pictures: Notebook['pictures'];
  readonly opened: { modelPicker: number };
  readonly stage: SearchStage;
  find<E extends Element>(selector: string): E;
  findAll<E extends Element>(selector: string): E[];
  /** Waits until `test` holds. */
  until(test: () => unknown): Promise<void>;
}

let provider: HTMLElement | undefined;

/** Puts the figure on a page with a session, values and pictures of its own. */
export async function openSearch(values: Partial<SearchValues> = {}, encoder?: Encoder): Promise<SearchPage> {
  closeSearch();
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const session = new FakeSession();
  if (encoder) session.ready(encoder);
  const page = new PageState(searchParams, { ...initialValues(searchParams), ...values });
  const opened = { modelPicker: 0 };
  const notebook = testNotebook({
    session: session as unknown as EncoderSession,
    page,
    openModelPicker: () => opened.modelPicker++,
  });
  const { pictures } = notebook;
  provider = document.createElement('div');
  provider.style.width = '760px';
  new ContextProvider(provider, { context: notebookContext, initialValue: notebook });
  document.body.append(provider);
  const figure = document.createElement('dg-search');
  provider.append(figure);
  const findAll = <E extends Element>(selector: string): E[] => deepAll(figure.shadowRoot!, selector) as E[];
  const find = <E extends Element>(selector: string): E => {
    const [element] = findAll<E>(selector);
    if (!element) throw new Error(`There is no ${selector}`);
    return element;
  };
  const until = async (test: () => unknown): Promise<void> => {
    for (let i = 0; i < 400; i++) {
      if (test()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Never true: ${test.toString()}`);
  };
  await until(() => findAll('g.card').length > 0);
  return { figure, session, page, pictures, opened, find, findAll, until, get stage() { return find<SearchStage>('dg-search-stage'); } }; // prettier-ignore
}

export function closeSearch(): void {
  provider?.remove();
  provider = undefined;
}

/** Elements that match, in the shadow trees below as well. */
function deepAll(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  return found;
}
