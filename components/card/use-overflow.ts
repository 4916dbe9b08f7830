/** Whether a scrolling body has more below its edge: it then fades out instead of being cut off. */
import { useEffect, useState } from 'preact/hooks';

/** Rounding of fractional layout, in px. */
const SLACK = 2;

export function useOverflow(body: { current: HTMLElement | null }): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const measure = () => setMore(element.scrollHeight - element.scrollTop - element.clientHeight > SLACK);
    element.addEventListener('scroll', measure, { passive: true });
    // Watches the sections too: unfolding one changes the content's height and not the body's.
    const observer = new ResizeObserver(measure);
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [body]);
  return more;
}
