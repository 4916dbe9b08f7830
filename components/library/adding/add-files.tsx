/** Ways to files: a dialog for files, one for a folder. */
import { useRef } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

export function AddFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useMessages();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <>
      <Button onClick={() => folder.current?.click()}>{t('library_add_folder')}</Button>
      <Button kind="primary" onClick={() => files.current?.click()}>
        {t('library_add_files')}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-adds="files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-adds="folder"
        {...{ webkitdirectory: true }}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  );
}
