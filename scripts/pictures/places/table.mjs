import { repeat } from '../random.mjs';

/** A wooden table before a wall in window light. */
export function table(_random, { edge = 286 }) {
  const back = `
  <defs>
    <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#dfe9e4"/><stop offset="1" stop-color="#a9c3c1"/></linearGradient>
    <linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d59a5b"/><stop offset=".35" stop-color="#c1823f"/><stop offset="1" stop-color="#98602c"/></linearGradient>
    <filter id="fibres" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".005 .14" numOctaves="4" seed="21"/><feColorMatrix values="0 0 0 0 .33  0 0 0 0 .17  0 0 0 0 .05  2.6 0 0 0 -1.15"/></filter>
    <filter id="plaster" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".035" numOctaves="4" seed="2"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  1.5 0 0 0 -.7"/></filter>
    <filter id="sunlight"><feGaussianBlur stdDeviation="5"/></filter>
  </defs>
  <rect width="512" height="512" fill="url(#wall)"/>
  <rect width="512" height="${edge}" filter="url(#plaster)" opacity=".35"/>
  <g fill="#fff6d8" opacity=".72" filter="url(#sunlight)">${repeat(4, (index) => {
    const [x, y] = [(index % 2) * 92, Math.floor(index / 2) * 104];
    return `<polygon points="${250 + x},${26 + y - x * 0.12} ${330 + x},${16 + y - x * 0.12} ${352 + x},${106 + y - x * 0.12} ${272 + x},${116 + y - x * 0.12}"/>`;
  })}</g>
  <rect y="${edge - 16}" width="512" height="20" fill="#38291a" opacity=".18" filter="url(#sunlight)"/>
  <rect y="${edge}" width="512" height="${512 - edge}" fill="url(#wood)"/>
  <rect y="${edge}" width="512" height="${512 - edge}" filter="url(#fibres)" opacity=".62"/>
  ${[0.3, 0.68].map((at) => `<rect y="${edge + (512 - edge) * at}" width="512" height="2.4" fill="#5b3716" opacity=".75"/><rect y="${edge + (512 - edge) * at + 2.4}" width="512" height="1.6" fill="#f0c48a" opacity=".5"/>`).join('')}
  <rect y="${edge}" width="512" height="4" fill="#f4cf9a" opacity=".85"/>
  <polygon points="150,${edge + 4} 420,${edge + 4} 512,${edge + 150} 512,512 260,512" fill="#ffe9b8" opacity=".2" filter="url(#sunlight)"/>`;
  return { back };
}
