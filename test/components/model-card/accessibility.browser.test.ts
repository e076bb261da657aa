import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import '../../../src/components/theme/tokens.css';
import { theme } from '../../../src/components/theme/theme.ts';
import { all, settled } from '../model-picker/open-picker.ts';
import { bareSite, fullSite, type SiteFiles } from './card-files.ts';
import { drawn, openCard, serve } from './open-card.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  theme.choice = 'auto';
});

const sites: Record<string, () => SiteFiles | Promise<SiteFiles>> = {
  'without records': () => bareSite,
  'with every record': () => fullSite(),
  'that did not load': () => new Map([['replays/replays.json', () => new Response(null, { status: 500 })]]),
};

for (const lang of ['zh', 'en'] as const) {
  for (const choice of ['light', 'dark'] as const) {
    test.each(Object.keys(sites))(`axe finds nothing in a card %s, ${lang}, ${choice}`, async (name) => {
      theme.choice = choice;
      document.documentElement.lang = lang;
      document.body.style.cssText = 'background: var(--ground); color: var(--ink)';
      serve(await sites[name]());
      const card = await openCard(lang);
      for (const details of all(card, 'details')) (details as HTMLDetailsElement).open = true;
      await settled(card);
      if (name === 'with every record') await drawn(card);
      // Landmarks and headings are the page's business.
      const found = await axe.run(card, { rules: { region: { enabled: false } } });
      expect(
        found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
    });
  }
}
