import type { TestProject } from 'vitest/node';
import { startHub } from './hub.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the local hub; see hub.ts for what may follow it. */
    hub: string;
  }
}

export default async function setup(project: TestProject) {
  const hub = await startHub();
  project.provide('hub', hub.address);
  return () => hub.close();
}
