/** Rows that are drawn a few at a time, so that a page does not stand still while a long table comes. */
import { useEffect, useState } from 'preact/hooks';

/** At once: about what fits on a screen; and by each turn. */
const FEW = 10;

/** @returns how many of `rows` to draw now; soon all of them */
export function useInTurns(rows: number): number {
  const [drawn, setDrawn] = useState(FEW);
  useEffect(() => {
    if (drawn >= rows) return;
    const turn = setTimeout(() => setDrawn(drawn + FEW));
    return () => clearTimeout(turn);
  }, [drawn, rows]);
  return Math.min(drawn, rows);
}
