import { repeat, round } from '../random.mjs';
import { sky } from './sky.mjs';

/** A wavy line across the picture. */
const shore = (y, size, phase) =>
  `M0 ${y}${repeat(32, (index) => `L${(index + 1) * 16} ${round(y + size * Math.sin((index + 1) * 0.42 + phase) + size * 0.5 * Math.sin((index + 1) * 1.05 + phase))}`)}`;

/** Sky, a band of sea with its foam, and sand with shells. */
export function beach(random, { horizon = 120, light = 'noon', sunX }) {
  const water = horizon + 74;
  const back = `${sky(random, { kind: light, horizon: horizon + 4, clouds: 3, sunX })}
  <defs>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1f86b8"/><stop offset=".55" stop-color="#3fb3cc"/><stop offset="1" stop-color="#9fe3dc"/></linearGradient>
    <linearGradient id="sand" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f3dfae"/><stop offset=".4" stop-color="#ecd093"/><stop offset="1" stop-color="#d9b273"/></linearGradient>
    <filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".75" numOctaves="2" seed="8"/><feColorMatrix values="0 0 0 0 .48  0 0 0 0 .33  0 0 0 0 .14  1.3 0 0 0 -.62"/></filter>
    <filter id="dunes" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".008 .04" numOctaves="3" seed="3"/><feColorMatrix values="0 0 0 0 .62  0 0 0 0 .42  0 0 0 0 .18  1.8 0 0 0 -.8"/></filter>
    <filter id="blurred"><feGaussianBlur stdDeviation="2.2"/></filter>
  </defs>
  <rect y="${horizon}" width="512" height="100" fill="url(#sea)"/>
  ${repeat(46, () => glint(random, horizon, water - 8))}
  <path d="${shore(water + 6, 5, 0.4)}V512H0Z" fill="#c79f63" filter="url(#blurred)"/>
  <path d="${shore(water + 15, 5, 0.8)}V512H0Z" fill="url(#sand)"/>
  <path d="${shore(water + 4, 5, 0.4)}" fill="none" stroke="#ffffff" stroke-width="6" stroke-linecap="round" opacity=".95"/>
  <path d="${shore(water - 12, 4, 2.1)}" fill="none" stroke="#ffffff" stroke-width="3" opacity=".65"/>
  <path d="${shore(water - 30, 3, 4)}" fill="none" stroke="#ffffff" stroke-width="2" opacity=".4"/>
  <clipPath id="dry"><path d="${shore(water + 16, 5, 0.8)}V512H0Z"/></clipPath>
  <g clip-path="url(#dry)"><rect y="${water}" width="512" height="400" filter="url(#dunes)" opacity=".34"/><rect y="${water}" width="512" height="400" filter="url(#grain)" opacity=".4"/></g>
  ${repeat(26, () => pebble(random, water + 40))}
  ${starfish(74, 440, 21)}${shell(438, 462, 20)}${shell(402, 306, 9)}`;
  return { back, front: (x, y, width) => heap(random, x, y, width) };
}

const glint = (random, from, to) => {
  const y = random.between(from + 3, to);
  const length = 6 + 26 * ((y - from) / (to - from)) * random.between(0.4, 1);
  return `<ellipse cx="${round(random.between(0, 512))}" cy="${round(y)}" rx="${round(length)}" ry=".9" fill="#ffffff" opacity="${round(random.between(0.2, 0.6))}"/>`;
};

const pebble = (random, from) => {
  const y = random.between(from, 508);
  const size = random.between(1, 3.4) * (0.4 + (y - from) / 400);
  return `<ellipse cx="${round(random.between(0, 512))}" cy="${round(y)}" rx="${round(size * 1.5)}" ry="${round(size)}" fill="${random.pick(['#b99363', '#fff3d6', '#a88a68', '#cfae82'])}"/>`;
};

function starfish(x, y, size) {
  const points = repeat(10, (index) => {
    const radius = index % 2 ? size * 0.42 : size;
    const angle = (index / 10) * Math.PI * 2 - 1.2;
    return `${round(x + radius * Math.cos(angle))},${round(y + radius * 0.7 * Math.sin(angle))} `;
  });
  return `<ellipse cx="${x + 4}" cy="${y + 6}" rx="${size}" ry="${size * 0.6}" fill="#7a5423" opacity=".3" filter="url(#blurred)"/><polygon points="${points}" fill="#ef7f4e" stroke="#ef7f4e" stroke-width="6" stroke-linejoin="round"/><polygon points="${points}" fill="none" stroke="#f9a878" stroke-width="2" stroke-dasharray="1 4" stroke-linecap="round"/>`;
}

/** A scallop seen from above. */
function shell(x, y, size) {
  const ribs = repeat(
    6,
    (index) =>
      `<path d="M0 .62L${round(((index - 2.5) / 2.5) * 8) / 10} ${index === 0 || index === 5 ? -0.1 : -0.55}" stroke="#d99a8c" stroke-width=".09"/>`,
  );
  return `<ellipse cx="${x + 2}" cy="${y + size * 0.55}" rx="${size}" ry="${size * 0.35}" fill="#7a5423" opacity=".32" filter="url(#blurred)"/><g transform="translate(${x} ${y}) rotate(-18) scale(${size})"><path d="M0 .7C-.25 .6-1 .2-.98-.15C-.9-.8.9-.8.98-.15C1 .2.25.6 0 .7Z" fill="#fbe3d6" stroke="#d99a8c" stroke-width=".08"/>${ribs}</g>`;
}

/** Sand pushed up around the feet. */
const heap = (random, x, y, width) =>
  repeat(
    12,
    () =>
      `<ellipse cx="${round(x + random.between(-0.5, 0.5) * width)}" cy="${round(y + random.between(5, 10))}" rx="${round(random.between(10, 22))}" ry="${round(random.between(2, 4))}" fill="${random.pick(['#e9cb8d', '#dfbd7f', '#efd7a2'])}" opacity=".75" filter="url(#blurred)"/>`,
  );
