import { createServer } from 'vite';

// The benchmarks are TypeScript of the project; Vite loads them as it loads the notebook.
const vite = await createServer({
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { bench } = await vite.ssrLoadModule('/bench/main.ts');
  await bench(process.argv.slice(2));
} finally {
  await vite.close();
}
