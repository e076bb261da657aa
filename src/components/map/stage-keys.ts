const zoomStep = 1.6;
/** CSS pixels. */
const panStep = 60;

/** What a key does on the map: moves the points by CSS pixels, zooms by a factor (0 shows the whole), or clears what is picked. */
export type KeyAction = { readonly pan: readonly [number, number] } | { readonly zoom: number } | 'clear';

const actions: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { pan: [panStep, 0] },
  ArrowRight: { pan: [-panStep, 0] },
  ArrowUp: { pan: [0, panStep] },
  ArrowDown: { pan: [0, -panStep] },
  '+': { zoom: zoomStep },
  '=': { zoom: zoomStep },
  '-': { zoom: 1 / zoomStep },
  '0': { zoom: 0 },
  Escape: 'clear',
};

/** Undefined for a key that is not the map's, or that the browser or the system may want. */
export function keyAction({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyAction | undefined {
  return ctrlKey || metaKey || altKey ? undefined : actions[key];
}
