import { digestScenes } from './digest.ts';
import { readServed } from './served.ts';

postMessage(await digestScenes(readServed));
