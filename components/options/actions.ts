/** What the options can do; the entrypoint supplies it. */
import type { BriefingResult, QuotationView } from '../../core/briefing/types.ts';
import type { Clip } from '../../core/citations/clip.ts';
import type { DocumentId, TopicId } from '../../core/ids.ts';
import type { TopicView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';

export interface OptionsActions {
  /** Rejects when the storage refuses the write. */
  change(change: (settings: Settings) => Settings): Promise<unknown>;
  getTopic(topic: TopicId): Promise<TopicView | null>;
  getBriefing(topic: TopicId): Promise<BriefingResult>;
  readInContext(quotation: QuotationView): void;
  copy(clip: Clip): Promise<boolean>;
  openDocument(document: DocumentId): void;
  /** Hands the reader a settings file with this text. */
  saveSettingsFile(text: string): void;
  /** Reads the library again after it did not answer. */
  reloadLibrary(): void;
}

/** How sections change settings: what was done is said, and can be taken back. */
export interface Editing {
  readonly settings: Settings;
  /** @param done what is said, with a way back to the settings before; null where the control itself shows it */
  readonly edit: (change: (settings: Settings) => Settings, done?: string | null) => void;
}
