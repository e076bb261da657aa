import type { BuiltInPicture, BuiltInPictures } from '../../src/engine/pictures/built-in.ts';
import { nameOf } from '../../src/engine/scenes/caption-words.ts';
import type { PictureScene, SceneList } from './scene-list.ts';

/** assets/pictures/pictures.json; the suggestions are written by hand and stay as they are. */
export function pictureList(
  { classicCase, scenes }: SceneList,
  suggestions: BuiltInPictures['suggestions'],
  size: number,
): BuiltInPictures {
  return { classicCase, pictures: scenes.map((scene) => listed(scene, size)), suggestions };
}

function listed({ id, caption, alt, description }: PictureScene, size: number): BuiltInPicture {
  const concepts = [...new Set(description.things.map(({ concept }) => concept))];
  const [concept, ...others] = concepts;
  const { place } = description.ground;
  const file = `${id}.webp`;
  return {
    id,
    file,
    width: size,
    height: size,
    caption,
    alt,
    place,
    ...(concept && { concept, label: { en: nameOf(concept, 'en'), zh: nameOf(concept, 'zh') } }),
    ...(others.length > 0 && { others }),
  };
}
