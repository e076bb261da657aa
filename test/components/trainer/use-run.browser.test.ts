import { afterEach, expect, it, vi } from 'vitest';
import { modelName } from '../../../src/components/model-picker/entry.messages.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { trainedRun } from '../../engine/encoders/trained/trained-run.ts';
import { FakeTrainer } from './fake-trainer.ts';
import { closeTrainer, openTrainer } from './open-trainer.ts';
import { smallRun } from './small-run.ts';

afterEach(closeTrainer);

async function openKept(trainer: FakeTrainer) {
  trainer.hold(smallRun('run-1'));
  const page = await openTrainer(trainer);
  const select = vi.spyOn(page.notebook.session, 'select').mockResolvedValue();
  const button = () =>
    page.findAll('[data-run] button').find(({ textContent }) => textContent.includes('Use it'));
  await page.until(button);
  button()!.click();
  return { page, select };
}

it('gives a kept run to the notebook as its model', async () => {
  const trainer = new FakeTrainer();
  const { kept, network } = await trainedRun();
  trainer.kept = () => Promise.resolve({ ...kept, run: { ...kept.run, id: 'run-1' } });
  const { page, select } = await openKept(trainer);
  await page.until(() => select.mock.calls.length > 0);
  const [entry] = select.mock.calls[0];
  expect(entry).toMatchObject({ id: 'trained-run-1', kind: 'trained' });
  expect(await entry.network!()).toEqual(network);
  expect(modelName(entry)).toEqual({
    zh: `在这里训练的（${entry.name}）`,
    en: `Trained here (${entry.name})`,
  });
});

it('tells where the run cannot be read', async () => {
  const trainer = new FakeTrainer();
  trainer.kept = (id) => Promise.reject(new EngineError('run-missing', { id }));
  const { page, select } = await openKept(trainer);
  await page.until(() => page.desk.problem);
  expect(page.desk.problem).toMatchObject({ code: 'run-missing' });
  expect(select).not.toHaveBeenCalled();
});
