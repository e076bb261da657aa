import type { Message } from '../i18n/locale.ts';
import { messages } from './camera.messages.ts';

/** Asks for the camera, the one that looks away from the reader where there are two. Rejects with a DOMException. */
export async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
}

export function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Why `openCamera` failed, and what to do. */
export function cameraProblem(error: unknown): Message {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') return messages.insecure;
  if (name === 'NotAllowedError') return messages.refused;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return messages.absent;
  return messages.busy;
}
