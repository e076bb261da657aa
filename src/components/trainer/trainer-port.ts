import type { Trainer } from '../../engine/trainer/trainer.ts';

type Used =
  | 'state'
  | 'run'
  | 'config'
  | 'latest'
  | 'notice'
  | 'pairsPerSecond'
  | 'pauseWhenHidden'
  | 'runs'
  | 'start'
  | 'open'
  | 'load'
  | 'play'
  | 'step'
  | 'pause'
  | 'stop'
  | 'change'
  | 'remove'
  | 'exportRun'
  | 'kept'
  | 'weights';

/** What the figure uses of the notebook's trainer, so that a test can put a recorded one in its place. */
export type TrainerPort = Pick<Trainer, Used> & EventTarget;
