import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build-site.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built notebook at the root of a server that sends the isolation headers. */
    siteUrl: string;
    /** The same files under a sub-path of a plain static server that sends none. */
    plainUrl: string;
  }
}

/** Builds the notebook once and serves it twice: as `npm run preview` does, and as a host does that can set no headers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildSite();
  const site = await serveFolder('dist', { isolated: true });
  const plain = await serveFolder('dist', { prefix: '/some/where/' });
  project.provide('siteUrl', site.url);
  project.provide('plainUrl', plain.url);
  return async () => {
    await Promise.all([site.close(), plain.close()]);
  };
}
