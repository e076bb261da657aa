import type { StageData } from '../../engine/search/stage.ts';
import type { SearchPicture } from './search-picture.ts';

/** Everything that the stage draws. */
export interface SearchData {
  /** The sentence that `text` belongs to. */
  readonly sentence: string;
  /** T [dim], or null while no model can give it. */
  readonly text: Float32Array | null;
  /** [n] in the order in which they were laid out. */
  readonly pictures: readonly SearchPicture[];
  /** [n] I₁ … Iₙ, each [dim]; null while a vector is missing. */
  readonly vectors: readonly (Float32Array | null)[];
  readonly stage: StageData;
}
