/** A link inside the reader: an address to copy, bookmark or open in a new tab; a plain click stays on the page. */
import type { ComponentChildren } from 'preact';
import { type ReaderAddress, readerPath } from '../../core/addresses.ts';

interface ReaderLinkProps {
  readonly address: ReaderAddress;
  readonly open: (address: ReaderAddress) => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly label?: string;
}

export function ReaderLink({ address, open, children, class: className, label }: ReaderLinkProps) {
  return (
    <a
      href={readerPath(address)}
      class={className}
      aria-label={label}
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open(address);
      }}
    >
      {children}
    </a>
  );
}
