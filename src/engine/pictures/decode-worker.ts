import { EngineError } from '../errors.ts';
import { decodePicture, type DecodedPicture } from './decode.ts';

export interface DecodeRequest {
  readonly blob: Blob;
  readonly name: string;
}

export type DecodeReply =
  | { readonly decoded: DecodedPicture }
  | { readonly code: string; readonly detail: EngineError['detail'] }
  | { readonly failure: string };

addEventListener('message', ({ data: { blob, name } }: MessageEvent<DecodeRequest>) => {
  decodePicture(blob, name).then(
    (decoded) => reply({ decoded }, [decoded.picture.data.buffer]),
    (error: unknown) => {
      if (error instanceof EngineError) reply({ code: error.code, detail: error.detail });
      else reply({ failure: String(error) });
    },
  );
});

function reply(message: DecodeReply, transfer: Transferable[] = []) {
  postMessage(message, { transfer });
}
