import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import '../../../src/components/theme/tokens.css';
import { locale } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/model-picker/model-chip.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { FakeSession, hubModel, realGpu } from './fake-session.ts';
import { all, button, openPicker, settled } from './open-picker.ts';

afterEach(() => {
  document.body.replaceChildren();
  theme.choice = 'auto';
});

const states: Record<string, (session: FakeSession) => void> = {
  idle: () => undefined,
  ready: (session) => session.ready(),
  loading: (session) =>
    session.loading({
      rejected: [
        { plan: { device: 'webgpu', dtype: 'fp32', threads: 1 }, error: new EngineError('device-lost', {}) },
      ],
    }),
  failed: (session) =>
    session.put({
      status: 'failed',
      entry: hubModel,
      error: new EngineError('cut-off', { path: 'onnx/model.onnx', loaded: 10, total: 20 }),
      rejected: [],
    }),
};

for (const lang of ['zh', 'en'] as const) {
  for (const choice of ['light', 'dark'] as const) {
    test.each(Object.keys(states))(`axe finds nothing: %s, ${lang}, ${choice}`, async (name) => {
      theme.choice = choice;
      document.documentElement.lang = lang;
      document.body.style.cssText = 'background: var(--ground); color: var(--ink)';
      const session = new FakeSession();
      states[name](session);
      const chip = document.createElement('dg-model-chip');
      chip.session = session.asSession;
      document.body.append(chip);
      locale.lang = lang;
      await settled(chip);
      expect(await violations(chip)).toEqual([]);
      const { picker } = await openPicker({ session, probe: realGpu, lang });
      for (const details of all(picker, 'details')) (details as HTMLDetailsElement).open = true;
      button(all(picker, 'dg-hub-address')[0], /更改|Change/).click();
      await settled(picker);
      expect(await violations(picker)).toEqual([]);
    });
  }
}

async function violations(element: Element): Promise<string[]> {
  // Landmarks and headings are the page's business.
  const found = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
