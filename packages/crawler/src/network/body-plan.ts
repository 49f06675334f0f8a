import { headerOf, mediaTypeOf, type Header } from './headers.ts';

/**
 * What is done with the body of a response.
 * `none`: there is none, or it is sound, film or a large picture, which are not searched.
 * `once`: a picture or a font, which is read before the page gets it, once for each address.
 * `hold`: it is read before the page gets it.
 * `live`: it may never end, so it goes on to the page and is read alongside.
 * `large`: it is too large to be held; it goes on and is fetched by the crawler itself.
 */
export type BodyPlan = 'none' | 'once' | 'hold' | 'live' | 'large';

/** What the plan is made from. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: readonly Header[];
  /** As DevTools names it: `Document`, `Script`, `XHR`. */
  readonly resourceType: string;
}

/** Types whose bodies come piece by piece, as long as the page is open. */
const STREAMS =
  /^(?:text\/event-stream|text\/x-component|multipart\/x-mixed-replace|application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines|json-seq|stream\+json|grpc-web(?:\+proto|-text)?))$/;
const PICTURES = /^(?:image\/(?!svg)|font\/|audio\/|video\/|application\/(?:font-|x-font-|vnd\.ms-fontobject))/;
/** Types that are of no use before their end. */
const WHOLE = /(?:html|javascript|ecmascript|css|json|xml|wasm)$/;

/** A picture or font of this size at most is read, in bytes: what is said in one stands uncompressed beside its image. */
const MOST_PICTURE = 2 ** 20;

function mayTell(type: string, headers: readonly Header[]): boolean {
  const length = Number(headerOf(headers, 'content-length') ?? Infinity);
  return !/^(?:audio|video)\//.test(type) && length > 0 && length <= MOST_PICTURE;
}

function isPicture(type: string, resourceType: string): boolean {
  return PICTURES.test(type) || (type === '' && (resourceType === 'Font' || resourceType === 'Media'));
}

/** Decides by the head of a response alone. */
export function bodyPlan({ status, headers, resourceType }: ResponseHead, mostBytes: number): BodyPlan {
  if (status === 204 || status === 304 || (status >= 300 && status < 400) || status < 200) return 'none';
  const type = mediaTypeOf(headers);
  if (isPicture(type, resourceType)) return mayTell(type, headers) ? 'once' : 'none';
  if (STREAMS.test(type) || resourceType === 'EventSource') return 'live';
  const length = headerOf(headers, 'content-length');
  if (length !== undefined) return Number(length) > mostBytes ? 'large' : 'hold';
  const isData = resourceType === 'XHR' || resourceType === 'Fetch';
  return isData && !WHOLE.test(type) ? 'live' : 'hold';
}
