import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A drawing out of an Iconify package, as its SVG body and box. The package is fetched once with `npm pack`, at the
 * version named, into `folder`.
 *
 * @param {string} source such as `@iconify-json/noto@1.2.9`
 * @returns {{ body: string, box: number[] }}
 */
export function readGlyph(folder, source, name) {
  const icons = JSON.parse(readFileSync(join(unpacked(folder, source), 'icons.json'), 'utf8'));
  const icon = icons.icons[name];
  if (!icon) throw new Error(`${source} has no "${name}"`);
  const width = icon.width ?? icons.width;
  const height = icon.height ?? icons.height;
  return { body: icon.body, box: [icon.left ?? 0, icon.top ?? 0, width, height] };
}

function unpacked(folder, source) {
  const target = join(folder, source.replaceAll('/', '-'));
  if (existsSync(join(target, 'icons.json'))) return target;
  mkdirSync(target, { recursive: true });
  execFileSync('npm', ['pack', '--silent', source, '--pack-destination', target]);
  const [archive] = readdirSync(target).filter((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['xzf', join(target, archive), '-C', target, '--strip-components=1']);
  return target;
}
