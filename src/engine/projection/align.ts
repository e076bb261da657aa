/**
 * Turns, and where that fits better mirrors, points of a plane so that they come as near as possible to where they stood
 * before: min over orthogonal R of Σ ‖R pᵢ − qᵢ‖² (Schönemann 1966, in two dimensions in closed form). The sign and the
 * order of principal axes are arbitrary; aligned maps do not flip from one moment to the next.
 *
 * @param points [n, 2], their mean 0 @param before [n, 2]
 * @returns [n, 2]
 */
export function alignPlane(points: Float64Array, before: Float64Array): Float64Array {
  let [along, across, mirroredAlong, mirroredAcross] = [0, 0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y, u, v] = [points[at], points[at + 1], before[at], before[at + 1]];
    along += x * u + y * v;
    across += x * v - y * u;
    mirroredAlong += x * u - y * v;
    mirroredAcross += x * v + y * u;
  }
  const mirror = Math.hypot(mirroredAlong, mirroredAcross) > Math.hypot(along, across);
  const angle = mirror ? Math.atan2(mirroredAcross, mirroredAlong) : Math.atan2(across, along);
  const [cos, sin, sign] = [Math.cos(angle), Math.sin(angle), mirror ? -1 : 1];
  return points.map((_, at) => {
    const [x, y] = [points[at - (at % 2)], sign * points[at - (at % 2) + 1]];
    return at % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });
}
