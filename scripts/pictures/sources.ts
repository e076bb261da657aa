import { readFileSync } from 'node:fs';
import type { PictureScene } from './scene-list.ts';

/** What assets/drawings/sources.json says of a style, and of single pieces of clip art. */
interface DrawingSources {
  readonly styles: readonly {
    readonly style: string;
    readonly package: string;
    readonly version: string;
    readonly name: string;
    readonly author: string;
    readonly licence: string;
    readonly licenceUrl: string;
    readonly url: string;
  }[];
  readonly files: readonly { readonly id: string; readonly title: string; readonly author: string }[];
}

const changes =
  'rendered at 512 px, trimmed, scaled, mirrored or turned, given a shadow and set into a scene';

/** assets/pictures/sources.json: what each picture was made from, the place by this project, the things by others. */
export function pictureSources(scenes: readonly PictureScene[], root: URL): unknown {
  const { styles, files } = JSON.parse(
    readFileSync(new URL('assets/drawings/sources.json', root), 'utf8'),
  ) as DrawingSources;
  const sourceOf = (drawing: string) => {
    const style = styles.find((one) => one.style === drawing.split('/')[0])!;
    const clipArt = files.find(({ id }) => id === drawing);
    return {
      drawing,
      package: style.package,
      version: style.version,
      author: clipArt?.author || style.author,
      licence: style.licence,
      licenceUrl: style.licenceUrl,
      url: style.url,
    };
  };
  const pictures = scenes.map(({ id, description: { ground, things } }) => ({
    picture: `${id}.webp`,
    place: { author: 'Diagonal', licence: 'MIT', drawnBy: `src/engine/scenes/places/${ground.place}.ts` },
    drawings: [...new Set(things.map(({ drawing }) => drawing))].map((drawing) => ({
      ...sourceOf(drawing),
      changes: things.some((thing) => thing.drawing === drawing && thing.colour)
        ? `${changes}, repainted`
        : changes,
    })),
  }));
  return { count: pictures.length, pictures };
}
