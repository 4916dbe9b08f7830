/** A section of the options: its name, what it is about, and what there is to choose. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  /** Stands across from the title. */
  readonly action?: ComponentChildren;
  /** A column beside the section. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, text, action, aside, children }: SectionProps) {
  return (
    <>
      <main class="section" data-alone={aside === undefined || undefined}>
        <header class="section-head">
          <div>
            <h1 tabIndex={-1}>{title}</h1>
            {text !== undefined && <p>{text}</p>}
          </div>
          {action}
        </header>
        {children}
      </main>
      {aside}
    </>
  );
}
