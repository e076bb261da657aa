import { EngineError } from '../errors.ts';

/**
 * CLIP learns its logit scale s as the parameter t = ln s, so that s = eᵗ stays positive. The temperature is
 * τ = 1/s. Training starts at τ = 0.07, so s ≈ 14.29 and t = ln(1/0.07) ≈ 2.659 (Radford et al. 2021, §2.5).
 */
export const initialLogScale = Math.log(1 / 0.07);

/** The scale may not grow past 100, that is τ ≥ 0.01: the paper found that this keeps training stable. */
export const maxLogitScale = 100;

/**
 * CLIP's clip of the learned parameter: t ← min(t, ln 100). It is applied to the parameter after each step of
 * the optimiser and is no part of the loss, so the gradient does not know of it.
 */
export function clampLogScale(logScale: number): number {
  return Math.min(logScale, Math.log(maxLogitScale));
}

/** @throws EngineError `bad-scale` unless the scale is positive and finite. */
export function assertLogitScale(logitScale: number): void {
  if (!(logitScale > 0 && logitScale < Infinity)) throw new EngineError('bad-scale', { logitScale });
}
