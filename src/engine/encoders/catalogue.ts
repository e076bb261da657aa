import { embeddedModel } from './embedded-model.ts';
import type { Dtype } from './encoder.ts';
import { encoderError } from './error-codes.ts';
import type { FileRole, Layout, ModelFile } from './model-files.ts';
import type { TrainedNetwork } from './trained/trained-network.ts';

export type Language = 'en' | 'zh';

/** One choice of precision, with what its download weighs. */
export interface Variant {
  readonly dtype: Dtype;
  /** The files that are loaded for it; they differ from `dtype` where one of the two is known to be broken. */
  readonly towers: Readonly<Record<'text' | 'vision', Dtype>>;
  /** Both towers, the tokenizer and the configuration; null until the hub has been asked. */
  readonly bytes: number | null;
  /** The bytes are rounded, or derived from the number of parameters. */
  readonly approximate: boolean;
}

/** A model that the reader can choose. Proper names only: the sentences about it belong to the components. */
export interface CatalogueEntry {
  /** The hub id, or the embedded model's own id. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'embedded' | 'untrained' | 'hub' | 'trained';
  /** An SPDX identifier or the licence's name; null when the hub says nothing. */
  readonly licence: string | null;
  /** True where the weights may be used for research only. */
  readonly researchOnly: boolean;
  readonly languages: readonly Language[];
  /** Dimension of the joint space; null until the model has been loaded. */
  readonly dim: number | null;
  /** Side of the square picture that the image tower reads, in pixels. */
  readonly pictureSize: number | null;
  readonly variants: readonly Variant[];
  readonly layout: Layout | null;
  /** exp of the trained logit scale, where the catalogue knows better than the model's config.json. */
  readonly logitScale: number | null;
  /** `words`: a word that is not one whole token is unknown. `subwords`: any word can be spelt. */
  readonly vocabulary: 'words' | 'subwords';
  /** The seed of the random weights, for the untrained network. */
  readonly seed?: number;
  /** The files of a model that this site serves itself. */
  readonly files?: readonly ModelFile[];
  readonly version?: string;
  /** Reads the network of a model that was trained in the tab. Rejects with EngineError `run-missing`. */
  readonly network?: () => Promise<TrainedNetwork>;
}

const both = (dtype: Dtype) => ({ text: dtype, vision: dtype });
const variant = (dtype: Dtype, bytes: number, approximate = true, towers = both(dtype)): Variant => ({
  dtype,
  towers,
  bytes,
  approximate,
});
const hubDefaults = { kind: 'hub', researchOnly: false, logitScale: null, vocabulary: 'subwords' } as const;

const siteFiles: readonly ModelFile[] = embeddedModel.files;
const siteBytes = (skipped: FileRole) =>
  siteFiles.filter(({ role }) => role !== skipped).reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);

/** The default: small, shipped with the site, and its config.json holds the trained scale. */
export const embeddedEntry: CatalogueEntry = {
  id: embeddedModel.id,
  name: 'Diagonal CLIP',
  kind: 'embedded',
  licence: 'MIT',
  researchOnly: false,
  languages: ['en', 'zh'],
  dim: embeddedModel.dim,
  pictureSize: embeddedModel.pictureSize,
  variants: [variant('q8', siteBytes('untrainedSelfTest'), false)],
  layout: 'split',
  logitScale: embeddedModel.logitScale,
  vocabulary: 'words',
  files: siteFiles.filter(({ role }) => role !== 'untrainedSelfTest'),
  version: embeddedModel.version,
};

/** The embedded network with random weights: what the matrix looks like before learning. Costs no second download. */
export const untrainedEntry: CatalogueEntry = {
  ...embeddedEntry,
  id: `${embeddedModel.id}-untrained`,
  kind: 'untrained',
  variants: [variant('q8', siteBytes('selfTest'), false)],
  logitScale: 1 / 0.07,
  seed: embeddedModel.untrainedSeed,
  files: siteFiles
    .filter(({ role }) => role !== 'selfTest')
    .map((file) => (file.role === 'untrainedSelfTest' ? { ...file, role: 'selfTest' } : file)),
};

