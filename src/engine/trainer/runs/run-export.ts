import type { ProbeMoment, TrainingRun } from '../training-run.ts';

/** A probe as it is exported: vectors as base64 of float32, little-endian, [captions, dim]. */
export interface ExportedProbe extends Omit<ProbeMoment, 'pictures' | 'captions'> {
  readonly pictures: string;
  readonly captions: string;
}

/** A run as JSON: all that it can be repeated with, and what its figures are drawn from, save the pictures. */
export interface ExportedRun extends Omit<TrainingRun, 'probes' | 'pictures'> {
  readonly format: 'diagonal-training-run';
  readonly version: 1;
  readonly probes: readonly ExportedProbe[];
}

export function exportRun({ pictures: _, ...run }: TrainingRun): ExportedRun {
  const probes = run.probes.map((probe) => ({
    ...probe,
    pictures: base64(probe.pictures),
    captions: base64(probe.captions),
  }));
  return { format: 'diagonal-training-run', version: 1, ...run, probes };
}

function base64(values: Float32Array): string {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setFloat32(i * 4, value, true));
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
