/** A key to press. */
import { Icon, type IconName } from './icon.tsx';

const DRAWN: Readonly<Record<string, IconName>> = { ArrowUp: 'up', ArrowDown: 'down', Enter: 'enter' };

/** @param keyName as in `KeyboardEvent.key`; arrows and Enter are drawn. @param label how it is read out, where drawn */
export function Kbd({ keyName, label }: { keyName: string; label?: string }) {
  const icon = DRAWN[keyName];
  return (
    <kbd class="kbd">
      {icon ? <Icon name={icon} size={11} /> : keyName}
      {icon && <span class="visually-hidden">{label ?? keyName}</span>}
    </kbd>
  );
}
