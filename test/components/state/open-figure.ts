import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import { notebookContext, type Notebook } from '../../../src/components/state/notebook-context.ts';
import { PageState } from '../../../src/components/state/page-state.ts';
import { initialValues, type Params, type Values } from '../../../src/components/state/params.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { EncoderSession } from '../../../src/engine/encoders/session.ts';
import { FakeSession } from '../search/search-page.ts';
import { testNotebook } from './test-notebook.ts';

export interface OpenFigure<P extends Params> {
  readonly figure: LitElement;
  readonly notebook: Notebook;
  readonly page: PageState<P>;
  readonly session: FakeSession;
  /** The first that matches, in the shadow trees below as well. */
  find<E extends Element>(selector: string): E;
  findAll<E extends Element>(selector: string): E[];
  /** The texts of all that match, their spaces joined. */
  texts(selector: string): string[];
  /** Waits until `test` holds. */
  until(test: () => unknown): Promise<void>;
}

let provider: HTMLElement | undefined;

/** Puts a figure on a page with a session and values of its own. */
export async function openFigure<P extends Params>(
  tag: string,
  params: P,
  values: Partial<Values<P>> = {},
  encoder?: Encoder,
  // A drawing is a group of named parts; the frame's own icons are not.
  drawn = 'svg[role="group"]',
): Promise<OpenFigure<P>> {
  closeFigure();
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const session = new FakeSession();
  if (encoder) session.ready(encoder);
  const page = new PageState(params, { ...initialValues(params), ...values });
  const notebook = testNotebook({
    session: session as unknown as EncoderSession,
    page: page as unknown as PageState,
  });
  provider = document.createElement('div');
  provider.style.width = '760px';
  new ContextProvider(provider, { context: notebookContext, initialValue: notebook });
  document.body.append(provider);
  const figure = document.createElement(tag) as LitElement;
  provider.append(figure);
  const findAll = <E extends Element>(selector: string): E[] => deepAll(figure.shadowRoot!, selector) as E[];
  const opened: OpenFigure<P> = {
    figure,
    notebook,
    page,
    session,
    findAll,
    find: <E extends Element>(selector: string): E => {
      const [element] = findAll<E>(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return element;
    },
    texts: (selector) => findAll(selector).map(textOf),
    until: async (test) => {
      for (let i = 0; i < 600; i++) {
        if (test()) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`Never true: ${test.toString()}`);
    },
  };
  await opened.until(() => findAll(drawn).length > 0);
  return opened;
}

export function closeFigure(): void {
  provider?.remove();
  provider = undefined;
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function deepAll(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  return found;
}
