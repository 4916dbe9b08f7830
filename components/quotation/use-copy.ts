/** Copying, and telling for a moment what came of it. */
import { useEffect, useState } from 'preact/hooks';
import type { CopyFormat } from '../../core/citations/clip.ts';

/** Long enough to read two words, in ms. */
const TOLD_FOR = 2000;

type CopyState = 'idle' | 'choosing' | 'copied' | 'failed';

export interface Copying {
  readonly state: CopyState;
  choose(): void;
  leave(): void;
  copy(format: CopyFormat): void;
}

/** @param write resolves to false when the clipboard refused; a rejection counts as that */
export function useCopy(write: (format: CopyFormat) => Promise<boolean>): Copying {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state !== 'copied' && state !== 'failed') return undefined;
    const timer = setTimeout(() => setState('idle'), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  return {
    state,
    choose: () => setState('choosing'),
    // Only a choice can be left: the forms lose the focus as well when they give way to what came of it.
    leave: () => setState((before) => (before === 'choosing' ? 'idle' : before)),
    copy: (format) => {
      write(format).then(
        (copied) => setState(copied ? 'copied' : 'failed'),
        () => setState('failed'),
      );
    },
  };
}
