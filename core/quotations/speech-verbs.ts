/**
 * Verbs that tell that somebody speaks or writes, in all their forms. Grouped as grammars of reporting verbs group them
 * (Quirk et al., A Comprehensive Grammar of the English Language, § 14.28 ff.): verbs of saying introduce direct speech;
 * verbs of stance (hope, criticise, promise) only lend their subject to a fragment in quotation marks.
 */

const list = (words: string): string[] => words.split(/\s+/u).filter(Boolean);

const SAYING = list(`say tell add ask reply respond write explain warn insist argue note continue declare announce claim
  conclude recall remark state stress tweet post joke quip shout yell cry exclaim whisper mutter snap retort counter
  answer admit concede acknowledge confirm assert reiterate repeat point observe comment elaborate recount testify
  declare proclaim affirm assure caution lament complain boast mock plead suggest wonder inquire enquire demand urge
  interject interrupt chime agree emphasise emphasize underline underscore maintain contend allege reveal report predict
  protest sigh laugh smile scribble text email message sum put reason vow pledge promise swear thunder implore muse begin
  conclude advise inform remind read go`);

const JUDGING = list(`call describe dub brand label characterise characterize refer accuse criticise criticize condemn
  denounce slam blast blame praise hail laud deride dismiss ridicule decry deplore term liken compare depict portray tout
  lambast berate scold rebuke mock`);

const STANCE = list(`deny reject welcome find show hope believe think want expect
  fear feel doubt decry deplore mean propose promise threaten order request appeal call cite quote rail refuse term
  liken compare depict portray paint defend support thank apologise apologize speak talk voice express outline play
  regret celebrate tout paraphrase slate attack chide scold berate rebuke jeer taunt seek plan consider see view
  regard invoke hint signal indicate lambast lash write commit cast speculate estimate object imagine question`);

/** Forms that the rules below do not make. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  found: 'find',
  shown: 'show',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  swore: 'swear',
  sworn: 'swear',
  meant: 'mean',
  thought: 'think',
  felt: 'feel',
  spoke: 'speak',
  spoken: 'speak',
  put: 'put',
  putting: 'put',
  began: 'begin',
  beginning: 'begin',
  saw: 'see',
  seen: 'see',
  sought: 'seek',
  cast: 'cast',
  read: 'read',
  goes: 'go',
  going: 'go',
  went: 'go',
  gone: 'go',
  saying: 'say',
};

/** These put the speaker behind them when they follow a quotation: “…,” said Lute. */
const NOT_INVERTED = new Set(list('tell assure inform remind put urge promise threaten go advise caution point'));

/** Forms that are far more often something else than a verb of saying. */
const NEVER = new Set(
  list(`show shows finding text texts message messages email emails post posts mean report reports reported state
  states plan plans claim call calls point points go going gone goes went read term terms slate attack attacks support
  play played plays view views question questions object objects posted reason reasons order orders request requests
  estimate estimates label brand brands smile smiles laugh laughs sum sums counter counters note notes comment comments
  promise fear fears hope doubt doubts demand demands talk talks regard regards signal signals voice voices cast put
  outline outlines appeal appeals protest protests quote answer answers reply cry`),
);

export interface SpeechVerb {
  /** `say`: introduces direct speech. `judge`: gives a thing a name. `stance`: lends its subject to fragments only. */
  readonly strength: 'say' | 'judge' | 'stance';
  readonly form: 'base' | 'finite' | 'past' | 'gerund';
  readonly inverts: boolean;
}

const VERBS = new Map<string, SpeechVerb>();

function enter(form: string, lemma: string, strength: SpeechVerb['strength'], kind: SpeechVerb['form']): void {
  if (VERBS.has(form)) return;
  VERBS.set(form, { strength, form: kind, inverts: strength === 'say' && !NOT_INVERTED.has(lemma) });
}

function enterAll(lemma: string, strength: SpeechVerb['strength']): void {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const consonantY = /[^aeiou]y$/u.test(lemma);
  const doubled = /^(?:quip|jot|rap|commit|admit|refer|chat|sum|plan)$/u.test(lemma) ? lemma + lemma.slice(-1) : null;
  enter(lemma, lemma, strength, 'base');
  enter(
    consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`,
    lemma,
    strength,
    'finite',
  );
  enter(doubled ? `${doubled}ed` : consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`, lemma, strength, 'past');
  enter(`${doubled ?? stem}ing`, lemma, strength, 'gerund');
}

for (const lemma of SAYING) enterAll(lemma, 'say');
for (const lemma of JUDGING) enterAll(lemma, 'judge');
for (const lemma of STANCE) enterAll(lemma, 'stance');
for (const [form, lemma] of Object.entries(IRREGULAR)) {
  const strength = SAYING.includes(lemma) ? 'say' : 'stance';
  const kind = form.endsWith('ing') ? 'gerund' : /s$/u.test(form) ? 'finite' : 'past';
  VERBS.set(form, { strength, form: kind, inverts: strength === 'say' && !NOT_INVERTED.has(lemma) });
}
enter('lied', 'lie', 'stance', 'past');

/** Null where `word` (lower case) is no form of such a verb. */
export const speechVerb = (word: string): SpeechVerb | null => VERBS.get(word) ?? null;

/** Whether the form is so often a noun that it counts only right beside its subject. */
export const isDoubtful = (word: string): boolean => NEVER.has(word);
