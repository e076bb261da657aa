import type { StageData } from '../../engine/search/stage.ts';
import type { SearchPicture } from './search-picture.ts';
import type { SearchResult } from './search-result.ts';

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

/** What the stage draws of a result; the same object as long as nothing changed. */
export class SearchDataMemo {
  #last?: { readonly result: SearchResult; readonly data: SearchData };

  of(result: SearchResult, threshold: number): SearchData {
    const last = this.#last;
    if (last?.result === result && last.data.stage.threshold === threshold) return last.data;
    const { sentence, text, pictures, vectors, cosines, sums } = result;
    const stage = { ids: pictures.map(({ id }) => id), cosines, sums, threshold };
    const data = { sentence, text, pictures, vectors, stage };
    this.#last = { result, data };
    return data;
  }
}
