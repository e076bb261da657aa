import { loadDrawings, type DrawingIndex, type DrawingSource } from '../../scenes/drawings.ts';
import { fetchAsset } from '../../pictures/built-in.ts';

/**
 * The list of the drawings. Rejects with EngineError `asset-missing`.
 * @param folder assets/drawings as served, absolute, with a slash at its end
 */
export async function loadDrawingIndex(folder: string): Promise<DrawingIndex> {
  return (await (await fetchAsset(new URL('drawings.json', folder))).json()) as DrawingIndex;
}

/** The drawings of some concepts. Rejects with EngineError `asset-missing`. */
export async function loadConceptDrawings(
  folder: string,
  concepts: readonly string[],
): Promise<DrawingSource> {
  const read = async (file: string) =>
    new Uint8Array(await (await fetchAsset(new URL(file, folder))).arrayBuffer());
  return loadDrawings(await loadDrawingIndex(folder), read, concepts);
}
