import { sha256 } from '../../sha256.ts';
import { encoderError } from '../error-codes.ts';
import type { ModelFile } from '../model-files.ts';
import { isWholeOnnx } from './onnx-file.ts';

/**
 * Looks at a file before it is kept or used: a page of HTML instead of a file, a file shorter than listed, a wrong
 * checksum, JSON that does not parse, an ONNX file whose parts run past its end.
 * Rejects with EngineError `not-a-model`, `cut-off` or `corrupt-file`.
 */
export async function verifyFile(
  file: ModelFile,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<void> {
  const { path } = file;
  if (/^text\/html/i.test(contentType) || startsLikeMarkup(bytes))
    throw encoderError('not-a-model', { path });
  if (file.bytes !== undefined && bytes.length < file.bytes) {
    throw encoderError('cut-off', { path, loaded: bytes.length, total: file.bytes });
  }
  if (file.bytes !== undefined && bytes.length > file.bytes)
    throw encoderError('corrupt-file', { path, reason: 'length' });
  const digest = file.sha256 && (await sha256(bytes));
  if (digest && digest !== file.sha256) throw encoderError('corrupt-file', { path, reason: 'sha256' });
  if (path.endsWith('.onnx') && !isWholeOnnx(bytes))
    throw encoderError('corrupt-file', { path, reason: 'onnx' });
  if (path.endsWith('.json') && !parses(bytes)) throw encoderError('corrupt-file', { path, reason: 'json' });
}

/** Neither JSON nor ONNX begins with `<`. */
function startsLikeMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('<');
}

function parses(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
