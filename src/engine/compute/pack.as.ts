/**
 * Packs lines (rows of A or columns of B) into panels of `width` lines, 4 or 8:
 * target[panel][p][line] = source[line · lineStride + p · depthStride], and 0 past the last line.
 */
export function pack(
  source: usize,
  target: usize,
  lines: isize,
  depth: usize,
  lineStride: usize,
  depthStride: usize,
  width: isize,
): void {
  const paddedLines = ((lines + width - 1) / width) * width;
  const step = width << 2;
  for (let first: isize = 0; first < paddedLines; first += 4) {
    const lineInPanel = first % width;
    let from = source + first * lineStride;
    let to = target + (((first - lineInPanel) * depth + lineInPanel) << 2);
    const present = lines - first;
    if (present >= 4 && depthStride == 4) {
      packFour(from, from + lineStride, from + 2 * lineStride, from + 3 * lineStride, to, step, depth);
    } else {
      for (let p: usize = 0; p < depth; p++) {
        v128.store(to, gather(from, lineStride, present));
        from += depthStride;
        to += step;
      }
    }
  }
}

/** Four lines at one depth, of which `present` exist. */
function gather(from: usize, lineStride: usize, present: isize): v128 {
  if (present >= 4 && lineStride == 4) return v128.load(from);
  let four = f32x4.splat(0);
  if (present > 0) four = v128.load32_zero(from);
  if (present > 1) four = v128.load_lane<f32>(from + lineStride, four, 1);
  if (present > 2) four = v128.load_lane<f32>(from + 2 * lineStride, four, 2);
  if (present > 3) four = v128.load_lane<f32>(from + 3 * lineStride, four, 3);
  return four;
}

/** Packs four lines whose depths follow one another, four depths at a time: a transposed 4 × 4 block. */
export function packFour(
  line0: usize,
  line1: usize,
  line2: usize,
  line3: usize,
  to: usize,
  step: usize,
  depth: usize,
): void {
  let p: usize = 0;
  for (; p + 4 <= depth; p += 4) {
    const at = p << 2;
    const row0 = v128.load(line0 + at);
    const row1 = v128.load(line1 + at);
    const row2 = v128.load(line2 + at);
    const row3 = v128.load(line3 + at);
    const low01 = v128.shuffle<f32>(row0, row1, 0, 4, 1, 5);
    const low23 = v128.shuffle<f32>(row2, row3, 0, 4, 1, 5);
    const high01 = v128.shuffle<f32>(row0, row1, 2, 6, 3, 7);
    const high23 = v128.shuffle<f32>(row2, row3, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f64>(low01, low23, 0, 2));
    v128.store(to + step, v128.shuffle<f64>(low01, low23, 1, 3));
    v128.store(to + 2 * step, v128.shuffle<f64>(high01, high23, 0, 2));
    v128.store(to + 3 * step, v128.shuffle<f64>(high01, high23, 1, 3));
    to += 4 * step;
  }
  for (; p < depth; p++) {
    const at = p << 2;
    let four = v128.load32_zero(line0 + at);
    four = v128.load_lane<f32>(line1 + at, four, 1);
    four = v128.load_lane<f32>(line2 + at, four, 2);
    four = v128.load_lane<f32>(line3 + at, four, 3);
    v128.store(to, four);
    to += step;
  }
}
