import type { CatalogueEntry } from './catalogue.ts';
import { encoderError } from './error-codes.ts';
import { withListing, type Listing } from './model-files.ts';

/** The files of a folder that the reader picked or dropped, by their path inside it. */
export type FolderFiles = ReadonlyMap<string, File>;

/** From `<input type="file" webkitdirectory>`, whose files carry their path from the picked folder on. */
export function filesFromInput(list: Iterable<File>): FolderFiles {
  return new Map([...list].map((file) => [file.webkitRelativePath || file.name, file]));
}

/** From `showDirectoryPicker()`. */
export async function filesFromHandle(folder: FileSystemDirectoryHandle, path = ''): Promise<FolderFiles> {
  const files = new Map<string, File>();
  for await (const entry of folder.values()) {
    const name = `${path}${entry.name}`;
    if (entry.kind === 'file') files.set(name, await entry.getFile());
    else for (const [key, file] of await filesFromHandle(entry, `${name}/`)) files.set(key, file);
  }
  return files;
}

/** From a drop. To be called in the event's own turn: the items are gone after it. */
export function filesFromDrop(items: DataTransferItemList): Promise<FolderFiles> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  return collect(entries);
}

async function collect(entries: readonly FileSystemEntry[], path = ''): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  for (const entry of entries) {
    const name = `${path}${entry.name}`;
    if (entry.isFile) files.set(name, await fileOf(entry as FileSystemFileEntry));
    else
      for (const [key, file] of await collect(
        await childrenOf(entry as FileSystemDirectoryEntry),
        `${name}/`,
      ))
        files.set(key, file);
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** `readEntries` gives at most 100 at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}

/**
 * The model inside the folder: where its config.json lies, at the top or further down (the nearest to the top that has
 * graphs), or its graphs beside config.json instead of in `onnx/`. Paths become those of the model.
 * @throws EngineError `missing-files` that names what is not there
 */
export function modelInFolder(files: FolderFiles): FolderFiles {
  const roots = [...files.keys()]
    .filter((path) => /(^|\/)config\.json$/.test(path))
    .map((path) => path.slice(0, -'config.json'.length))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  const models = roots.map((root) => withOnnxFolder(below(files, root)));
  const [best = new Map<string, File>()] = [...models.filter(isComplete), ...models];
  const missing = missingFiles(best);
  if (missing.length > 0)
    throw encoderError('missing-files', { files: missing.join(', '), count: missing.length });
  return best;
}

/** The sizes of the folder's files, as a listing. */
export function folderListing(files: FolderFiles): Listing {
  return new Map([...files].map(([path, { size }]) => [path, { bytes: size }]));
}

function below(files: FolderFiles, root: string): Map<string, File> {
  return new Map(
    [...files].flatMap(([path, file]) => (path.startsWith(root) ? [[path.slice(root.length), file]] : [])),
  );
}

function withOnnxFolder(files: Map<string, File>): Map<string, File> {
  const graphs = [...files].filter(([path]) => /^[^/]+\.onnx$/.test(path));
  return new Map([...graphs.map(([path, file]): [string, File] => [`onnx/${path}`, file]), ...files]);
}

function isComplete(files: FolderFiles): boolean {
  return missingFiles(files).length === 0;
}

/** A split model lacks one of its towers, or there is no graph at all: both towers are named. */
function missingFiles(files: FolderFiles): string[] {
  const small = ['config.json', 'preprocessor_config.json', 'tokenizer.json', 'tokenizer_config.json'];
  const missing = small.filter((path) => !files.has(path));
  const any: Pick<CatalogueEntry, 'variants'> = { variants: [] };
  if (withListing(any as CatalogueEntry, folderListing(files)).variants.length > 0) return missing;
  const has = (tower: string) => [...files.keys()].some((path) => path.startsWith(`onnx/${tower}_model`));
  const towers = ['text', 'vision'].filter((tower) => !has(tower));
  return [
    ...missing,
    ...(towers.length > 0 ? towers : ['text', 'vision']).map((tower) => `onnx/${tower}_model.onnx`),
  ];
}
