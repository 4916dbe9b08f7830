/** A document's name: the source's type where the file has a title, brackets where the label is ours. */
export interface DocumentTitleProps {
  readonly title: string;
  readonly ours: boolean;
  /** The whole of it, where `title` is short. */
  readonly whole?: string;
}

export function DocumentTitle({ title, ours, whole }: DocumentTitleProps) {
  return (
    <cite class={ours ? 'document-title is-ours' : 'document-title'} title={whole}>
      {ours ? `[${title}]` : title}
    </cite>
  );
}
