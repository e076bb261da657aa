import { takingTurns } from '../../engine/compute/turns.ts';
import { EngineError } from '../../engine/errors.ts';
import { conceptOf, placeWords } from '../../engine/scenes/grammar.ts';
import { scenePairs, type ScenePair } from '../../engine/scenes/scene-pairs.ts';
import { WorkerDrawer } from '../../engine/trainer/scenes/worker-drawer.ts';
import type { SceneDrawer } from '../../engine/trainer/scenes/scene-drawer.ts';
import type { Lang, Message } from '../i18n/locale.ts';
import { drawingFolder, sceneDrawings, withAlpha } from '../scene-pairs/scene-drawings.ts';
import type { KnownGroups, PairSource, PictureOrError } from './pair-source.ts';

/** The largest that a scene is drawn; there is no more to see of a drawing. */
const largest = 128;

const plain: Message = { zh: '纯色背景', en: 'plain background' };
const empty: Message = { zh: '（空景）', en: '(nothing)' };

/** The id of the series of scenes that a seed gives; its first n pairs are the same for every n. */
export const sceneSourceId = (seed: number): string => `scenes/${seed}`;

export interface SceneOptions {
  readonly n: number;
  readonly seed: number;
  /** The side of the pictures that the model reads, in pixels; null where nobody knows. */
  readonly pictureSize: number | null;
}

/**
 * The first n scenes of a seed, drawn from what the embedded model was not trained on, as large as the model reads them. Rejects
 * with EngineError `asset-missing`, or with the signal's reason.
 */
export async function sceneSource(
  { n, seed, pictureSize }: SceneOptions,
  signal: AbortSignal,
): Promise<PairSource> {
  const { heldOut } = await sceneDrawings();
  const pairAt = scenePairs(heldOut, seed);
  const turn = takingTurns(signal);
  const pairs: ScenePair[] = [];
  for (let i = 0; i < n; i++) {
    await turn();
    pairs.push(pairAt(i));
  }
  return new SceneSource(sceneSourceId(seed), pairs, Math.min(largest, pictureSize ?? largest));
}

class SceneSource implements PairSource {
  readonly kind = 'scenes';
  #drawer?: SceneDrawer;

  constructor(
    readonly id: string,
    private readonly pairs: readonly ScenePair[],
    private readonly size: number,
  ) {}

  get count(): number {
    return this.pairs.length;
  }

  captions(language: Lang): readonly string[] {
    return this.pairs.map(({ caption }) => caption[language]);
  }

  groups(language: Lang): KnownGroups {
    return {
      object: this.pairs.map(({ concept }) =>
        concept === undefined ? empty[language] : conceptOf(concept)[language].name,
      ),
      place: this.pairs.map(({ description: { ground } }) =>
        'place' in ground ? placeWords(ground.place)[language].scenes[0] : plain[language],
      ),
    };
  }

  async pictures(from: number, to: number, signal: AbortSignal): Promise<readonly PictureOrError[]> {
    const { size } = this;
    this.#drawer ??= new WorkerDrawer({
      folder: drawingFolder(),
      concepts: this.#concepts(),
      size,
    });
    const scenes = this.pairs.slice(from, to).map(({ description }) => description);
    const rgb = await this.#drawer.draw(scenes).catch((error: unknown) => {
      throw this.#failure(error);
    });
    const turn = takingTurns(signal);
    const stride = size * size * 3;
    const pictures: PictureOrError[] = [];
    for (let i = 0; i < scenes.length; i++) {
      await turn();
      pictures.push({ picture: withAlpha(rgb.subarray(i * stride, (i + 1) * stride), size) });
    }
    return pictures;
  }

  name(i: number): string {
    return this.pairs[i].id;
  }

  rest(): void {
    this.#drawer?.dispose();
    this.#drawer = undefined;
  }

  /** The drawer speaks for a training; the next call starts another one. */
  #failure(error: unknown): unknown {
    this.rest();
    if (!(error instanceof EngineError) || error.code !== 'trainer-died') return error;
    return new EngineError('drawing-failed', { reason: error.detail.reason });
  }

  #concepts(): string[] {
    const things = this.pairs.flatMap(({ description }) => description.things);
    return [...new Set(things.map(({ concept }) => concept))];
  }
}
