import { mix, repeat, round } from '../random.mjs';
import { blades } from './blades.mjs';
import { hills } from './hills.mjs';
import { sky } from './sky.mjs';

/** A country road from left to right: hills, a verge, asphalt with its dashes. */
export function road(random, { horizon = 170, light = 'noon', top = 292, sunX }) {
  const verge = ['#4f9a2e', '#6fb03c', '#8cc63f', '#3c7f2b'];
  const back = `${sky(random, { kind: light, horizon: horizon + 10, clouds: 3, sunX })}${hills(random, { horizon, near: '#6fae53', far: '#b4d8d4', count: 3, height: 34, trees: 9 })}
  <defs>
    <linearGradient id="verge" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#93c95a"/><stop offset="1" stop-color="#5a9f3c"/></linearGradient>
    <linearGradient id="asphalt" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6d7077"/><stop offset="1" stop-color="#4c4f57"/></linearGradient>
    <filter id="gravel" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".6 .8" numOctaves="2" seed="5"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  1.2 0 0 0 -.6"/></filter>
  </defs>
  <rect y="${horizon + 24}" width="512" height="340" fill="url(#verge)"/>
  ${blades(random, verge, { from: horizon + 34, to: top - 2, count: 380, tallest: 17 })}
  ${repeat(5, (index) => post(30 + index * 113, top - 6))}
  <rect y="${top - 3}" width="512" height="8" fill="${mix('#c9b795', '#8d8d85', 0.3)}"/>
  <rect y="${top}" width="512" height="172" fill="url(#asphalt)"/>
  <rect y="${top}" width="512" height="172" filter="url(#gravel)" opacity=".22"/>
  <rect y="${top + 9}" width="512" height="4" fill="#f3f1e6" opacity=".9"/>
  ${repeat(5, (index) => `<polygon points="${[-30, 34, 26, -42].map((dx, at) => `${index * 132 + dx},${at < 2 ? top + 106 : top + 117}`).join(' ')}" fill="#fbf6dc"/>`)}
  <rect y="${top + 158}" width="512" height="5" fill="#f3f1e6" opacity=".9"/>
  <rect y="${top + 170}" width="512" height="90" fill="#5a9f3c"/>
  ${blades(random, verge, { from: top + 176, to: 530, count: 420, tallest: 30 })}`;
  return { back };
}

/** A white post with its reflector. */
const post = (x, y) =>
  `<rect x="${round(x)}" y="${y - 40}" width="8" height="44" rx="2" fill="#f7f7f2"/><rect x="${round(x)}" y="${y - 33}" width="8" height="7" fill="#3c4046"/><rect x="${round(x + 2)}" y="${y - 31.5}" width="4" height="4" fill="#e85a3a"/>`;
