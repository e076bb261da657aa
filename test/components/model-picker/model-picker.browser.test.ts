import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { locale } from '../../../src/components/i18n/locale.ts';
import { catalogue, embeddedEntry, findEntry } from '../../../src/engine/encoders/catalogue.ts';
import { setHubHost } from '../../../src/engine/encoders/hub-host.ts';
import { cachedBytes, cachePrefix, ModelCache } from '../../../src/engine/encoders/model-cache.ts';
import { variantFiles } from '../../../src/engine/encoders/model-files.ts';
import { fakeEncoder, FakeSession, hubModel, noGpu, realGpu, softwareGpu } from './fake-session.ts';
import { all, button, openPicker, settled, words } from './open-picker.ts';

const clearCache = async () => (await ModelCache.open(cachePrefix(hubModel)))?.clear();

beforeEach(async () => {
  await clearCache();
  setHubHost(null);
});

afterEach(async () => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  setHubHost(null);
  await clearCache();
  await page.viewport(1280, 800);
});

test('shows each model of the catalogue with languages, licence and size', async () => {
  const { picker } = await openPicker();
  const lines = all(picker, 'dg-model-card').map(words);
  expect(lines).toHaveLength(catalogue.length);
  const chinese = lines.find((line) => line.startsWith('Chinese-CLIP'));
  expect(chinese).toContain('Chinese · MIT licence · ≈191 MB');
  expect(lines.find((line) => line.startsWith('MobileCLIP'))).toContain('allows research only');
});

test('asks no host for anything while the reader looks around', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { picker } = await openPicker();
  for (const details of all(picker, 'details')) (details as HTMLDetailsElement).open = true;
  const select = all(picker, 'select')[0] as HTMLSelectElement;
  select.value = 'fp32';
  select.dispatchEvent(new Event('change'));
  const [id] = all(picker, '#id') as HTMLInputElement[];
  await userEvent.fill(id, 'someone/something');
  await settled(picker);
  expect(fetched).not.toHaveBeenCalled();
});

test('the button names size and host, and only it starts the load', async () => {
  const { card, session } = await openPicker();
  button(card(hubModel.id), 'Download ≈156 MB from huggingface.co').click();
  expect(session.select).toHaveBeenCalledExactlyOnceWith(hubModel, undefined, {});
});

test('another data type changes the size on the button and is what gets loaded', async () => {
  const { card, session } = await openPicker();
  const element = card(hubModel.id);
  const [select] = all(element, 'select') as HTMLSelectElement[];
  expect([...select.options].map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
    'Automatic: q8 · ≈156 MB',
    'fp32 · ≈608 MB',
    'fp16 · ≈305 MB',
    'q8 · ≈156 MB',
  ]);
  await userEvent.selectOptions(select, 'fp32');
  await settled(element);
  button(element, 'Download ≈608 MB from huggingface.co').click();
  expect(session.select).toHaveBeenCalledWith(hubModel, undefined, { dtype: 'fp32' });
});

test.each([
  ['no adapter', noGpu, 'Will run on WASM: this browser offers no WebGPU adapter'],
  ['software adapter', softwareGpu, 'Will run on WASM: WebGPU is emulated'],
  [
    'real GPU',
    realGpu,
    'Will run on WebGPU: this machine has a GPU (nvidia ampere). If that does not work, this is downloaded in addition: fp32 ≈608 MB, q8 ≈156 MB.',
  ],
])('says where a model would run, and why: %s', async (_, probe, sentence) => {
  const { card } = await openPicker({ probe });
  expect(words(card(hubModel.id))).toContain(sentence);
});

test('an insisted device is used from the next load on, and offers to load again', async () => {
  const session = new FakeSession();
  session.ready(embeddedEntry, fakeEncoder());
  const { picker } = await openPicker({ session, probe: softwareGpu });
  const [, , webgpu] = all(picker, 'input[type=radio]') as HTMLInputElement[];
  webgpu.click();
  await settled(picker);
  expect(session.options.device).toBe('webgpu');
  expect(session.select).not.toHaveBeenCalled();
  button(picker, 'Load again on WebGPU').click();
  expect(session.select).toHaveBeenCalledWith(embeddedEntry, undefined, {});
});

test('the machine in plain words', async () => {
  const { picker } = await openPicker({ probe: softwareGpu });
  const [machine] = all(picker, '.machine').map(words);
  expect(machine).toContain('software only (google swiftshader): far slower than WASM, so it is not used');
  expect(machine).toContain('4 logical cores');
  expect(machine).toContain('about 8 GiB');
});

