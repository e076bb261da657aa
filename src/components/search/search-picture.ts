/** A picture among which the reader searches: built in, or their own. */
export interface SearchPicture {
  readonly id: string;
  /** The file name, which says nothing. */
  readonly name: string;
  readonly url: string;
  /** What is on it, for readers who do not see it. Empty for the reader's own. */
  readonly alt: string;
  /** The reader's own pictures can be removed. */
  readonly own: boolean;
}
