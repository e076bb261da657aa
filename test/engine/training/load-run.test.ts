import { expect, test, vi } from 'vitest';
import { loadReplay, loadRun, loadRunIndex, type RunFiles } from '../../../src/engine/training/index.ts';
import { filesOf, recordRun } from './recorded-run.ts';

const recorded = recordRun({ n: 4, dim: 6, at: [0, 1, 2] });
const files = await filesOf(recorded);
const withRun = (change: Partial<RunFiles['run']>): RunFiles => ({
  ...files,
  run: { ...files.run, ...change },
});
const blob = (content: string) => URL.createObjectURL(new Blob([content]));

test('the record comes first, and the vectors only when they are asked for', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const run = await loadRun(files);
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([files.run.url]);
  expect(run).toMatchObject(recorded.record);
  const replay = await loadReplay(run);
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(replay.dim).toBe(6);
  expect(replay.directions).toEqual(recorded.vectors);
  fetched.mockRestore();
});

test('the network is away', async () => {
  const gone = blob('');
  URL.revokeObjectURL(gone);
  await expect(loadRun(withRun({ url: gone }))).rejects.toMatchObject({ code: 'asset-missing' });
});

test('a file of another size, and how much of it came', async () => {
  await expect(loadRun(withRun({ bytes: files.run.bytes + 5 }))).rejects.toMatchObject({
    code: 'asset-cut-off',
    detail: { loaded: files.run.bytes, total: files.run.bytes + 5 },
  });
  const vectors = { ...files.vectors, url: blob('short') };
  await expect(loadRun({ ...files, vectors }).then((run) => loadReplay(run))).rejects.toMatchObject({
    code: 'asset-cut-off',
  });
});

test('a file of the right size with other bytes', async () => {
  const text = JSON.stringify(recorded.record).replace('test-model', 'best-model');
  await expect(loadRun(withRun({ url: blob(text) }))).rejects.toMatchObject({
    code: 'asset-damaged',
    detail: { reason: 'SHA-256' },
  });
});

test('a vectors file that does not hold as many numbers as its record says', async () => {
  const run = await loadRun({ ...files, vectors: { ...files.vectors, bytes: files.vectors.bytes - 1 } });
  await expect(loadReplay(run)).rejects.toMatchObject({
    code: 'asset-cut-off',
    detail: { total: 3 * 3 * 4 * 6 },
  });
});

test('a cancelled load is told as cancelled', async () => {
  await expect(loadRun(files, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});

test('the index names the files by their place beside it', async () => {
  const listed = { path: 'main/run.json', bytes: 2, sha256: '00' };
  const index = { runs: [{ id: 'main', batchSize: 512, files: { run: listed, vectors: listed } }] };
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(index));
  const [run] = await loadRunIndex('https://site.example/notes/replays/replays.json');
  expect(run.files.run.url).toBe('https://site.example/notes/replays/main/run.json');
  expect(run.batchSize).toBe(512);
});

test('a site without recorded runs has none', async () => {
  vi.spyOn(globalThis, 'fetch')
    .mockResolvedValueOnce(new Response(null, { status: 404 }))
    .mockResolvedValueOnce(new Response('<html>', { headers: { 'content-type': 'text/html' } }));
  expect(await loadRunIndex('https://site.example/replays.json')).toEqual([]);
  expect(await loadRunIndex('https://site.example/replays.json')).toEqual([]);
});

test.each(['{"runs":[{}]}', '{}', '<html>'])('an index that holds %s is damaged', async (text) => {
  await expect(loadRunIndex(blob(text))).rejects.toMatchObject({ code: 'asset-damaged' });
});
