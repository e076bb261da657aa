/** A thing in a scene: one drawing of one concept, set down somewhere. */
export interface Thing {
  /** a concept of assets/grammar/concepts.json, such as `dog` */
  readonly concept: string;
  /** one of that concept's drawings in assets/drawings, such as `noto/dog` */
  readonly drawing: string;
  /** centre, as fractions of the picture's side from its left and upper edge */
  readonly x: number;
  readonly y: number;
  /** side of the drawing's box as a fraction of the picture's side */
  readonly size: number;
  /** clockwise, radians */
  readonly turn: number;
  readonly mirrored: boolean;
  /** a colour of assets/grammar/colours.json that it is repainted in; absent: its own colours */
  readonly colour?: string;
}

/** Where a scene takes place: a place of assets/grammar/places.json, or one plain colour. */
export type Ground = { readonly place: string } | { readonly colour: string };

/** All that a scene's picture and its captions are made from. The same description gives the same bytes everywhere. */
export interface SceneDescription {
  /** everything that chance decides when the ground is drawn: hills, waves, blades of grass */
  readonly seed: number;
  readonly ground: Ground;
  /** back to front; none: an empty place */
  readonly things: readonly Thing[];
}
