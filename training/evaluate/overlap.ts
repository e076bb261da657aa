import overlaps from './overlaps.json';

const names: Readonly<Record<string, readonly string[] | undefined>> = overlaps.names;

/** Whether the name of one of two concepts also fits pictures of the other, as "bird" fits an owl. */
export function overlap(a: string, b: string): boolean {
  return Boolean(names[a]?.includes(b) || names[b]?.includes(a));
}
