/** The width that an element is given, in whole px. */
import { useEffect, useState } from 'preact/hooks';

/** The card's text column: right at once in the usual case. */
const USUAL = 352;

export function useWidth(element: { readonly current: Element | null }): number {
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(() => {
      const measured = Math.round(watched.getBoundingClientRect().width);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
