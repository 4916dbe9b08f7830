/** The whole page takes files and folders that are dropped on it. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useMessages } from '../../messages.tsx';

interface DropZoneProps {
  readonly onDrop: (transfer: DataTransfer) => void;
  readonly children: ComponentChildren;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone({ onDrop, children }: DropZoneProps) {
  const { t } = useMessages();
  const [isOver, setOver] = useState(false);
  /** Elements entered and not left: leaving one for its child is no leaving. */
  const depth = useRef(0);
  const enter = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard; the button "Add files" does the same.
    <div
      class="drop-zone"
      onDragEnter={(event) => hasFiles(event) && enter(1)}
      onDragLeave={(event) => hasFiles(event) && enter(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer || !hasFiles(event)) return;
        event.preventDefault();
        enter(-depth.current);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
      {isOver && (
        <div class="drop-here" aria-hidden="true">
          <p>{t('library_drop_here')}</p>
        </div>
      )}
    </div>
  );
}
