/** Pictures of scenes, numbered in the order in which they are needed. Each new one takes the room of the oldest. */
export class PictureRing {
  readonly #pictures: Uint8Array;
  /** The number of the newest picture of each scene that has one, */
  readonly #newest = new Map<number, number>();
  /** and the scene in each place; −1: none yet. */
  readonly #scenes: Int32Array;

  /** @param stride numbers in a picture */
  constructor(
    readonly capacity: number,
    readonly stride: number,
  ) {
    this.#pictures = new Uint8Array(capacity * stride);
    this.#scenes = new Int32Array(capacity).fill(-1);
  }

  /** Whether there is a picture of this scene with a number from `since` on. */
  has(scene: number, since: number): boolean {
    return (this.#newest.get(scene) ?? -1) >= since;
  }

  /** A view, good until the picture's room is used again. @param scene one that is there */
  picture(scene: number): Uint8Array {
    return this.#at(this.#newest.get(scene)! % this.capacity);
  }

  /** Picture number n, in the room of number n − capacity. Numbers may come in any order. */
  put(n: number, scene: number, picture: Uint8Array): void {
    const place = n % this.capacity;
    const former = this.#scenes[place];
    if (this.#newest.get(former) === n - this.capacity) this.#newest.delete(former);
    this.#at(place).set(picture);
    this.#scenes[place] = scene;
    // Two drawers may bring the pictures of one scene the wrong way round.
    this.#newest.set(scene, Math.max(n, this.#newest.get(scene) ?? n));
  }

  #at(place: number): Uint8Array {
    return this.#pictures.subarray(place * this.stride, (place + 1) * this.stride);
  }
}
