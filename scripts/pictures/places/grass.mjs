import { mix, repeat, round } from '../random.mjs';
import { blades, tuft } from './blades.mjs';
import { hills } from './hills.mjs';
import { sky } from './sky.mjs';

const lights = {
  noon: {
    far: '#8cc63f',
    near: '#4f9a2e',
    dark: '#2f7324',
    light: '#b5e05a',
    hill: '#6fb356',
    haze: '#b9dfd6',
  },
  morning: {
    far: '#a3cf52',
    near: '#5aa13a',
    dark: '#38772c',
    light: '#d3ea7c',
    hill: '#8dc06a',
    haze: '#cfe6d4',
  },
  evening: {
    far: '#b5cb4e',
    near: '#669a34',
    dark: '#3f7128',
    light: '#e5e274',
    hill: '#9db65b',
    haze: '#e0cfae',
  },
  shade: {
    far: '#6db548',
    near: '#3f8a33',
    dark: '#245f26',
    light: '#94cf5c',
    hill: '#5aa257',
    haze: '#a6d3d0',
  },
};

/**
 * A meadow. `horizon` 0 shows grass alone, seen from above.
 * @returns {{ back: string, front?: (x: number, y: number, width: number) => string }} SVG; `front` grows over the feet of what stands at x, y
 */
export function grass(
  random,
  { light = 'noon', horizon = 190, flowers = 'daisies', clouds = 3, trees = 6, sunX },
) {
  const colors = lights[light];
  const base = horizon || -20;
  const gradients = [colors.dark, colors.near, colors.far, colors.light].map(
    (tip, index) =>
      `<linearGradient id="blade${index}" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="${mix(colors.near, colors.dark, 0.45)}"/><stop offset="1" stop-color="${tip}"/></linearGradient>`,
  );
  const fills = [
    'url(#blade0)',
    'url(#blade1)',
    'url(#blade1)',
    'url(#blade2)',
    'url(#blade2)',
    'url(#blade3)',
  ];
  const tops = horizon
    ? sky(random, { kind: light === 'shade' ? 'clear' : light, horizon: horizon + 20, clouds, sunX }) +
      hills(random, { horizon: horizon + 6, near: colors.hill, far: colors.haze, trees })
    : '';
  const back = `
  <defs>${gradients.join('')}
    <linearGradient id="lawn" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colors.far}"/><stop offset=".45" stop-color="${mix(colors.far, colors.near, 0.6)}"/><stop offset="1" stop-color="${mix(colors.near, colors.dark, 0.3)}"/></linearGradient>
    <filter id="patches" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .022" numOctaves="3" seed="${Math.round(random.between(1, 99))}"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 .55  1.6 0 0 0 -.62"/></filter>
    <filter id="soft"><feGaussianBlur stdDeviation="1"/></filter>
  </defs>
  ${tops}
  <rect y="${base}" width="512" height="${512 - base}" fill="url(#lawn)"/>
  <rect y="${base}" width="512" height="${512 - base}" filter="url(#patches)" opacity=".38"/>
  ${blades(random, fills, { from: base + 4, to: 520, count: horizon ? 1100 : 1300, tallest: horizon ? 34 : 40 })}
  ${repeat(flowers === 'none' ? 0 : 26, () => bloom(random, flowers, base))}`;
  const front = (x, y, width) =>
    repeat(width / 17, () =>
      tuft(
        random,
        x + random.between(-0.62, 0.62) * width,
        y + random.between(3, 13),
        random.between(13, 25),
        fills,
      ),
    ) +
    blades(random, fills, {
      from: y + 16,
      to: 530,
      count: 110,
      tallest: 34,
      left: x - width * 0.7,
      right: x + width * 0.7,
    });
  return { back, front };
}

/** A flower on its stem, larger towards the reader. */
function bloom(random, kind, base) {
  const depth = random.between(0.08, 1) ** 0.8;
  const [x, y, size] = [random.between(6, 506), base + (512 - base) * depth, 2.2 + 5.2 * depth];
  const stem = `<path d="M${round(x)} ${round(y + size * 3)}Q${round(x + 2)} ${round(y + size)} ${round(x)} ${round(y)}" stroke="#3c7a2c" stroke-width="${round(size * 0.28)}" fill="none"/>`;
  return `${stem}<g transform="translate(${round(x)} ${round(y)}) scale(${round(size)} ${round(size * 0.8)})">${blossoms[kind](random)}</g>`;
}

/** Flowers of radius 1. */
const blossoms = {
  daisies: () => `${petals(9, '#ffffff', 0.26)}<circle r=".36" fill="#f7c531"/>`,
  buttercups: () => `${petals(5, '#ffd83d', 0.42)}<circle r=".3" fill="#e79a1c"/>`,
  poppies: (random) =>
    `${petals(4, random.pick(['#e8503a', '#f0694d']), 0.56)}<circle r=".3" fill="#3b2a2a"/>`,
  violets: (random) =>
    `${petals(5, random.pick(['#9a78e0', '#b79bf0', '#ffffff']), 0.42)}<circle r=".26" fill="#ffe27a"/>`,
};

const petals = (count, fill, radius) =>
  repeat(
    count,
    (index) =>
      `<ellipse cx=".62" rx=".42" ry="${radius}" transform="rotate(${round((index * 360) / count)})" fill="${fill}"/>`,
  );
