/** Names that cameras, telephones and screens give: they say nothing about the picture. */
const givenByDevice =
  /^(?:img|image|dsc[fn]?|dcim|pxl|mvimg|gopr|mmexport|wechatimg|screenshot|photo|picture|untitled|微信图片|屏幕截图|图片|照片|未命名)?[\s\d]*$/i;

/**
 * A caption from the name of a picture file: without its folder and its ending, with spaces where the name has `-` and `_`, and
 * without the `(2)` of a second copy. `pets/a-dog_on grass (2).jpg` → `a dog on grass`
 *
 * @returns '' for a name of digits alone, or one that a camera gave
 */
export function captionOfFileName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const caption = name
    .replace(/\.[a-z\d]{1,5}$/i, '')
    .replace(/\s*[(（]\d+[)）]$/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .normalize('NFC');
  return givenByDevice.test(caption) ? '' : caption;
}
