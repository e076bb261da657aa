/** `transform` is scale, dx, dy of map-view.ts in CSS pixels, `size` the stage's width and height. */
const place = `
uniform vec3 transform;
uniform vec2 size;
vec4 placed(vec2 point) {
  vec2 pixel = vec2(transform.y + transform.x * point.x, transform.z - transform.x * point.y);
  return vec4(2.0 * pixel.x / size.x - 1.0, 1.0 - 2.0 * pixel.y / size.y, 0.0, 1.0);
}`;

/** Pictures are squares, captions discs: told apart without their colour. */
export const dotVertex = `${place}
uniform float dot, density, faded;
uniform int n;
uniform vec3 imageColor, textColor;
in vec2 point;
in float shown;
flat out vec3 color;
flat out float opacity;
flat out int square;
void main() {
  square = gl_VertexID < n ? 1 : 0;
  color = square == 1 ? imageColor : textColor;
  opacity = shown > 0.5 ? 1.0 : faded;
  gl_Position = placed(point);
  gl_PointSize = (dot + 1.5) * density;
}`;

export const dotFragment = `
uniform float dot, density;
uniform vec3 rim;
flat in vec3 color;
flat in float opacity;
flat in int square;
out vec4 result;
void main() {
  vec2 from = abs(gl_PointCoord - 0.5) * (dot + 1.5) * density;
  float radius = 0.5 * dot * density;
  float distance = square == 1 ? max(from.x, from.y) + 0.06 * radius : length(from);
  float outer = clamp(radius + 0.75 * density - distance, 0.0, 1.0);
  float inner = clamp(radius - 0.25 * density - distance, 0.0, 1.0);
  float alpha = outer * opacity;
  result = vec4(mix(rim, color, inner) * alpha, alpha);
}`;

export const tieVertex = `${place}
uniform float opacity, faded;
in vec2 point;
in float shown;
out float seen;
void main() {
  seen = opacity * (shown > 0.5 ? 1.0 : faded);
  gl_Position = placed(point);
}`;

export const tieFragment = `
uniform vec3 color;
in float seen;
out vec4 result;
void main() { result = vec4(color * seen, seen); }`;

/** One square of two triangles an instance; \`corner\` from 0 to 1. */
export const thumbnailVertex = `${place}
uniform float side, faded, sheetSide;
uniform vec2 sheetSize;
in vec2 corner;
in vec2 point;
in vec3 source;
out vec2 within;
out vec2 texel;
flat out float opacity;
void main() {
  within = corner;
  opacity = source.z > 0.5 ? 1.0 : faded;
  texel = (source.xy + clamp((corner - 0.5) * side / (side - 3.0) + 0.5, 0.02, 0.98) * sheetSide) / sheetSize;
  vec4 middle = placed(point);
  vec2 offset = (corner - 0.5) * side * 2.0 / size;
  gl_Position = middle + vec4(offset.x, -offset.y, 0.0, 0.0);
}`;

export const thumbnailFragment = `
uniform sampler2D sheet;
uniform float side;
uniform vec3 frame;
in vec2 within;
in vec2 texel;
flat in float opacity;
out vec4 result;
void main() {
  vec2 edge = min(within, 1.0 - within) * side;
  bool framed = min(edge.x, edge.y) < 1.5;
  result = vec4(framed ? frame : texture(sheet, texel).rgb, 1.0) * opacity;
}`;
