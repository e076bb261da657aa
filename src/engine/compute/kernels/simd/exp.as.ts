/**
 * eˣ for x ≤ 0, to within 2e-7 of its value; 0 below −87, where eˣ is hardly a float any more.
 *
 * With n = x / ln 2 rounded and r = x − n ln 2, |r| ≤ ln 2 / 2, eˣ = 2ⁿ eʳ. ln 2 is taken off in two parts, the first of
 * which has so few digits that n times it is exact; eʳ is the polynomial of expf in Cephes
 * (https://www.netlib.org/cephes/).
 */
export function exp(x: v128): v128 {
  const isTiny = f32x4.lt(x, f32x4.splat(-87));
  x = f32x4.max(x, f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  // 2ⁿ: n goes where a float keeps its exponent.
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(p, power), isTiny);
}