test('marks the model in use and the one that loads, each in its card', async () => {
  const session = new FakeSession();
  session.ready();
  session.loading();
  const { card } = await openPicker({ session });
  expect(words(card(embeddedEntry.id))).toContain('In use');
  expect(button(card(hubModel.id), 'Loading').getAttribute('aria-disabled')).toBe('true');
  button(card(hubModel.id), 'Loading').click();
  expect(session.select).not.toHaveBeenCalled();
});

async function keepInCache(dtype: 'q8' | 'fp32'): Promise<void> {
  const cache = (await ModelCache.open(cachePrefix(hubModel)))!;
  const { towers } = hubModel.variants.find((variant) => variant.dtype === dtype)!;
  for (const { path } of variantFiles(towers, hubModel.layout!, null))
    await cache.write(path, new Uint8Array(500_000));
}

test('a model whose files are all here loads without a download, and says how much is kept', async () => {
  await keepInCache('q8');
  const { card } = await openPicker();
  const text = words(card(hubModel.id));
  expect(text).toContain('Kept here');
  expect(text).toContain('3.0 MB kept in this browser');
  await vi.waitFor(() => button(card(hubModel.id), 'Load the kept copy'));
});

test('a data type that is not kept is still a download', async () => {
  await keepInCache('fp32');
  const { card } = await openPicker();
  expect(button(card(hubModel.id), 'Download ≈156 MB from huggingface.co')).toBeTruthy();
});

test('deleting asks first, with the harmless answer in focus', async () => {
  await keepInCache('q8');
  const { picker, card } = await openPicker();
  const element = card(hubModel.id);
  (await vi.waitFor(() => button(element, 'Delete'))).click();
  await settled(picker);
  expect(words(element)).toContain('Delete these 3.0 MB?');
  expect(await cachedBytes(hubModel)).toBe(3_000_000);
  const [files] = all(element, 'dg-kept-files');
  expect(words(files.shadowRoot!.activeElement!)).toBe('Keep');
  button(element, 'Keep').click();
  await settled(picker);
  expect(await cachedBytes(hubModel)).toBe(3_000_000);
  button(element, 'Delete').click();
  await settled(picker);
  button(element, 'Delete').click();
  await expect.poll(() => cachedBytes(hubModel)).toBe(0);
  await settled(picker);
  expect(words(element)).toContain('None of its files are in this browser yet');
});

test('a change of language keeps what was typed and unfolded', async () => {
  const { picker, card } = await openPicker();
  const [id] = all(picker, '#id') as HTMLInputElement[];
  await userEvent.fill(id, 'someone/something');
  const element = card(hubModel.id);
  await userEvent.selectOptions(all(element, 'select')[0], 'fp16');
  locale.lang = 'zh';
  await settled(picker);
  expect(id.value).toBe('someone/something');
  expect((all(element, 'select')[0] as HTMLSelectElement).value).toBe('fp16');
  expect(all(element, 'details')[0]).toHaveProperty('open', true);
  expect(button(element, '从 huggingface.co 下载 ≈305 MB')).toBeTruthy();
});

test('Escape closes, and the focus returns to what opened it', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const { picker } = await openPicker();
  const dialog = picker.shadowRoot!.querySelector('dialog')!;
  expect(dialog.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => dialog.open).toBe(false);
  expect(document.activeElement).toBe(opener);
});

test('fills the window of a phone without a sideways scroll', async () => {
  await page.viewport(390, 844);
  const { picker } = await openPicker({ lang: 'zh' });
  for (const details of all(picker, 'details')) (details as HTMLDetailsElement).open = true;
  const dialog = picker.shadowRoot!.querySelector('dialog')!;
  expect(dialog.getBoundingClientRect().height).toBe(844);
  const [content] = all(picker, '.content');
  expect(content.scrollWidth).toBeLessThanOrEqual(content.clientWidth);
});

test('finds out what the machine can do when it opens', async () => {
  const picker = document.createElement('dg-model-picker');
  picker.session = new FakeSession().asSession;
  document.body.append(picker);
  await picker.updateComplete;
  expect(picker.probe).toBeUndefined();
  picker.open();
  await expect.poll(() => picker.probe?.cores).toBe(navigator.hardwareConcurrency);
});

test('every model of the catalogue can be chosen on a machine without a GPU', async () => {
  const { card, session } = await openPicker();
  for (const { id } of catalogue) button(card(id), /^(Download|Load)/).click();
  expect(session.select).toHaveBeenCalledTimes(catalogue.length);
  expect(findEntry(hubModel.id)).toBe(hubModel);
});
