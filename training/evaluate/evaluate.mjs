import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../import-typescript.mjs';

const { main } = await importTypeScript(new URL('./main.ts', import.meta.url));
await main(process.argv.slice(2), fileURLToPath(new URL('../..', import.meta.url)), console.log);
