import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { locale } from '../../../src/components/i18n/locale.ts';
import '../../../src/components/model-picker/model-chip.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { FakeSession, hubModel } from './fake-session.ts';
import { settled, words } from './open-picker.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

async function show(session: FakeSession) {
  locale.lang = 'en';
  const chip = document.createElement('dg-model-chip');
  chip.session = session.asSession;
  document.body.append(chip);
  await settled(chip);
  const text = () => words(chip.shadowRoot!.querySelector('button')!);
  return { chip, text, sign: () => chip.shadowRoot!.querySelector('svg')!.classList.value };
}

test('before any model is ready it says that stored vectors are shown', async () => {
  const { text, sign } = await show(new FakeSession());
  expect(text()).toBe('Stored vectors Choose a model');
  expect(sign()).toContain('stored');
});

test('follows the session: loading with a share, ready with a device, failed', async () => {
  const session = new FakeSession();
  const { chip, text, sign } = await show(session);
  session.loading({ loaded: 63e6, total: 154e6 });
  await settled(chip);
  expect(text()).toContain('Loading 40% OpenAI CLIP ViT-B/32');
  expect(sign()).toContain('loading');
  session.loading({ phase: 'warm-up', loaded: 154e6 });
  await settled(chip);
  expect(text()).toContain('Loading OpenAI CLIP ViT-B/32');
  session.ready();
  await settled(chip);
  expect(text()).toContain('Ready Diagonal CLIP WASM');
  session.put({ status: 'failed', entry: hubModel, error: new EngineError('disposed'), rejected: [] });
  await settled(chip);
  expect(text()).toContain('Failed OpenAI CLIP ViT-B/32');
  expect(sign()).toContain('failed');
});

test('speaks the language of the page', async () => {
  const session = new FakeSession();
  session.ready();
  const { chip, text } = await show(session);
  locale.lang = 'zh';
  await settled(chip);
  expect(text()).toContain('就绪');
});

test.each(['idle', 'loading', 'failed'] as const)(
  'fits beside a menu button on a phone: %s',
  async (status) => {
    await page.viewport(390, 844);
    const session = new FakeSession();
    if (status === 'loading') session.loading();
    if (status === 'failed')
      session.put({ status, entry: hubModel, error: new EngineError('disposed'), rejected: [] });
    const { chip } = await show(session);
    expect(chip.getBoundingClientRect().width).toBeLessThan(200);
  },
);

test('lets go of a session that it no longer shows', async () => {
  const [before, after] = [new FakeSession(), new FakeSession()];
  const { chip, text } = await show(before);
  chip.session = after.asSession;
  await settled(chip);
  before.ready();
  await settled(chip);
  expect(text()).toContain('Stored vectors');
  after.ready();
  await settled(chip);
  expect(text()).toContain('Ready');
});
