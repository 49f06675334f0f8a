import { nestedView, type Span, type Via, type View } from './view.ts';

/** The encoded characters that carry one decoded character, by its offset. */
export type CarrierOf = (offset: number) => Span;

/** A view inside another one whose way back is known character by character. */
export function carriedView(parent: View, via: Via, text: string, carrierOf: CarrierOf): View {
  const carrier = (offset: number): Span => carrierOf(Math.max(0, Math.min(offset, text.length - 1)));
  return nestedView(parent, via, text, ({ start, end }) => {
    const first = start < text.length ? carrier(start).start : carrier(start).end;
    return { start: first, end: end > start ? carrier(end - 1).end : first };
  });
}
