import type { Figure } from './figure.ts';

/** The figures as lines of text, one figure a line, both languages side by side; a line `how` where it changes. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [...grouped(figures)];
  const width = Math.max(...rows.map(([name]) => name.length));
  let how = '';
  return rows
    .flatMap(([name, same]) => {
      const [{ chance, cases, unit }] = same;
      const values = same.map((one) => `${one.language ?? '  '} ${written(one.value, one.unit)}`).join('  ');
      const guess = chance === null ? '' : `  chance ${written(chance, unit)}`;
      const line = `  ${name.padEnd(width)}  ${values.padEnd(24)}${guess.padEnd(18)}  n ${cases}`;
      if (same[0].how === how) return [line];
      how = same[0].how;
      return ['', how, line];
    })
    .join('\n');
}

const formats: Record<Figure['unit'], (value: number) => string> = {
  share: (value) => `${(100 * value).toFixed(1).padStart(5)} %`,
  cosine: (value) => value.toFixed(3).padStart(6),
  length: (value) => value.toFixed(3).padStart(6),
  seconds: (value) => `${value.toFixed(2)} s`,
  bytes: (value) => `${(value / 1e6).toFixed(2)} MB`,
};

const written = (value: number, unit: Figure['unit']) => formats[unit](value);

function grouped(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(figure.figure, [...(groups.get(figure.figure) ?? []), figure]);
  return groups;
}
