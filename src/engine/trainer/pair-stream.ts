import { captionScene } from '../scenes/caption.ts';
import { catalogueOf, type Catalogue } from '../scenes/catalogue.ts';
import type { SceneDescription } from '../scenes/description.ts';
import type { DrawingIndex, DrawingKind, Split } from '../scenes/drawings.ts';
import { Random } from '../scenes/random.ts';
import { sampleScene } from '../scenes/sample-scene.ts';
import { conceptOrder } from './concept-order.ts';
import type { TrainingConfig } from './training-config.ts';

/** One sample of the stream: which scene of the set, in which pass over it. */
export interface StreamPlace {
  readonly scene: number;
  readonly epoch: number;
}

/** Descriptions of scenes that are kept; all of a set that is not larger. */
const keptScenes = 32_768;

/** What decides the stream. The size of the pictures and the network do not: they see the same pairs. */
type StreamConfig = Pick<TrainingConfig, 'seed' | 'language' | 'concepts' | 'scenes'>;

/**
 * The training pairs as a pure function of the config: sample number n of the stream names a scene of the set and an epoch,
 * and these two name a picture and a caption. So where a run stands is one number, the pairs that it has seen.
 *
 * The first epoch takes the set in order, where concepts are dealt evenly; later ones shuffle it, each in its own way.
 * A batch across the end of an epoch may meet a scene twice, with two captions.
 */
export class PairStream {
  readonly #random: Random;
  readonly #catalogue: Catalogue;
  readonly #kindOf: (concept: string, drawing: string) => DrawingKind;
  readonly #scenes: { readonly index: number; readonly scene: SceneDescription }[] = [];
  readonly #orders = new Map<number, readonly number[]>();

  constructor(
    readonly config: StreamConfig,
    index: DrawingIndex,
  ) {
    this.#random = Random.seeded(config.seed);
    this.#catalogue = trainedCatalogue(index, 'train', config.concepts);
    this.#kindOf = drawingKinds(index, this.#catalogue.concepts);
  }

  get concepts(): readonly string[] {
    return this.#catalogue.concepts;
  }

  /** @param n 0 for the first sample */
  place(n: number): StreamPlace {
    const { scenes } = this.config;
    const epoch = Math.floor(n / scenes);
    const within = n - epoch * scenes;
    return { scene: epoch === 0 ? within : this.#orderOf(epoch)[within], epoch };
  }

  /** The places of a batch: samples `from` to `from + size − 1`. */
  places(from: number, size: number): StreamPlace[] {
    return Array.from({ length: size }, (_, i) => this.place(from + i));
  }

  scene(index: number): SceneDescription {
    const kept = this.#scenes[index % keptScenes];
    if (kept?.index === index) return kept.scene;
    const scene = dealtScene(this.#random, this.#catalogue, index);
    this.#scenes[index % keptScenes] = { index, scene };
    return scene;
  }

  caption({ scene, epoch }: StreamPlace): string {
    const random = this.#random.fork(`captions ${epoch} ${scene}`);
    return captionScene(this.scene(scene), this.config.language, random, { kindOf: this.#kindOf });
  }

  /** Every scene of the set once, in the order in which the stream needs them from sample `from` on. */
  *needed(from: number): Generator<number> {
    const seen = new Set<number>();
    for (let n = from; seen.size < this.config.scenes; n++) {
      const { scene } = this.place(n);
      if (!seen.has(scene)) yield scene;
      seen.add(scene);
    }
  }

  /** The scene of each sample from number `from` on, without end. */
  *following(from: number): Generator<number, void> {
    for (let n = from; ; n++) yield this.place(n).scene;
  }

  /** Those of two epochs are kept: scenes may be drawn for the next one while this one trains. */
  #orderOf(epoch: number): readonly number[] {
    const known = this.#orders.get(epoch);
    if (known) return known;
    const inOrder = Array.from({ length: this.config.scenes }, (_, i) => i);
    const order = this.#random.fork(`order ${epoch}`).shuffle(inOrder);
    this.#orders.set(epoch, order);
    if (this.#orders.size > 2) this.#orders.delete(this.#orders.keys().next().value!);
    return order;
  }
}

/** The concepts that a training shows. */
export function trainedConcepts({ concepts }: Pick<TrainingConfig, 'concepts'>): readonly string[] {
  return conceptOrder.slice(0, concepts);
}

/** The drawings of one split for the first `count` concepts of the trainer's list. */
export function trainedCatalogue(index: DrawingIndex, split: Split, count: number): Catalogue {
  const { concepts, drawings } = catalogueOf(index, split);
  return { concepts: conceptOrder.filter((id) => concepts.includes(id)).slice(0, count), drawings };
}

/**
 * Scene number i: concepts are dealt like cards, all of them in random order, then all again (as ConceptDeck does), so
 * that a stretch of the set holds few scenes that match each other's captions. The second thing of a scene is any concept.
 */
export function dealtScene(random: Random, catalogue: Catalogue, i: number): SceneDescription {
  const { concepts } = catalogue;
  const deck = random.fork(`concepts ${Math.floor(i / concepts.length)}`).shuffle(concepts);
  const others = random.fork(`others ${i}`);
  let first = true;
  const deal = () => {
    if (!first) return others.pick(concepts);
    first = false;
    return deck[i % concepts.length];
  };
  return sampleScene(random.fork(`scene ${i}`), { catalogue, deal });
}

function drawingKinds({ concepts }: DrawingIndex, used: readonly string[]) {
  const kinds = new Map(
    used.map((concept) => [concept, new Map(concepts[concept].map(({ id, kind }) => [id, kind]))]),
  );
  return (concept: string, drawing: string) => kinds.get(concept)!.get(drawing)!;
}
