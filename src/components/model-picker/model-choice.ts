import type { CatalogueEntry, Variant } from '../../engine/encoders/catalogue.ts';
import type { Device, Dtype, Plan } from '../../engine/encoders/encoder.ts';
import { plansFor } from '../../engine/encoders/plans.ts';
import type { Probe } from '../../engine/encoders/probe.ts';

/** What pressing the button of a model would do on this machine. */
export interface ModelChoice {
  readonly variant: Variant;
  readonly plan: Plan;
  /** Variants that other plans would need, should the first not work. */
  readonly fallbacks: readonly Variant[];
}

/**
 * @param dtype what the reader chose; undefined lets the plans choose
 * @returns undefined where no plan fits
 */
export function modelChoice(
  entry: CatalogueEntry,
  probe: Probe,
  { device, dtype }: { device?: Device; dtype?: Dtype } = {},
): ModelChoice | undefined {
  const plans = plansFor(entry, probe, { device, dtype });
  const variantOf = (plan: Plan) => entry.variants.find((variant) => variant.dtype === plan.dtype)!;
  const [plan] = plans;
  if (!plan) return undefined;
  const variant = variantOf(plan);
  const fallbacks = new Set(plans.map(variantOf));
  fallbacks.delete(variant);
  return { variant, plan, fallbacks: [...fallbacks] };
}
