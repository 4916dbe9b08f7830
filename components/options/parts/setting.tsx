/** One thing to choose: its name, a line about it, and the control. */
import type { ComponentChildren } from 'preact';

interface SettingProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ComponentChildren;
}

export function Setting({ title, text, children }: SettingProps) {
  return (
    <section class="setting">
      <div class="setting-about">
        <h2>{title}</h2>
        {text !== undefined && <p>{text}</p>}
      </div>
      <div class="setting-control">{children}</div>
    </section>
  );
}
