/** Scoring of detections against labelled texts, as the README beside the labels defines it. */

/** A stretch of a text that belongs to a topic: UTF-16 indices, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
}

export interface Label extends Stretch {
  /** `must`: an editor would miss it. `may`: marking it is fine, leaving it too. */
  readonly level: 'must' | 'may';
  /** Other topics that are right there. */
  readonly also: readonly string[];
}

export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Label[];
  /** Places where a careless matcher would mark the topic. */
  readonly traps: readonly Stretch[];
}

/** What a detector makes of a text. */
export type Detector = (text: string) => readonly Stretch[];

export interface TextScore {
  readonly source: LabelledText;
  readonly right: readonly Stretch[];
  readonly wrong: readonly Stretch[];
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  readonly trapsHit: readonly Stretch[];
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const allows = (label: Label, topic: string): boolean => label.topic === topic || label.also.includes(topic);

/** Scores one text; `counts` says which topics take part, on both sides. */
export function scoreText(source: LabelledText, detector: Detector, counts: (topic: string) => boolean): TextScore {
  const detections = detector(source.text).filter(({ topic }) => counts(topic));
  const isRight = (detection: Stretch) =>
    source.mentions.some((label) => overlap(label, detection) && allows(label, detection.topic));
  const right = detections.filter(isRight);
  const wrong = detections.filter((detection) => !isRight(detection));
  const musts = source.mentions.filter(({ level, topic }) => level === 'must' && counts(topic));
  const isFound = (label: Label) =>
    right.some((detection) => overlap(label, detection) && allows(label, detection.topic));
  return {
    source,
    right,
    wrong,
    found: musts.filter(isFound),
    missed: musts.filter((label) => !isFound(label)),
    trapsHit: source.traps.filter((trap) => wrong.some((hit) => hit.topic === trap.topic && overlap(hit, trap))),
  };
}

export interface Totals {
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly musts: number;
  readonly trapsHit: number;
  readonly traps: number;
  readonly precision: number;
  readonly recall: number;
}

/** Sums over texts; with `topic`, of that topic alone. A share of nothing is 1. */
export function total(scores: readonly TextScore[], topic?: string): Totals {
  const count = (pick: (score: TextScore) => readonly Stretch[]) =>
    scores.reduce((sum, score) => sum + pick(score).filter((one) => !topic || one.topic === topic).length, 0);
  const [right, wrong] = [count((score) => score.right), count((score) => score.wrong)];
  const [found, missed] = [count((score) => score.found), count((score) => score.missed)];
  const musts = found + missed;
  return {
    right,
    wrong,
    found,
    musts,
    trapsHit: count((score) => score.trapsHit),
    traps: count((score) => score.source.traps),
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: musts === 0 ? 1 : found / musts,
  };
}

/** The sentence around a stretch, cut to a line, with the stretch in brackets. */
export function inSentence(text: string, { start, end }: Stretch): string {
  const before = text.slice(Math.max(0, start - 90), start).replace(/^.*[.!?]\s/s, '');
  const after = text.slice(end, end + 60).replace(/([.!?])\s.*$/s, '$1');
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}
