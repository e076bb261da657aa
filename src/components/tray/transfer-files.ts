import type { IntakeFile } from './intake.ts';

/** The files of a drop or a paste, those in dropped folders included. A pasted screenshot gets `unnamed` as its name. */
export async function filesOf(data: DataTransfer, unnamed: string): Promise<IntakeFile[]> {
  // The entries are gone once the event is over: they are all asked for before the first await.
  const entries = [...data.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.();
    return [entry?.isDirectory ? entry : item.getAsFile()];
  });
  const files = await Promise.all(
    entries.map(async (entry) => {
      if (!entry) return [];
      return 'isDirectory' in entry ? await filesIn(entry) : [{ file: entry, path: entry.name }];
    }),
  );
  return files.flat().map(({ file, path }) => ({ blob: file, name: file.name || unnamed, path }));
}

/** Whether a drag carries files. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

async function filesIn(entry: FileSystemEntry): Promise<{ file: File; path: string }[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ file, path: entry.fullPath }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: { file: File; path: string }[] = [];
  // A directory is read in pieces, until one is empty.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return files;
    for (const child of entries) files.push(...(await filesIn(child)));
  }
}
