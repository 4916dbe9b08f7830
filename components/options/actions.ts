/** What the options can do; the entrypoint supplies it. */
import type { Backup } from '../../core/backup.ts';
import type { BriefingResult, QuotationView } from '../../core/briefing/types.ts';
import type { Clip } from '../../core/citations/clip.ts';
import type { DocumentId, TopicId } from '../../core/ids.ts';
import type { TopicView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import type { PackActions } from './library/pack-actions.ts';

export interface OptionsActions {
  /** Rejects when the storage refuses the write. */
  change(change: (settings: Settings) => Settings): Promise<unknown>;
  getTopic(topic: TopicId): Promise<TopicView | null>;
  getBriefing(topic: TopicId): Promise<BriefingResult>;
  readInContext(quotation: QuotationView): void;
  copy(clip: Clip): Promise<boolean>;
  openDocument(document: DocumentId): void;
  /** The page for the reader's own documents. */
  openLibrary(): void;
  /** Hands the reader a settings file with this text. */
  saveSettingsFile(text: string): void;
  /** The same for a patch. */
  savePatchFile(text: string): void;
  /** Hands the reader a file with everything. Gives the names of damaged packs, which are not in it. */
  saveBackup(): Promise<readonly string[]>;
  /** Rejects with words for the reader where the file is no sound backup. */
  readBackup(file: File): Promise<Backup>;
  restoreBackup(backup: Backup): Promise<void>;
  readonly packs: PackActions;
  /** Reads the library again after it did not answer. */
  reloadLibrary(): void;
}

/** How sections change settings: what was done is said, and can be taken back. */
export interface Editing {
  readonly settings: Settings;
  /** @param done what is said, with a way back to the settings before; null where the control itself shows it */
  readonly edit: (change: (settings: Settings) => Settings, done?: string | null) => void;
}
