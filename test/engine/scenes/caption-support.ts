import type { Ground, SceneDescription, Thing } from '../../../src/engine/scenes/description.ts';
import { colours, concepts, places } from '../../../src/engine/scenes/grammar.ts';
import type { Random } from '../../../src/engine/scenes/random.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** One thing in the middle of the picture, of ordinary size unless `more` says otherwise */
export const thing = (concept: string, more: Partial<Thing> = {}): Thing => ({
  concept,
  drawing: `style/${concept}`,
  x: 0.5,
  y: 0.5,
  size: 0.7,
  turn: 0,
  mirrored: false,
  ...more,
});
export const scene = (ground: Ground, ...things: Thing[]): SceneDescription => ({ seed: 1, ground, things });

export const grass: Ground = { place: 'grass' };

/** Scenes of every form, among them ones that a sampler would rarely make */
export function someScene(random: Random): SceneDescription {
  const ids = concepts.map(({ id }) => id);
  const paint = () => (random.chance(0.4) ? { colour: random.pick(colours).id } : {});
  const size = () => ({ size: random.between(0.3, 1) });
  const ground = random.chance(0.7) ? { place: random.pick(places).id } : { colour: random.pick(colours).id };
  const first = random.pick(ids);
  const form = random.pick(['one', 'one', 'two', 'alike', 'alike in colour', 'empty']);
  if (form === 'empty') return scene(ground);
  if (form === 'one') return scene(ground, thing(first, { ...size(), ...paint() }));
  if (form === 'two') {
    return scene(
      ground,
      thing(first, { ...size(), ...paint() }),
      thing(random.pick(ids), { ...size(), ...paint() }),
    );
  }
  const colour = paint();
  const alike = Array.from({ length: 2 + random.integer(2) }, () =>
    thing(first, { ...size(), ...(form === 'alike' ? paint() : colour) }),
  );
  return scene(ground, ...alike);
}
