import {
  choiceParam,
  deserialize,
  serialize,
  textParam,
  type Params,
  type Values,
} from '../components/state/params.ts';

/** The version of links. A link of a later version opens as far as it is understood, and the reader is told. */
export const linkVersion = 1;

/** What every page's address may carry beside the page's own values. Empty text stands for "as this machine prefers". */
export const commonParams = {
  lang: choiceParam('', ['', 'zh', 'en']),
  theme: choiceParam('', ['', 'light', 'dark', 'auto']),
  model: textParam('', { maxLength: 200 }),
  device: choiceParam('', ['', 'wasm', 'webgpu']),
} satisfies Params;

export type CommonValues = Values<typeof commonParams>;

/** An address is `#/page?v=1&name=value…`: after the `#`, so that any static server can host the notebook. */
export interface Address {
  /** '' is the cover. */
  readonly page: string;
  readonly version: number;
  readonly search: URLSearchParams;
}

export function parseAddress(hash: string): Address {
  const [path, query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const search = new URLSearchParams(query);
  return { page: path, version: Number(search.get('v') ?? linkVersion) || linkVersion, search };
}

export function readCommon(address: Address): CommonValues {
  return deserialize(commonParams, address.search);
}

/** Writes an address, defaults left out; the version stands there as soon as there is anything to be read by it. */
export function formatAddress<P extends Params>(
  page: string,
  common: CommonValues,
  params: P,
  values: Values<P>,
): string {
  const search = new URLSearchParams([...serialize(commonParams, common), ...serialize(params, values)]);
  if (search.size === 0) return `#/${page}`;
  return `#/${page}?${new URLSearchParams([['v', String(linkVersion)], ...search])}`;
}
