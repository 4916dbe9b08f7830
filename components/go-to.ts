/** Leading the eye and the focus to a quotation that stands on the same screen, perhaps folded away. */
import { useEffect, useState } from 'preact/hooks';

export interface Place {
  /** As `placeKey` names it. */
  readonly key: string;
}

/** @returns the place gone to last, for whoever must unfold it, and the way to another */
export function useGoTo(root: { readonly current: Element | null }): [Place | null, (key: string) => void] {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    if (!place) return;
    const found = [...(root.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    const to = found.find(({ dataset }) => dataset.place === place.key);
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest' });
  }, [place, root]);
  return [place, (key) => setPlace({ key })];
}
