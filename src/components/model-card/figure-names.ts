import type { Message } from '../i18n/locale.ts';
import { groupNames, groupSummaries, partNames } from './figure-names.messages.ts';

/** What the figures whose names begin with `id` measure; the id itself where it has no name here. */
export function groupName(id: string): Message {
  return nameIn(groupNames, id);
}

/** The rest of a figure's name, part by part; parts that have no name here stand as they are. */
export function figureName(figure: string): Message {
  const [group, ...parts] = figure.split('/');
  if (parts.length === 0) return groupName(group);
  const names = parts.map((part, place) => partName(part, parts[place - 1] ?? group));
  return { zh: names.map(({ zh }) => zh).join('，'), en: names.map(({ en }) => en).join(', ') };
}

/** In a sentence how the figures of a group were measured; null where there is none here. */
export function groupSummary(id: string): Message | null {
  return Object.hasOwn(groupSummaries, id) ? groupSummaries[id] : null;
}

/** Some parts mean another thing after another part: a colour is a choice, or a kind of drawing. */
function partName(part: string, before: string): Message {
  const both = `${before}/${part}`;
  return nameIn(partNames, Object.hasOwn(partNames, both) ? both : part);
}

function nameIn(names: Readonly<Record<string, Message>>, id: string): Message {
  return Object.hasOwn(names, id) ? names[id] : { zh: id, en: id };
}
