import { type DecodedPicture } from '../../engine/pictures/decode.ts';
import { PictureReader, type ReadOptions } from '../../engine/pictures/picture-reader.ts';
import { rasterizeSvg } from './rasterize-svg.ts';

let reader: PictureReader | undefined;

/**
 * Reads a file that the reader dropped, pasted, picked or photographed. Every format that the browser knows, SVG too.
 *
 * @throws EngineError with a code of `PictureErrorDetails`; AbortError when cancelled
 */
export function readPicture(file: Blob, options?: ReadOptions): Promise<DecodedPicture> {
  reader ??= new PictureReader(rasterizeSvg);
  return reader.read(file, options);
}
