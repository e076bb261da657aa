import { round } from '../random.mjs';

/** One blade of grass: a curved sliver that leans. */
function blade(random, x, y, height) {
  const lean = random.between(-0.45, 0.5) * height;
  const width = Math.max(1.2, height * random.between(0.08, 0.15));
  const bend = x + lean * 0.25;
  return `M${round(x - width)} ${round(y)}Q${round(bend - width)} ${round(y - height * 0.6)} ${round(x + lean)} ${round(y - height)}Q${round(bend + width)} ${round(y - height * 0.5)} ${round(x + width)} ${round(y)}Z`;
}

/**
 * Grass that grows taller towards the reader, far blades first.
 * @param {string[]} colors gradients or colours, light and dark mixed
 * @param {{ from: number, to: number, count: number, tallest: number }} options `from` and `to`: the rows of the roots
 * @returns {string} SVG
 */
export function blades(random, colors, { from, to, count, tallest, left = -8, right = 520 }) {
  const rows = 24;
  let out = '';
  for (let row = 0; row < rows; row++) {
    const depth = (row + 1) / rows;
    const paths = colors.map(() => '');
    for (let index = 0; index < count / rows; index++) {
      const y = from + (to - from) * ((row + random.between(0, 1)) / rows);
      const height = tallest * (0.22 + 0.78 * depth) * random.between(0.55, 1.1);
      paths[Math.floor(random.between(0, colors.length))] += blade(
        random,
        random.between(left, right),
        y,
        height,
      );
    }
    out += paths.map((path, at) => (path ? `<path d="${path}" fill="${colors[at]}"/>` : '')).join('');
  }
  return out;
}

/** A tuft: blades that fan out from one root. */
export function tuft(random, x, y, height, colors) {
  let out = '';
  for (let index = -4; index <= 4; index++) {
    const tall = height * (1 - Math.abs(index) * 0.09) * random.between(0.8, 1.1);
    const lean = index * height * 0.13 + random.between(-2, 2);
    const root = x + index * height * 0.06;
    out += `<path d="M${round(root - 1.6)} ${round(y)}Q${round(root + lean * 0.2)} ${round(y - tall * 0.6)} ${round(root + lean)} ${round(y - tall)}Q${round(root + lean * 0.4 + 2)} ${round(y - tall * 0.5)} ${round(root + 1.8)} ${round(y)}Z" fill="${random.pick(colors)}"/>`;
  }
  return out;
}
