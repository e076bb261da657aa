import { locale, type Lang } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/model-picker/model-picker.ts';
import type { ModelCard } from '../../../src/components/model-picker/model-card.ts';
import type { ModelPicker } from '../../../src/components/model-picker/model-picker.ts';
import type { Probe } from '../../../src/engine/encoders/probe.ts';
import { FakeSession, noGpu } from './fake-session.ts';

export interface Opened {
  readonly picker: ModelPicker;
  readonly session: FakeSession;
  /** The card of a model, unfolded. */
  readonly card: (id: string) => ModelCard;
}

/** The dialog, open, on a session that does what the test says. */
export async function openPicker({
  session = new FakeSession(),
  probe = noGpu,
  lang = 'en',
}: { session?: FakeSession; probe?: Probe; lang?: Lang } = {}): Promise<Opened> {
  locale.lang = lang;
  const picker = document.createElement('dg-model-picker');
  picker.session = session.asSession;
  picker.probe = probe;
  document.body.append(picker);
  await picker.updateComplete;
  picker.open();
  await settled(picker);
  const card = (id: string): ModelCard => {
    const found = all(picker, 'dg-model-card').find((element) => (element as ModelCard).entry.id === id);
    if (!found) throw new Error(`No card for ${id}`);
    found.shadowRoot!.querySelector('details')!.open = true;
    return found as ModelCard;
  };
  return { picker, session, card };
}

/** Everything that matches, through the open shadow roots. */
export function all(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const here = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  const scopes = [...here, root];
  return scopes.flatMap((scope) => [
    ...scope.querySelectorAll<HTMLElement>(selector),
    ...[...scope.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? all(element.shadowRoot, selector) : [],
    ),
  ]);
}

/** What a reader sees in the element, shadow roots included, as one line. */
export function words(root: Node): string {
  if (root instanceof HTMLStyleElement) return '';
  if (root.nodeType === Node.TEXT_NODE) return root.textContent ?? '';
  const inside = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  return [...inside.childNodes].map(words).join(' ').replace(/\s+/g, ' ').trim();
}

export function button(root: Element, label: string | RegExp): HTMLButtonElement {
  const found = all(root, 'button').find((element) => {
    const text = element.getAttribute('aria-label') ?? words(element);
    return typeof label === 'string' ? text === label : label.test(text);
  });
  if (!found) throw new Error(`No button ${label}; there are: ${all(root, 'button').map(words).join(' | ')}`);
  return found as HTMLButtonElement;
}

/** Lets nested elements render and the cache be looked into. */
export async function settled(root: Element): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    for (const element of [root, ...all(root, '*')])
      await (element as { updateComplete?: Promise<boolean> }).updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
