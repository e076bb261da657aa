import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { notebookContext, type Notebook } from '../../../src/components/state/notebook-context.ts';
import { PageState } from '../../../src/components/state/page-state.ts';
import { initialValues } from '../../../src/components/state/params.ts';
import { theme, type ThemeName } from '../../../src/components/theme/theme.ts';
import { trainingParams, type TrainingValues } from '../../../src/components/training/training-params.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { EncoderSession } from '../../../src/engine/encoders/session.ts';
import { FakeSession } from '../search/search-page.ts';
import { testNotebook } from '../state/test-notebook.ts';

export interface TrainingFigure {
  readonly figure: LitElement;
  readonly notebook: Notebook;
  readonly page: PageState<typeof trainingParams>;
  /** The first that matches, in the shadow trees below as well. */
  find<E extends Element>(selector: string): E;
  findAll<E extends Element>(selector: string): E[];
  /** The texts of all that match, their spaces joined. */
  texts(selector: string): string[];
  /** Waits until `test` holds. */
  until(test: () => unknown): Promise<void>;
}

let provider: HTMLElement | undefined;

/** Puts one of the lesson's figures on a page of its own, and waits until `ready` is in it. */
export async function openTraining(
  tag: string,
  ready: string,
  values: Partial<TrainingValues> = {},
  encoder?: Encoder,
): Promise<TrainingFigure> {
  closeFigure();
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const session = new FakeSession();
  if (encoder) session.ready(encoder);
  const page = new PageState(trainingParams, { ...initialValues(trainingParams), ...values });
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
  const opened: TrainingFigure = {
    ...{ figure, notebook, page, findAll },
    find: <E extends Element>(selector: string): E => {
      const [element] = findAll<E>(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return element;
    },
    texts: (selector) =>
      findAll(selector).map((element) => element.textContent.replace(/[ \n]+/g, ' ').trim()),
    until: async (test) => {
      for (let i = 0; i < 500; i++) {
        if (test()) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`Never true: ${test.toString()}`);
    },
  };
  await opened.until(() => findAll(ready).length > 0);
  await figure.updateComplete;
  return opened;
}

export function closeFigure(): void {
  provider?.remove();
  provider = undefined;
  theme.choice = 'auto';
}

/** All that the figure shows, as text that two runs write alike: no comments, places to a tenth, a tag a line. */
export async function snapshotOf(opened: TrainingFigure, name: ThemeName): Promise<string> {
  const { figure } = opened;
  const findAll = <E extends Element>(selector: string): E[] => opened.findAll<E>(selector);
  theme.choice = name;
  figure.requestUpdate();
  await figure.updateComplete;
  for (const element of findAll<LitElement>('*')) await element.updateComplete;
  const parts = [figure as Element, ...findAll('*')].flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    // The frame, the timeline and the matrix have tests of their own; of the matrix its data is shown.
    if (tag === 'dg-matrix') return [`<!${tag}>\n${matrixData(element as Matrix)}`];
    const own = element.shadowRoot && !/^dg-(figure|timeline|matrix.*)$/.test(tag);
    return own ? [`<!${tag}>\n${written(element.shadowRoot)}`] : [];
  });
  return parts.join('\n') + '\n';
}

function matrixData({ rows, columns, values, quantity, domain, marked, outlined }: Matrix): string {
  const rounded = (numbers: Iterable<number>) => [...numbers].map((value) => value.toFixed(3)).join(' ');
  return [
    `${quantity} ${rounded(domain)}`,
    `rows ${rows.map(({ symbol, label }) => `${symbol} ${label}`).join('; ')}`,
    `columns ${columns.map(({ symbol, label }) => `${symbol} ${label}`).join('; ')}`,
    `values ${rounded(values)}`,
    `marked ${[...marked].join(' ')}, outlined ${[...outlined].join(' ')}`,
  ].join('\n');
}

function written(root: ShadowRoot): string {
  return root.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/<style>.*?<\/style>/gs, '')
    .replaceAll(location.origin, '')
    .replace(/-?\d+\.\d{2,}(?=[^<>]*>)/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace(/\s+/g, ' ')
    .replace(/ ?(>|<\/?[a-z][^>]*>) ?/g, '$1')
    .replace(/></g, '>\n<')
    .trim();
}

function deepAll(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  return found;
}
