import type { CatalogueEntry, Variant } from './catalogue.ts';
import type { Dtype } from './encoder.ts';

/** `split`: one graph a tower. `joint`: one graph that takes a text and a picture and gives both vectors. */
export type Layout = 'split' | 'joint';

export type FileRole =
  | 'config'
  | 'preprocessor'
  | 'tokenizer'
  | 'tokenizerConfig'
  | 'text'
  | 'vision'
  | 'joint'
  | 'selfTest'
  | 'untrainedSelfTest';

/** A file of a model, by its path inside the model's folder. */
export interface ModelFile {
  readonly role: FileRole;
  readonly path: string;
  readonly bytes?: number;
  readonly sha256?: string;
}

/** What a hub or a folder holds: path → size and checksum, as far as it tells. */
export type Listing = ReadonlyMap<string, { readonly bytes?: number; readonly sha256?: string }>;

const suffix: Record<Dtype, string> = { fp32: '', fp16: '_fp16', q8: '_quantized' };
const smallFiles: readonly ModelFile[] = [
  { role: 'config', path: 'config.json' },
  { role: 'preprocessor', path: 'preprocessor_config.json' },
  { role: 'tokenizer', path: 'tokenizer.json' },
  { role: 'tokenizerConfig', path: 'tokenizer_config.json' },
];
const dtypes: readonly Dtype[] = ['fp32', 'fp16', 'q8'];

/** The graphs of one variant: onnx/text_model.onnx and onnx/vision_model.onnx, or onnx/model.onnx, each with its suffix. */
function graphs(towers: Variant['towers'], layout: Layout): ModelFile[] {
  if (layout === 'joint') return [{ role: 'joint', path: `onnx/model${suffix[towers.vision]}.onnx` }];
  return [
    { role: 'text', path: `onnx/text_model${suffix[towers.text]}.onnx` },
    { role: 'vision', path: `onnx/vision_model${suffix[towers.vision]}.onnx` },
  ];
}

/** The files to load for a variant, with their sizes where the listing knows them. */
export function variantFiles(
  towers: Variant['towers'],
  layout: Layout,
  listing: Listing | null,
): ModelFile[] {
  return [...smallFiles, ...graphs(towers, layout)].map((file) => ({ ...file, ...listing?.get(file.path) }));
}

/** The layout that a listing shows; null when it holds no graph that we could run. */
export function listedLayout(listing: Listing): Layout | null {
  const has = (towers: Dtype, layout: Layout) =>
    graphs({ text: towers, vision: towers }, layout).every(({ path }) => listing.has(path));
  const someTower = (tower: string) =>
    dtypes.some((dtype) => listing.has(`onnx/${tower}${suffix[dtype]}.onnx`));
  if (someTower('text_model') && someTower('vision_model')) return 'split';
  return dtypes.some((dtype) => has(dtype, 'joint')) ? 'joint' : null;
}

/**
 * The entry with what the listing shows: the layout, and the variants whose graphs are all there (weights kept outside the
 * ONNX file, as `.onnx_data`, are not supported), with exact sizes. A variant that the catalogue mixes from two dtypes stays mixed.
 */
export function withListing(entry: CatalogueEntry, listing: Listing): CatalogueEntry {
  const layout = listedLayout(listing);
  if (!layout) return { ...entry, layout: null, variants: [] };
  const known = (dtype: Dtype) => entry.variants.find((variant) => variant.dtype === dtype);
  // The catalogue's variants are the ones known to work; for a model that it does not know, all are tried.
  const offered = entry.variants.length > 0 ? dtypes.filter(known) : dtypes;
  const variants = offered.flatMap((dtype): Variant[] => {
    const towers = known(dtype)?.towers ?? { text: dtype, vision: dtype };
    const isThere = ({ path }: ModelFile) => listing.has(path) && !listing.has(`${path}_data`);
    if (!graphs(towers, layout).every(isThere)) return [];
    const sizes = variantFiles(towers, layout, listing).map(({ bytes }) => bytes);
    const approximate = sizes.includes(undefined);
    const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    return [{ dtype, towers, approximate, bytes: approximate ? (known(dtype)?.bytes ?? null) : bytes }];
  });
  return { ...entry, layout, variants };
}
