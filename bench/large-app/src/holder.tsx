import { useEffect, useRef } from 'react';

/** An element that a library draws into. */
export function Holder({ draw }: { readonly draw: (element: HTMLElement) => void }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current !== null) draw(holder.current);
  }, [draw]);
  return <div ref={holder} style={{ height: 400 }} />;
}
