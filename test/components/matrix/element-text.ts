/**
 * An element as it stands, with its shadow trees, as text that two runs write alike: a line an element with its classes, its
 * own text and what places it; of a canvas the colours of its cells.
 */
export function elementText(element: Element, cells?: { rows: number; columns: number }): string {
  const lines: string[] = [];
  write(element, 0, lines, cells);
  return `${lines.join('\n')}\n`;
}

const kept = ['class', 'style', 'd', 'x', 'y', 'width', 'height', 'role', 'aria-label', 'slot', 'opacity'];

function write(
  element: Element,
  depth: number,
  lines: string[],
  cells?: { rows: number; columns: number },
): void {
  if (element.localName === 'style') return;
  const attributes = kept
    .map((name) => [name, element.getAttribute(name)?.replace(/\s+/g, ' ').trim()] as const)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${rounded(value!)}"`)
    .join('');
  const text = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
  lines.push(`${'  '.repeat(depth)}${element.localName}${attributes}${text && ` ${text}`}`);
  if (element instanceof HTMLCanvasElement && cells && element.closest('[data-strip]') === null)
    for (const row of cellColors(element, cells.rows, cells.columns))
      lines.push(`${'  '.repeat(depth + 1)}${row.join(' ')}`);
  for (const child of [...(element.shadowRoot?.children ?? []), ...element.children])
    write(child, depth + 1, lines, cells);
}

/** The colour of each cell of a canvas, near its upper left corner, where no number stands; `-` where nothing is painted. */
export function cellColors(canvas: HTMLCanvasElement, rows: number, columns: number): string[][] {
  const context = canvas.getContext('2d')!;
  const [width, height] = [canvas.width / columns, canvas.height / rows];
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      const [r, g, b, a] = context.getImageData(
        Math.floor((j + 0.2) * width),
        Math.floor((i + 0.2) * height),
        1,
        1,
      ).data;
      return a === 0 ? '-' : [r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('');
    }),
  );
}

function rounded(text: string): string {
  return text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));
}
