import { repeat, round } from '../random.mjs';

/** A clear night over wooded hills. */
export function night(random, { horizon = 448, moonX = 256, moonY = 220 }) {
  const back = `
  <defs>
    <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#060a26"/><stop offset=".6" stop-color="#141c4f"/><stop offset="1" stop-color="#35407f"/></linearGradient>
    <radialGradient id="halo"><stop offset="0" stop-color="#fff2bf" stop-opacity=".62"/><stop offset=".45" stop-color="#a8b0ea" stop-opacity=".24"/><stop offset="1" stop-color="#8f9be0" stop-opacity="0"/></radialGradient>
    <radialGradient id="spark"><stop offset="0" stop-color="#ffffff"/><stop offset=".3" stop-color="#dfe6ff" stop-opacity=".7"/><stop offset="1" stop-color="#dfe6ff" stop-opacity="0"/></radialGradient>
    <filter id="haze" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .014" numOctaves="4" seed="9"/><feColorMatrix values="0 0 0 0 .55  0 0 0 0 .6  0 0 0 0 .95  1.8 0 0 0 -.95"/></filter>
  </defs>
  <rect width="512" height="512" fill="url(#dusk)"/>
  <g transform="rotate(-28 256 256)"><rect x="-120" y="-100" width="760" height="700" filter="url(#haze)" opacity=".35"/></g>
  ${repeat(150, () => star(random, horizon))}
  ${repeat(13, () => `<circle cx="${round(random.between(10, 502))}" cy="${round(random.between(10, horizon - 40))}" r="${round(random.between(5, 9))}" fill="url(#spark)"/>`)}
  <circle cx="${moonX}" cy="${moonY}" r="235" fill="url(#halo)"/>`;
  const front = () => `
  <path d="M0 ${horizon + 8}Q110 ${horizon - 34} 240 ${horizon + 4}T512 ${horizon - 18}V512H0Z" fill="#171e48"/>
  <path d="M0 ${horizon + 34}Q150 ${horizon + 6} 300 ${horizon + 34}T512 ${horizon + 22}V512H0Z" fill="#0b1030"/>
  ${repeat(15, () => pine(random.between(-5, 517), horizon + random.between(36, 58), random.between(26, 58)))}`;
  return { back, front };
}

const star = (random, horizon) =>
  `<circle cx="${round(random.between(0, 512))}" cy="${round(random.between(0, horizon))}" r="${round(random.between(0.5, 1.7))}" fill="${random.pick(['#ffffff', '#fff4d6', '#d6e0ff'])}" opacity="${round(random.between(0.4, 1))}"/>`;

/** Three triangles, one on the other. */
const pine = (x, y, height) =>
  [0, 0.28, 0.54]
    .map(
      (up, tier) =>
        `<polygon points="${round(x)},${round(y - height)} ${round(x - height * (0.32 - tier * 0.07))},${round(y - height * up)} ${round(x + height * (0.32 - tier * 0.07))},${round(y - height * up)}" fill="#070b22"/>`,
    )
    .join('');
