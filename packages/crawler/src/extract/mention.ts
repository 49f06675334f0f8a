/** An address that stands in a text. */
export interface Mention {
  readonly url: string;
  /** `link`: the page or its router leads there. `text`: it only stands there, as an address of an API does. */
  readonly kind: 'link' | 'text';
}

/** Addresses taken from one text; more say that the text is a list of something else. */
export const MOST_MENTIONS = 2000;

/** An address resolved against its base; undefined where it is none. */
export function resolved(address: string, base: string): string | undefined {
  return URL.parse(address, base)?.href;
}
