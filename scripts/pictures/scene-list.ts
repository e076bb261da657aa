import { readFileSync } from 'node:fs';
import type { Language } from '../../src/engine/pictures/built-in.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';

/** A built-in picture as scenes.json describes it. */
export interface PictureScene {
  readonly id: string;
  readonly caption: Readonly<Record<Language, string>>;
  readonly alt: Readonly<Record<Language, string>>;
  readonly description: SceneDescription & { readonly ground: { readonly place: string } };
}

/** scenes.json */
export interface SceneList {
  /** ids of lesson 3's ten pictures, in the order in which they are laid out */
  readonly classicCase: readonly string[];
  readonly scenes: readonly PictureScene[];
}

/** @param root the project's folder */
export function readScenes(root: URL): SceneList {
  return JSON.parse(readFileSync(new URL('scripts/pictures/scenes.json', root), 'utf8')) as SceneList;
}
