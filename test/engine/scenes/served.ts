/** A file of assets/drawings as the page gets it. */
export async function readServed(file: string): Promise<Uint8Array> {
  const response = await fetch(`/drawings/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
