/** of the pairs of a concept and a place */
const heldOutShare = 0.12;

/**
 * Whether a concept is never shown in a place during training, so that the evaluation can ask for combinations that the
 * model has not seen. By a hash of both names alone: FNV-1a, then the finaliser of MurmurHash3.
 */
export function heldOutPair(concept: string, place: string): boolean {
  const text = `${concept}+${place}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 < heldOutShare;
}
