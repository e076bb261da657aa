/**
 * Draws the ten built-in pictures from scenes.json into assets/pictures/.
 *
 *     node scripts/pictures/make-pictures.mjs [--png folder]
 *
 * Needs a Chromium (as `npm test` does) and, for the drawings of animals and things, a package registry: the versions
 * are pinned in scenes.json. `--png` keeps lossless copies for looking at. The list of sources is written beside the
 * pictures, as sources.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumPath } from '../chromium.mjs';
import { readGlyph } from './glyphs.mjs';
import { drawScene, size } from './scene.mjs';

const quality = 0.84;
const changes =
  'scaled, mirrored or tilted, given a shadow and set into a scene; the drawing itself is unchanged';

/** Runs in the page: a PNG in base64 becomes a WebP in base64. */
const webpEncoder = `async (png, quality) => {
  const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
}`;

const target = new URL('../../assets/pictures/', import.meta.url);
const packages = join(tmpdir(), 'diagonal-glyphs');
const pngFolder = process.argv[2] === '--png' ? process.argv[3] : null;
const { sets, scenes } = JSON.parse(readFileSync(new URL('scenes.json', import.meta.url), 'utf8'));

mkdirSync(target, { recursive: true });
if (pngFolder) mkdirSync(pngFolder, { recursive: true });
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: size, height: size } });
for (const { id, object, ...scene } of scenes) {
  const svg = drawScene({ ...scene, object }, object ? await measured(object) : null);
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: size, height: size } });
  const webp = Buffer.from(
    await page.evaluate(`(${webpEncoder})(${JSON.stringify(png.toString('base64'))}, ${quality})`),
    'base64',
  );
  writeFileSync(new URL(`${id}.webp`, target), webp);
  if (pngFolder) writeFileSync(join(pngFolder, `${id}.png`), png);
  console.log(
    `${id}.webp  ${(webp.length / 1000).toFixed(1)} kB  ${scene.place}${object ? `, ${object.set} ${object.glyph}` : ''}`,
  );
}
await browser.close();
writeFileSync(new URL('sources.json', target), `${JSON.stringify(sources(), null, 2)}\n`);

/** The glyph with the box that its ink really fills. */
async function measured({ set, glyph: name }) {
  const glyph = readGlyph(packages, sets[set].source, name);
  await page.setContent(
    `<svg viewBox="${glyph.box.join(' ')}" width="512" height="512"><g id="ink">${glyph.body}</g></svg>`,
  );
  return {
    ...glyph,
    bounds: await page.evaluate(
      `(({ x, y, width, height }) => ({ x, y, width, height }))(document.getElementById('ink').getBBox())`,
    ),
  };
}

/** What each picture was made from: the place by this project, the object in it by others. */
function sources() {
  const pictures = scenes.map(({ id, place, object }) => {
    const own = { author: 'Diagonal', licence: 'MIT', drawnBy: `scripts/pictures/places/${place}.mjs` };
    if (!object) return { picture: `${id}.webp`, place: own };
    return {
      picture: `${id}.webp`,
      place: own,
      object: { glyph: object.glyph, ...sets[object.set], changes },
    };
  });
  return { count: pictures.length, pictures };
}
