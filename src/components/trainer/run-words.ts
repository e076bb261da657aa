import { chanceLoss } from '../../engine/contrastive/index.ts';
import type { ProbeMoment, TrainingDevice, TrainingRun } from '../../engine/trainer/training-run.ts';
import type { Provenance } from '../frame/figure-content.ts';
import { locale } from '../i18n/locale.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';
import { runName, runNames } from './run-name.ts';
import { messages } from './trainer.messages.ts';

/** The run as what a figure's numbers come from. */
export function provenanceOf({ config, device }: TrainingRun): Provenance {
  const names = runNames(config);
  return {
    source: 'live',
    model: { zh: messages.provenance.zh(names.zh), en: messages.provenance.en(names.en) },
    ...(device.backend === 'webgpu' && { device: 'webgpu' as const }),
    ...(device.backend === 'simd' && { device: 'wasm' as const }),
  };
}

/** Where a run is computed, as the field writes it. */
export function deviceName({ backend, adapter }: TrainingDevice): string {
  if (backend === 'webgpu') return adapter ? `WebGPU (${adapter})` : 'WebGPU';
  return backend === 'simd' ? 'WebAssembly SIMD' : 'JavaScript';
}

/** A moment of a run in words. */
export function describeMoment({ config, captions }: TrainingRun, moment: ProbeMoment): string {
  const n = captions.length;
  return locale.pick(messages.described)({
    name: runName(config),
    n,
    step: integer(moment.step),
    pairs: integer(moment.pairs),
    loss: nats(moment.loss),
    chance: nats(chanceLoss(n)),
    row: percent(moment.rowAccuracy),
    column: percent(moment.columnAccuracy),
    scale: decimal(moment.scale, 1),
  });
}

/** Every step as a row, and beside it the held-out scores where they were recorded. */
export function stepTable({ steps, probes }: TrainingRun): (string | number)[][] {
  const probed = new Map(probes.map((probe) => [probe.step, probe]));
  const header = [
    ...['step', 'pairs', 'batch size', 'loss', 'row loss', 'column loss', 'row accuracy', 'column accuracy'],
    ...['scale', 'gradient norm', 'milliseconds'],
    ...['held-out loss', 'held-out row accuracy', 'held-out column accuracy'],
  ];
  return [
    header,
    ...steps.map((step) => {
      const probe = probed.get(step.step);
      return [
        ...[step.step, step.pairs, step.batchSize, step.loss, step.rowLoss, step.columnLoss],
        ...[step.rowAccuracy, step.columnAccuracy, step.scale, step.gradientNorm, step.milliseconds],
        ...(probe ? [probe.loss, probe.rowAccuracy, probe.columnAccuracy] : ['', '', '']),
      ];
    }),
  ];
}
