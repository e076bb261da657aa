import { importTypeScript } from './import-typescript.mjs';

// node training/scenes.mjs --seed 1 --split train --count 100000 --captions 8 > scenes
const { streamScenes } = await importTypeScript(new URL('./scenes.ts', import.meta.url));
await streamScenes(process.argv.slice(2), new URL('../', import.meta.url));
