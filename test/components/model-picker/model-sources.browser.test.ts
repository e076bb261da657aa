import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hubHost, setHubHost } from '../../../src/engine/encoders/hub-host.ts';
import { hubModel } from './fake-session.ts';
import { all, button, openPicker, settled, words, type Opened } from './open-picker.ts';

beforeEach(() => setHubHost(null));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  setHubHost(null);
});

const listing = {
  siblings: [
    { rfilename: 'config.json', size: 600 },
    { rfilename: 'preprocessor_config.json', size: 400 },
    { rfilename: 'tokenizer.json', size: 2_000_000 },
    { rfilename: 'tokenizer_config.json', size: 1000 },
    { rfilename: 'onnx/text_model_quantized.onnx', size: 30_000_000 },
    { rfilename: 'onnx/vision_model_quantized.onnx', size: 45_000_000 },
  ],
  cardData: { license: 'apache-2.0', language: ['en'] },
};

const answer = (body: string, status = 200) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response(body, { status })));

async function lookUp({ picker }: Opened, id: string): Promise<HTMLElement> {
  const [box] = all(picker, 'dg-hub-lookup');
  await userEvent.fill(all(box, '#id')[0], id);
  await userEvent.keyboard('{Enter}');
  await settled(picker);
  return box;
}

test('a hub id is looked up only when the reader says so, and then its sizes come before the download', async () => {
  const fetched = answer(JSON.stringify(listing));
  const opened = await openPicker();
  expect(button(opened.picker, 'Look it up at huggingface.co')).toBeTruthy();
  await lookUp(opened, 'someone/small-clip');
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([
    'https://huggingface.co/api/models/someone/small-clip/revision/main?blobs=true',
  ]);
  const card = opened.card('someone/small-clip');
  expect(words(card)).toContain('English · apache-2.0 licence · 77 MB');
  button(card, 'Download 77 MB from huggingface.co').click();
  expect(opened.session.select).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'someone/small-clip' }),
    undefined,
    {},
  );
});

test('what is no hub id is said at once, and nothing is asked', async () => {
  const fetched = answer('{}');
  const opened = await openPicker();
  const box = await lookUp(opened, 'no slash here');
  expect(words(box)).toContain('“no slash here” is not a model id.');
  expect(words(box)).toContain('an owner and a name with a slash between');
  expect(fetched).not.toHaveBeenCalled();
});

test('an id that the hub does not know', async () => {
  answer('Not found', 404);
  const opened = await openPicker();
  const box = await lookUp(opened, 'someone/typo');
  expect(words(box)).toContain('“someone/typo” does not exist there, or is not public (status 404).');
  expect((all(box, '#id')[0] as HTMLInputElement).value).toBe('someone/typo');
});

test('a look-up can be cancelled', async () => {
  let aborted = false;
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) =>
        init!.signal!.addEventListener('abort', () => {
          aborted = true;
          reject(init!.signal!.reason as Error);
        }),
      ),
  );
  const opened = await openPicker();
  const box = await lookUp(opened, 'someone/slow');
  expect(words(box)).toContain('Asking huggingface.co');
  button(box, 'Cancel').click();
  await settled(opened.picker);
  expect(aborted).toBe(true);
  expect(words(box)).toContain('Cancelled.');
});

test('the mirror is set in one place and named on every button', async () => {
  const opened = await openPicker();
  const [source] = all(opened.picker, 'dg-hub-address');
  button(source, 'Change').click();
  await settled(opened.picker);
  const input = all(source, 'input')[0] as HTMLInputElement;
  await userEvent.fill(input, 'ftp://nowhere');
  await userEvent.keyboard('{Enter}');
  await settled(opened.picker);
  expect(words(source)).toContain('“ftp://nowhere” is not a web address.');
  expect(hubHost()).toBe('https://huggingface.co');
  await userEvent.fill(input, 'https://mirror.example/hf/');
  await userEvent.keyboard('{Enter}');
  await settled(opened.picker);
  expect(hubHost()).toBe('https://mirror.example/hf');
  expect(button(opened.card(hubModel.id), 'Download ≈156 MB from mirror.example/hf')).toBeTruthy();
  expect(button(opened.picker, 'Look it up at mirror.example/hf')).toBeTruthy();
  button(source, 'Change').click();
  await settled(opened.picker);
  button(source, 'Back to the default').click();
  await settled(opened.picker);
  expect(hubHost()).toBe('https://huggingface.co');
});

async function choose({ picker }: Opened, files: readonly File[]): Promise<HTMLElement> {
  const [folder] = all(picker, 'dg-model-folder');
  const input = all(folder, 'input')[0] as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await settled(picker);
  return folder;
}

const file = (path: string, bytes = 10) => {
  const name = path.split('/').at(-1)!;
  return Object.defineProperty(new File([new Uint8Array(bytes)], name), 'webkitRelativePath', {
    value: path,
  });
};
const folder = (name: string) =>
  [
    ['config.json', 600],
    ['preprocessor_config.json', 400],
    ['tokenizer.json', 9000],
    ['tokenizer_config.json', 1000],
    ['onnx/text_model_quantized.onnx', 1_000_000],
    ['onnx/vision_model_quantized.onnx', 2_000_000],
  ].map(([path, bytes]) => file(`${name}/${path}`, bytes as number));

test('a folder is offered with its size, and its files are what gets loaded', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const opened = await openPicker();
  const box = await choose(opened, folder('我的模型'));
  expect(words(box)).toContain('6 files read');
  button(opened.card('folder/我的模型'), 'Load 3.0 MB from the folder').click();
  const [entry, source, plan] = opened.session.select.mock.calls[0] as unknown[];
  expect(entry).toMatchObject({ kind: 'hub', name: '我的模型' });
  expect(source).toMatchObject({ kind: 'folder' });
  expect([...(source as { files: Map<string, File> }).files.keys()]).toContain(
    '我的模型/onnx/text_model_quantized.onnx',
  );
  expect(plan).toEqual({});
  expect(fetched).not.toHaveBeenCalled();
});

test('a copy of a model of the catalogue is recognised by its name, and is not mixed up with the download', async () => {
  const opened = await openPicker();
  await choose(opened, folder('clip-vit-base-patch32'));
  const cards = all(opened.picker, 'dg-model-card').filter((card) => words(card).startsWith(hubModel.name));
  expect(cards).toHaveLength(2);
  button(cards[1], 'Load 3.0 MB from the folder').click();
  const [entry] = opened.session.select.mock.calls[0] as unknown[];
  opened.session.ready(entry as never);
  await settled(opened.picker);
  expect(words(cards[0])).not.toContain('In use');
  expect(words(cards[1])).toContain('In use');
  button(cards[1], 'Load again').click();
  expect(opened.session.select.mock.calls[1]).toMatchObject([entry, { kind: 'folder' }, {}]);
});

test('a folder that lacks files names them', async () => {
  const opened = await openPicker();
  const box = await choose(opened, [file('x/config.json'), file('x/onnx/text_model.onnx')]);
  expect(words(box)).toContain('Files are missing: preprocessor_config.json, tokenizer.json');
  expect(words(box)).toContain('onnx/vision_model.onnx');
});
