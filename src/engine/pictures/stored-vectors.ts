import { fetchAsset } from './built-in.ts';

/** The file that training/reference/make_vectors.py writes. */
interface StoredVectorsFile {
  readonly model: string;
  /** SHA-256 of the model's files that the vectors depend on, by path. */
  readonly weights: Readonly<Record<string, string>>;
  readonly dtype: string;
  readonly dim: number;
  readonly logitScale: number;
  readonly madeBy: string;
  readonly pictures: readonly { id: string; sha256: string }[];
  readonly texts: readonly string[];
  /** float32, little endian, base64: one row a picture, then one row a text. */
  readonly vectors: string;
  readonly cosines: Readonly<Record<string, readonly number[]>>;
}

/**
 * Vectors of the built-in pictures and sentences that PyTorch made from the embedded model's shipped weights: what the
 * figures show before a model has loaded (provenance `stored`), and what live vectors are compared with.
 */
export interface StoredVectors {
  /** The id of the embedded model and the number format of its weights. */
  readonly model: string;
  readonly dtype: string;
  readonly dim: number;
  readonly logitScale: number;
  /** The programs that made them, for the reader who asks. */
  readonly madeBy: string;
  readonly pictureIds: readonly string[];
  readonly texts: readonly string[];
  /** PyTorch's own cosines of a text with every picture, in the order of `pictureIds`, for two of the texts. */
  readonly cosines: Readonly<Record<string, readonly number[]>>;
  /** @returns [dim] of norm 1, or undefined when no vector is stored for this picture */
  readonly picture: (id: string) => Float32Array | undefined;
  /** @returns [dim] of norm 1, or undefined when no vector is stored for exactly this text */
  readonly text: (text: string) => Float32Array | undefined;
}

/**
 * @param url of assets/vectors/<model id>.json as served
 * @throws EngineError 'asset-missing'; AbortError when cancelled
 */
export async function loadStoredVectors(
  url: URL | string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<StoredVectors> {
  const response = await fetchAsset(url, signal);
  return readStoredVectors((await response.json()) as StoredVectorsFile);
}

export function readStoredVectors(file: StoredVectorsFile): StoredVectors {
  const { model, dtype, dim, logitScale, madeBy, cosines, pictures, texts, vectors } = file;
  const bytes = Uint8Array.from(atob(vectors), (character) => character.charCodeAt(0));
  const rows = new Float32Array(bytes.buffer);
  if (rows.length !== (pictures.length + texts.length) * dim)
    throw new RangeError(`${rows.length} numbers are not ${pictures.length + texts.length} rows of ${dim}`);
  const row = (index: number) => rows.subarray(index * dim, (index + 1) * dim);
  const pictureRows = new Map(pictures.map(({ id }, index) => [id, row(index)]));
  const textRows = new Map(texts.map((text, index) => [text, row(pictures.length + index)]));
  return {
    model,
    dtype,
    dim,
    logitScale,
    madeBy,
    cosines,
    pictureIds: pictures.map(({ id }) => id),
    texts,
    picture: (id) => pictureRows.get(id),
    text: (text) => textRows.get(text),
  };
}
