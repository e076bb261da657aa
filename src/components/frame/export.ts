const presentation = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'display', 'visibility',
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'text-anchor', 'dominant-baseline', 'letter-spacing',
] as const; // prettier-ignore

/** The SVG as a file that looks the same anywhere: computed styles written in, pictures embedded, the page's ground behind. */
export async function standaloneSVG(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const property of presentation)
      copies[i].style.setProperty(property, style.getPropertyValue(property));
  });
  await Promise.all([...copy.querySelectorAll('image')].map(embed));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.style.fill = getComputedStyle(document.documentElement).getPropertyValue('--surface');
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a PNG, at twice its size on the page. */
export async function toPNG(drawing: SVGSVGElement | HTMLCanvasElement): Promise<Blob> {
  const canvas = drawing instanceof HTMLCanvasElement ? drawing : await rasterize(drawing, 2);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture'))),
      'image/png',
    ),
  );
}

/** RFC 4180: quotes doubled, every field with a comma, a quote or a line break quoted. Starts with a BOM, for Excel. */
export function toCSV(rows: readonly (readonly (string | number)[])[]): string {
  const field = (value: string | number): string =>
    /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return '\uFEFF' + rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

/** Hands a file to the browser's download. */
export function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function rasterize(svg: SVGSVGElement, scale: number): Promise<HTMLCanvasElement> {
  const { width, height } = svg.getBoundingClientRect();
  const url = URL.createObjectURL(new Blob([await standaloneSVG(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function embed(image: SVGImageElement): Promise<void> {
  const blob = await (await fetch(image.href.baseVal)).blob();
  const data = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read'));
    reader.readAsDataURL(blob);
  });
  image.setAttribute('href', data);
}
