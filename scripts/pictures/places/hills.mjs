import { mix, repeat, round } from '../random.mjs';

/** The edge of a hill: three sines, as points from left to right. */
function ridge(random, y, height) {
  const waves = [1, 2.3, 4.1].map((frequency, index) => [
    frequency * random.between(0.8, 1.25),
    random.between(0, 6.3),
    height / (index + 1.3),
  ]);
  return (x) =>
    y +
    waves.reduce(
      (sum, [frequency, phase, size]) => sum + size * Math.sin((x / 512) * frequency * 3 + phase),
      0,
    ) *
      0.5;
}

/**
 * Ranges of hills, the farther the paler, with trees along the nearest.
 * @returns {string} SVG
 */
export function hills(random, { horizon, near, far, count = 3, height = 26, trees = 6 }) {
  return repeat(count, (index) => {
    const share = count === 1 ? 1 : index / (count - 1);
    const color = mix(far, near, share);
    const edge = ridge(random, horizon - height * (1 - share) * 1.5, height * (1 - share * 0.55));
    const points = Array.from({ length: 65 }, (_, at) => `${at * 8},${round(edge(at * 8))}`).join(' ');
    const id = `hill${index}`;
    const wood =
      share === 1
        ? repeat(trees, () => tree(random, random.between(0, 512), edge, mix(near, '#1f4d2b', 0.45)))
        : '';
    return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(color, '#ffffff', 0.16)}"/><stop offset="1" stop-color="${color}"/></linearGradient></defs>
    ${wood}<polygon points="0,${horizon + 70} ${points} 512,${horizon + 70}" fill="url(#${id})"/>`;
  });
}

/** A round crown: dark, lit from the upper right. */
function tree(random, x, edge, color) {
  const size = random.between(9, 17);
  const y = edge(x) - size * 0.75;
  const crown = (dx, dy, radius, fill) =>
    `<circle cx="${round(x + dx * size)}" cy="${round(y + dy * size)}" r="${round(radius * size)}" fill="${fill}"/>`;
  return (
    `<rect x="${round(x - 1.5)}" y="${round(y)}" width="3" height="${round(size * 1.4)}" fill="#6b4d33"/>` +
    crown(-0.45, 0.15, 0.72, color) +
    crown(0.5, 0.1, 0.7, color) +
    crown(0, -0.4, 0.85, color) +
    crown(0.3, -0.5, 0.5, mix(color, '#cfe88a', 0.35)) +
    crown(0.6, -0.02, 0.34, mix(color, '#cfe88a', 0.25))
  );
}
