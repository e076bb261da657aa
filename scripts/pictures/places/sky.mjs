import { repeat, round } from '../random.mjs';

const skies = {
  noon: { top: '#4a9fe8', bottom: '#d9f0fb', cloud: '#ffffff', underside: '#c7dcec', glow: '#fffbe6' },
  morning: { top: '#6fb7ea', bottom: '#fdf1d6', cloud: '#fffdf8', underside: '#e3dfe0', glow: '#fff3c4' },
  evening: { top: '#7fb0dd', bottom: '#ffdcae', cloud: '#fff3e2', underside: '#eac3b0', glow: '#ffe2a0' },
  clear: { top: '#2f86d6', bottom: '#bfe6fa', cloud: '#ffffff', underside: '#bcd6ea', glow: '#ffffff' },
};

/**
 * The sky down to the horizon, with a glow where the sun stands and cumulus clouds.
 * @returns {string} SVG
 */
export function sky(random, { kind, horizon, sunX = 380, sunY = 60, clouds = 3 }) {
  const { top, bottom, cloud, underside, glow } = skies[kind];
  return `
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="${glow}" stop-opacity=".95"/><stop offset=".25" stop-color="${glow}" stop-opacity=".5"/><stop offset="1" stop-color="${glow}" stop-opacity="0"/></radialGradient>
    <linearGradient id="cloud" x1="0" y1="0" x2="0" y2="1"><stop offset=".35" stop-color="${cloud}"/><stop offset="1" stop-color="${underside}"/></linearGradient>
    <filter id="cloudy" x="-20%" y="-30%" width="140%" height="160%"><feTurbulence type="fractalNoise" baseFrequency=".03" numOctaves="3" seed="4"/><feDisplacementMap in="SourceGraphic" scale="12"/><feGaussianBlur stdDeviation="1.4"/></filter>
  </defs>
  <rect width="512" height="${horizon + 2}" fill="url(#sky)"/>
  <circle cx="${sunX}" cy="${sunY}" r="210" fill="url(#glow)"/>
  ${repeat(clouds, (index) => cumulus(random, ((index + random.between(0.15, 0.85)) / clouds) * 560 - 24, random.between(0.2, 0.62) * horizon, random.between(0.7, 1.15) * Math.min(1, horizon / 200)))}`;
}

/** A heap of circles on a flat base, shaded from below. */
function cumulus(random, x, y, scale) {
  const puffs = repeat(7, (index) => {
    const along = (index - 3) / 3;
    const radius = (26 - 15 * along * along) * random.between(0.8, 1.2);
    return `<circle cx="${round(along * 52)}" cy="${round(-radius * 0.62)}" r="${round(radius)}"/>`;
  });
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale * 10) / 10})" fill="url(#cloud)" filter="url(#cloudy)" opacity=".93">${puffs}<rect x="-66" y="-13" width="132" height="15" rx="7.5"/></g>`;
}
