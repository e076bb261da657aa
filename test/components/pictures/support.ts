import { expect } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';

/** The four channels of one pixel. */
export const pixel = ({ data, width }: Picture, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4).subarray(0, 4),
];

/** Expects two lists of levels to differ by at most `levels`. */
export const near = (a: number[], b: number[], levels: number) =>
  a.forEach((value, i) => expect(Math.abs(value - b[i])).toBeLessThanOrEqual(levels));

/** The code and the facts of the EngineError that a promise rejects with. */
export async function errorOf(
  promise: Promise<unknown>,
): Promise<{ code: string; detail: EngineError['detail'] }> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  if (!(error instanceof EngineError)) throw new Error(`Expected an EngineError, got ${String(error)}`);
  return { code: error.code, detail: error.detail };
}

/** The left half red, the right half blue. */
export const halves = (context: OffscreenCanvasRenderingContext2D) => {
  const { width, height } = context.canvas;
  context.fillStyle = 'rgb(200 0 0)';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'rgb(0 0 200)';
  context.fillRect(width / 2, 0, width / 2, height);
};
