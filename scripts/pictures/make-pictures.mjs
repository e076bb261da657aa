/**
 * Draws the built-in pictures of the lessons from scenes.json: assets/pictures/<id>.webp, pictures.json and sources.json.
 *
 *     node scripts/pictures/make-pictures.mjs
 *
 * Needs what training/drawings/build.py needs: Debian's librsvg2-bin, python3-pil, python3-numpy and openclipart-svg, and
 * the drawings' packages, which are fetched at their pinned versions when they are not in training/build. The suggestions
 * in pictures.json are written by hand and stay as they are.
 */
import { importTypeScript } from '../../training/import-typescript.mjs';

const { makePictures } = await importTypeScript(new URL('./pictures.ts', import.meta.url));
makePictures(new URL('../../', import.meta.url));
