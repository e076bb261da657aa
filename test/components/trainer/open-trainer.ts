import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import { notebookContext } from '../../../src/components/state/notebook-context.ts';
import { PageState } from '../../../src/components/state/page-state.ts';
import { initialValues } from '../../../src/components/state/params.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { trainerParams, type TrainerValues } from '../../../src/components/trainer/trainer-params.ts';
import type { TrainerPort } from '../../../src/components/trainer/trainer-port.ts';
import '../../../src/components/trainer/trainer-figure.ts';
import { TrainingDesk } from '../../../src/components/trainer/training-desk.ts';
import { testNotebook } from '../state/test-notebook.ts';

let provider: HTMLElement | undefined;

/** Puts the figure on a page of its own, with this trainer as the notebook's. */
export async function openTrainer(trainer: TrainerPort, values: Partial<TrainerValues> = {}, width = 900) {
  closeTrainer();
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const page = new PageState(trainerParams, { ...initialValues(trainerParams), ...values });
  const desk = new TrainingDesk(trainer);
  const notebook = testNotebook({
    page: page as unknown as PageState,
    training: () => Promise.resolve(desk),
  });
  provider = document.createElement('main');
  provider.style.width = `${width}px`;
  new ContextProvider(provider, { context: notebookContext, initialValue: notebook });
  document.body.append(provider);
  const figure = document.createElement('dg-trainer');
  provider.append(figure);
  // `a >>> b`: b in the shadow tree of a, or below it.
  const findAll = <E extends Element = HTMLElement>(selector: string): E[] =>
    selector
      .split(' >>> ')
      .reduce<ParentNode[]>(
        (roots, part) => roots.flatMap((root) => deepAll((root as Element).shadowRoot ?? root, part)),
        [figure],
      ) as E[];
  const opened = {
    ...{ figure, desk, page, notebook, findAll },
    find: <E extends Element = HTMLElement>(selector: string): E => {
      const [element] = findAll<E>(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return element;
    },
    texts: (selector: string) =>
      findAll(selector).map((element) => element.textContent.replace(/\s+/g, ' ').trim()),
    content: () => opened.find<LitElement & { content: FigureContent }>('dg-figure').content,
    until: async (test: () => unknown) => {
      for (let i = 0; i < 1500; i++) {
        if (test()) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`Never true: ${test.toString()}`);
    },
  };
  await opened.until(() => findAll('dg-kept-runs').length > 0);
  return opened;
}

export type OpenedTrainer = Awaited<ReturnType<typeof openTrainer>>;

/** What the parts of the figure hold and how it is coloured, as text that two runs write alike: no comments, places to a tenth. */
export function snapshotOf({ findAll }: OpenedTrainer): string {
  const parts = ['dg-run-bar', 'dg-run-numbers', 'dg-curves', 'dg-space-stage'].flatMap((tag) =>
    findAll(tag).map((element) => `<!${tag}>\n${written(element.shadowRoot!)}`),
  );
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const tokens = ['--ink', '--surface', '--text', '--image', '--diagonal-fill'].map(
    (name) => `${name} ${token(name)}`,
  );
  return [...tokens, ...parts].join('\n') + '\n';
}

function written(root: ShadowRoot): string {
  return root.innerHTML
    .replace(/<!--.*?-->|<style>.*?<\/style>/gs, '')
    .replace(/data:image\/png[^"]*/g, 'png')
    .replace(/-?\d+\.\d{2,}(?=[^<>]*>)/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace(/(?<=data-number="frame">.*?<dd>)[^<]*/s, '…')
    .replace(/\s+/g, ' ')
    .replace(/ ?(>|<\/?[a-z][^>]*>) ?/g, '$1')
    .replace(/></g, '>\n<')
    .trim();
}

export function closeTrainer(): void {
  provider?.remove();
  provider = undefined;
  theme.choice = 'auto';
}

function deepAll(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
  return found;
}
