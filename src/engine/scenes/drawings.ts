import { decode, type DecodedPng } from 'fast-png';
import { EngineError } from '../errors.ts';

/** `colour`: in its own colours; of a `shape` (a pictogram) and a `sketch` (drawn by hand in lines) only the alpha counts */
export type DrawingKind = 'colour' | 'shape' | 'sketch';
export type Split = 'train' | 'test';

/** One drawing as assets/drawings/drawings.json lists it. */
export interface DrawingEntry {
  /** unique within its concept, such as `noto/dog` */
  readonly id: string;
  /** drawings of one design are renderings of one glyph and lie in one split */
  readonly design: string;
  readonly kind: DrawingKind;
  readonly split: Split;
  readonly style: string;
}

/** assets/drawings/drawings.json: for each concept the drawings in its strip, from left to right */
export interface DrawingIndex {
  /** side of a drawing in pixels */
  readonly size: number;
  readonly concepts: Readonly<Record<string, readonly DrawingEntry[]>>;
}

/** A decoded drawing. */
export interface Tile {
  readonly kind: DrawingKind;
  readonly size: number;
  /** RGBA, not premultiplied, [size, size, 4] */
  readonly data: Uint8Array;
}

/** Where drawScene gets its drawings from. */
export interface DrawingSource {
  /** @throws EngineError `unknown-in-scene`; `asset-damaged` when the concept's strip is not as the index says */
  tile(concept: string, drawing: string): Tile;
}

/**
 * Drawings from their strips, decoded when they are first asked for.
 * @param strips the PNG file of each concept that will be drawn
 */
export function openDrawings(index: DrawingIndex, strips: ReadonlyMap<string, Uint8Array>): DrawingSource {
  const decoded = new Map<string, Map<string, Tile>>();
  return {
    tile(concept, drawing) {
      let tiles = decoded.get(concept);
      if (!tiles) {
        tiles = decodeStrip(index, concept, strips.get(concept));
        decoded.set(concept, tiles);
      }
      const tile = tiles.get(drawing);
      if (!tile) throw new EngineError('unknown-in-scene', { kind: 'drawing', id: drawing });
      return tile;
    },
  };
}

/** Reads the strips of some concepts (all, unless they are named) and opens them. @param read a file of assets/drawings */
export async function loadDrawings(
  index: DrawingIndex,
  read: (file: string) => Promise<Uint8Array>,
  concepts: readonly string[] = Object.keys(index.concepts),
): Promise<DrawingSource> {
  const strips = await Promise.all(
    concepts.map(async (concept) => [concept, await read(`${concept}.png`)] as const),
  );
  return openDrawings(index, new Map(strips));
}

function decodeStrip(
  { size, concepts }: DrawingIndex,
  concept: string,
  file: Uint8Array | undefined,
): Map<string, Tile> {
  const entries = concepts[concept];
  if (!entries || !file) throw new EngineError('unknown-in-scene', { kind: 'concept', id: concept });
  const png = decode(file);
  if (png.height !== size || png.width !== size * entries.length) {
    throw new EngineError('asset-damaged', {
      path: `${concept}.png`,
      reason: `${png.width} × ${png.height}`,
    });
  }
  const strip = toRgba(png, `${concept}.png`);
  return new Map(
    entries.map(({ id, kind }, i) => {
      const data = new Uint8Array(size * size * 4);
      for (let y = 0; y < size; y++) {
        const from = (y * png.width + i * size) * 4;
        data.set(strip.subarray(from, from + size * 4), y * size * 4);
      }
      return [id, { kind, size, data }];
    }),
  );
}

/** The four layouts of 8-bit PNG files, and palettes, as RGBA. */
function toRgba({ width, height, depth, channels, data, palette }: DecodedPng, path: string): Uint8Array {
  if (depth !== 8 || data instanceof Uint16Array)
    throw new EngineError('asset-damaged', { path, reason: `${depth} bits` });
  if (!palette && channels === 4) return Uint8Array.from(data);
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    if (palette) {
      const [r, g, b, a = 255] = palette[data[i]];
      rgba.set([r, g, b, a], i * 4);
    } else {
      const p = i * channels;
      const colour = channels > 2;
      rgba[i * 4] = data[p];
      rgba[i * 4 + 1] = data[colour ? p + 1 : p];
      rgba[i * 4 + 2] = data[colour ? p + 2 : p];
      rgba[i * 4 + 3] = channels === 2 ? data[p + 1] : 255;
    }
  }
  return rgba;
}
