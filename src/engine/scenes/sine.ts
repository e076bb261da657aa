/**
 * sin x by its Taylor polynomial of degree 11 on −π/2 to π/2, error below 6 · 10⁻⁸. `Math.sin` may round differently in
 * two browsers; sums and products may not, and a scene has to be the same bytes everywhere.
 * @param x radians
 */
export function sine(x: number): number {
  const turns = x / (2 * Math.PI);
  let t = (turns - Math.floor(turns + 0.5)) * 2 * Math.PI; // −π ≤ t < π
  if (t > Math.PI / 2) t = Math.PI - t;
  else if (t < -Math.PI / 2) t = -Math.PI - t;
  const s = t * t;
  return t * (1 + s * (-1 / 6 + s * (1 / 120 + s * (-1 / 5040 + s * (1 / 362880 + s * (-1 / 39916800))))));
}

/** cos x = sin(x + π/2) */
export function cosine(x: number): number {
  return sine(x + Math.PI / 2);
}
