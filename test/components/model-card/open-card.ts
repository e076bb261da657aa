import { vi } from 'vitest';
import { locale, type Lang } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/model-card/model-card-button.ts';
import type { ModelCardDialog } from '../../../src/components/model-card/model-card-dialog.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { all, settled } from '../model-picker/open-picker.ts';
import type { SiteFiles } from './card-files.ts';

/** Answers with these files, and notes what was asked for. */
export function serve(files: SiteFiles): readonly string[] {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const url = address instanceof Request ? address.url : String(address);
    asked.push(url);
    const file = [...files].find(([path]) => url.endsWith(`/${path}`));
    return Promise.resolve(file ? file[1]() : new Response(null, { status: 404 }));
  });
  return asked;
}

/** Waits until the chart of the training is drawn. @returns its lines */
export function drawn(card: Element): Promise<readonly Element[]> {
  return vi.waitFor(
    () => {
      const lines = all(card, 'g[aria-label=line] path');
      if (lines.length === 0) throw new Error('The chart is not drawn');
      return lines;
    },
    { timeout: 20_000 },
  );
}

/** A button on the page, and the card that it opens. */
export async function openCard(lang: Lang = 'en'): Promise<ModelCardDialog> {
  locale.lang = lang;
  const button = document.createElement('dg-model-card-button');
  button.entry = embeddedEntry;
  document.body.append(button);
  await button.updateComplete;
  const opener = button.shadowRoot!.querySelector('button')!;
  opener.focus();
  opener.click();
  await vi.waitFor(
    () => {
      if (
        !button.shadowRoot!.querySelector('dg-model-card-dialog')?.shadowRoot?.querySelector('dialog[open]')
      )
        throw new Error('The card has not opened');
    },
    { timeout: 20_000 },
  );
  const card = button.shadowRoot!.querySelector('dg-model-card-dialog')!;
  await settled(card);
  return card;
}
