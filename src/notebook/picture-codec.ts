import { readPicture } from '../components/pictures/reader.ts';
import type { PictureCodec } from '../components/state/reader-pictures.ts';
import { pictureToBlob } from '../engine/pictures/encode.ts';

/** How the reader's pictures are kept: as files that decode to the same pixels. */
export const pictureCodec: PictureCodec = {
  encode: pictureToBlob,
  decode: async (blob) => (await readPicture(blob)).picture,
};
