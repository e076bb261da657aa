import { repeat, round } from '../random.mjs';
import { sky } from './sky.mjs';

/** Open sea: crests that grow towards the reader. */
export function sea(random, { horizon = 215, light = 'clear', sunX = 400 }) {
  const back = `${sky(random, { kind: light, horizon: horizon + 2, clouds: 3, sunX, sunY: 90 })}
  <defs>
    <linearGradient id="water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4aa3cf"/><stop offset=".18" stop-color="#2a86bd"/><stop offset="1" stop-color="#0d4c86"/></linearGradient>
    <filter id="swell" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".007 .05" numOctaves="4" seed="12"/><feColorMatrix values="0 0 0 0 .75  0 0 0 0 .93  0 0 0 0 1  2.2 0 0 0 -1.05"/></filter>
  </defs>
  <rect y="${horizon}" width="512" height="${512 - horizon}" fill="url(#water)"/>
  <rect y="${horizon}" width="512" height="${512 - horizon}" filter="url(#swell)" opacity=".5"/>
  <rect y="${horizon - 1}" width="512" height="3" fill="#e8f7ff" opacity=".5"/>
  ${crests(random, horizon + 5, 506, 120)}
  ${repeat(34, () => sparkle(random, sunX, horizon))}`;
  return { back, front: (x, y, width) => bowWave(random, x, y, width) };
}

const crests = (random, from, to, count) =>
  repeat(count, (index) => {
    const depth = index / count;
    const y = from + (to - from) * depth ** 1.4;
    const width = (9 + 46 * depth) * random.between(0.6, 1.2);
    return crest(
      random.between(-20, 532),
      y,
      width,
      random.pick(['#bfe9f7', '#8fd0ea', '#0b4a80', '#0b4a80', '#ffffff']),
      random.between(0.3, 0.75),
    );
  });

/** A sickle of light or shadow on the water. */
const crest = (x, y, width, color, opacity) =>
  `<path d="M${round(x - width)} ${round(y)}Q${round(x)} ${round(y - width * 0.2)} ${round(x + width)} ${round(y)}Q${round(x)} ${round(y - width * 0.09)} ${round(x - width)} ${round(y)}Z" fill="${color}" opacity="${round(opacity)}"/>`;

const sparkle = (random, x, horizon) => {
  const depth = random.between(0, 1) ** 1.5;
  return `<ellipse cx="${round(x + random.between(-1, 1) * (18 + 70 * depth))}" cy="${round(horizon + 4 + 130 * depth)}" rx="${round(3 + 9 * depth)}" ry="${round(0.8 + depth)}" fill="#fffbe0" opacity="${round(random.between(0.4, 0.9))}"/>`;
};

/** Water in front of a hull, with the foam it throws up. */
const bowWave = (random, x, y, width) =>
  `<path d="M${round(x - width * 0.62)} ${y + 34}${repeat(25, (index) => `L${round(x + (index / 24 - 0.5) * width * 1.24)} ${round(y - 3 + 5 * Math.sin(index * 1.1) + Math.abs(index - 12) * 1.15)}`)}L${round(x + width * 0.62)} ${y + 34}Z" fill="url(#water)" opacity=".0"/>` +
  repeat(34, () =>
    crest(
      x + random.between(-0.56, 0.56) * width,
      y + random.between(-4, 9),
      random.between(10, 26),
      random.pick(['#ffffff', '#dff5fc', '#2a86bd', '#3d99c9']),
      random.between(0.75, 0.95),
    ),
  );
