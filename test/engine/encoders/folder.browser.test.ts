import { expect, test } from 'vitest';
import { hubEntry, embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { filesFromHandle, filesFromInput, type FolderFiles } from '../../../src/engine/encoders/folder.ts';
import { loadEncoder } from '../../../src/engine/encoders/load.ts';
import { reference, worstCosine } from './reference.ts';

const entry = hubEntry('reader/folder');
const paths = embeddedEntry.files!.filter(({ role }) => role !== 'selfTest').map(({ path }) => path);

/** The embedded model's files, as if picked from a disk, below `root`. */
async function folder(root = '', rename = (path: string): string | null => path): Promise<FolderFiles> {
  const files = new Map<string, File>();
  for (const path of paths) {
    const name = rename(path);
    if (name === null) continue;
    const response = await fetch(`/models/${embeddedEntry.id}/${embeddedEntry.version}/${path}`);
    files.set(root + name, new File([await response.blob()], name));
  }
  return files;
}

const load = (files: FolderFiles) =>
  loadEncoder(entry, { device: 'wasm', source: { kind: 'folder', files } });

async function expectSound(files: FolderFiles) {
  const encoder = await load(files);
  expect(worstCosine(await encoder.embedTexts(reference.texts), reference.text)).toBeGreaterThan(0.999);
  expect(worstCosine(await encoder.embedImages(reference.pictures), reference.image)).toBeGreaterThan(0.999);
  encoder.dispose();
}

test('a folder that is the model loads', async () => {
  await expectSound(await folder());
});

test('a folder above the model, with other things in it, loads', async () => {
  const files = new Map(await folder('usb/models/clip/'));
  files.set('usb/notes.txt', new File(['hello'], 'notes.txt'));
  files.set('usb/config.json', new File(['{}'], 'config.json'));
  await expectSound(files);
});

test('graphs that lie beside config.json load', async () => {
  await expectSound(await folder('clip/', (path) => path.replace('onnx/', '')));
});

test('a folder that lacks files says which', async () => {
  const without = (...missing: string[]) =>
    folder('', (path) => (missing.some((part) => path.includes(part)) ? null : path));
  await expect(load(await without('vision', 'tokenizer_config'))).rejects.toMatchObject({
    code: 'missing-files',
    detail: { files: 'tokenizer_config.json, onnx/vision_model.onnx', count: 2 },
  });
  await expect(load(new Map())).rejects.toMatchObject({ code: 'missing-files', detail: { count: 6 } });
});

test('a file that is cut short, or is something else, is named', async () => {
  const files = new Map(await folder());
  const vision = 'onnx/vision_model_quantized.onnx';
  files.set(vision, new File([files.get(vision)!.slice(0, 1_000_000)], vision));
  await expect(load(files)).rejects.toMatchObject({ code: 'corrupt-file', detail: { path: vision } });
  files.set('config.json', new File(['<html>not found</html>'], 'config.json'));
  await expect(load(files)).rejects.toMatchObject({ code: 'not-a-model', detail: { path: 'config.json' } });
});

test('paths come from a file input and from a directory handle alike', async () => {
  const input = new File(['{}'], 'config.json');
  Object.defineProperty(input, 'webkitRelativePath', { value: 'clip/config.json' });
  expect([...filesFromInput([input]).keys()]).toEqual(['clip/config.json']);

  const root = await navigator.storage.getDirectory();
  const clip = await root.getDirectoryHandle('clip', { create: true });
  const onnx = await clip.getDirectoryHandle('onnx', { create: true });
  await onnx.getFileHandle('model.onnx', { create: true });
  await clip.getFileHandle('config.json', { create: true });
  expect([...(await filesFromHandle(clip)).keys()].sort()).toEqual(['config.json', 'onnx/model.onnx']);
  await root.removeEntry('clip', { recursive: true });
});