/** Sizes in bytes as the hub lists them, rounded where `approximate`; asking the hub (lookUpHub) gives them exactly. */
export const catalogue: readonly CatalogueEntry[] = [
  embeddedEntry,
  untrainedEntry,
  {
    ...hubDefaults,
    id: 'onnx-community/TinyCLIP-ViT-8M-16-Text-3M-YFCC15M-ONNX',
    name: 'TinyCLIP ViT-8M/16',
    licence: 'MIT',
    languages: ['en'],
    dim: 512,
    pictureSize: 224,
    layout: 'joint',
    variants: [variant('fp32', 97_715_805, false), variant('q8', 27_925_629, false)],
  },
  {
    ...hubDefaults,
    id: 'Xenova/mobileclip_s0',
    name: 'MobileCLIP-S0',
    licence: 'Apple AMLR',
    researchOnly: true,
    languages: ['en'],
    dim: 512,
    pictureSize: 256,
    layout: 'split',
    // The 8-bit image tower of this repository gives wrong vectors, and its fp16 text tower does not load on WASM.
    variants: [variant('fp32', 218_000_000), variant('q8', 91_000_000, true, { text: 'q8', vision: 'fp32' })],
  },
  {
    ...hubDefaults,
    id: 'Xenova/clip-vit-base-patch32',
    name: 'OpenAI CLIP ViT-B/32',
    licence: 'MIT',
    languages: ['en'],
    dim: 512,
    pictureSize: 224,
    layout: 'split',
    logitScale: 100,
    variants: [variant('fp32', 608_300_000), variant('fp16', 305_300_000), variant('q8', 155_900_000)],
  },
  {
    ...hubDefaults,
    id: 'Xenova/clip-vit-base-patch16',
    name: 'OpenAI CLIP ViT-B/16',
    licence: 'MIT',
    languages: ['en'],
    dim: 512,
    pictureSize: 224,
    layout: 'split',
    logitScale: 100,
    variants: [variant('fp32', 601_340_000), variant('fp16', 302_220_000), variant('q8', 154_190_000)],
  },
  {
    ...hubDefaults,
    id: 'Xenova/chinese-clip-vit-base-patch16',
    name: 'Chinese-CLIP ViT-B/16',
    // As its authors' repository says (OFA-Sys/Chinese-CLIP, MIT-LICENSE.txt); the hub's card says nothing.
    licence: 'MIT',
    languages: ['zh'],
    dim: 512,
    pictureSize: 224,
    layout: 'joint',
    variants: [variant('fp32', 754_400_000), variant('fp16', 377_400_000), variant('q8', 191_400_000)],
  },
];

const idForm = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/;

/**
 * The entry for an id that the reader typed, or pasted as the address of its page on a hub: the catalogue's own if it is there, otherwise
 * one with everything open, which `lookUpHub` fills in.
 * @throws EngineError `invalid-hub-id`
 */
export function hubEntry(typed: string): CatalogueEntry {
  const parts = typed.trim().split('/');
  const isAddress = /^https?:$/.test(parts[0]) || (parts.length > 2 && parts[0].includes('.'));
  const path = isAddress ? parts.slice(parts[0].endsWith(':') ? 3 : 1) : parts;
  const id = path.slice(0, 2).join('/');
  if (!idForm.test(id) || id.includes('..'))
    throw encoderError('invalid-hub-id', { id: typed.trim().slice(0, 200) });
  return (
    catalogue.find((entry) => entry.kind === 'hub' && entry.id.toLowerCase() === id.toLowerCase()) ?? {
      ...hubDefaults,
      id,
      name: id,
      licence: null,
      languages: [],
      dim: null,
      pictureSize: null,
      layout: null,
      variants: [],
    }
  );
}

/** @returns the entry of the catalogue, or null. */
export function findEntry(id: string): CatalogueEntry | null {
  return catalogue.find((entry) => entry.id === id) ?? null;
}
