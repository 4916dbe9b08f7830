/**
 * Everyday English the rules lean on. General knowledge, nothing of any pack: closed classes of words are listed in
 * full, open ones by their most frequent members.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of two to four letters that, in capitals, look like an acronym ("US", "WHO", "IT"). */
const EVERYDAY = words(`
  a ad add age aid aids all am an and any are arm art as ask at ate be bid big but buy by can car cat cop cop cup cut
  did do dog dot end far fat few fit fun gap gas get go had has he her him his how ice if ill in ion is it its
  may me met mi my nap new no nor not now nun odd of off old on one or our out own pa pan per pin pod put ram ran red
  rod run sad safe salt saw say see she sit so son start stem step ten that the them they this to too top two up us use
  via war was way we wet who why win with yes yet you`);

/** Words that begin sentences or stand between names and are no part of a name. */
const FUNCTION_WORDS = words(`
  a about above according across after afterwards again against ago all almost along already also although always am
  amid among an and another any anyone are around as asked at away back be because been before behind being below
  beside besides between beyond both but by can could despite did do does done down during each earlier either else
  even ever every everyone everything except few finally first following for former from further given had has have
  he hence her here hers herself him himself his how however i if in indeed inside instead into is it its itself
  just last late later latest least less let like likewise many may maybe me meanwhile might mine more moreover most
  much must my myself near nearly neither never nevertheless next no nobody none nor not nothing now of off often on
  once one only onto or other others otherwise our ours out outside over own per perhaps please rather read recently
  said same say says second see seen several shall she should similarly simply since so some somebody someone
  something sometimes soon still such than that the their theirs them themselves then there therefore these they
  third this those though through throughout thus to today together told tomorrow tonight too toward towards under
  unless unlike until up upon us use very via was we well were what whatever when whenever where whereas whether which
  while who whoever whom whose why will with within without would yes yesterday yet you your yours
  speaking asked earlier responding replying addressing quoting citing calling saying adding telling meeting watch
  analysis opinion comment exclusive live breaking update explained explainer fact video photo image caption`);

/** Titles, offices and roles that stand before a person's surname or behind the name of a country. */
const ROLES = words(`
  mr mrs ms miss dr sir dame lord lady prof professor president vice prime minister premier chancellor secretary
  general gen lieutenant lt colonel col major maj captain capt admiral adm commander chief chairman chairwoman chair
  chairperson chairwoman director head leader senator sen representative rep congressman congresswoman governor gov
  ambassador amb envoy spokesman spokeswoman spokesperson justice judge king queen prince princess pope emperor tsar
  czar foreign defence defense finance interior deputy former acting then-president ex candidate mayor commissioner
  comrade sergeant sgt private officer counsel adviser advisor counselor attorney undersecretary marshal brigadier
  father mother brother sister son daughter wife husband veteran boss ally critic rival autocrat strongman dictator
  strategist speaker coach detective inspector agent reverend rev state special national security intelligence
  government parliament embassy army navy military air armed forces troops soldiers officials official authorities
  ministry department senate congress house cabinet council court federation republic kingdom state people bishop
  archbishop cardinal patriarch rabbi imam sheikh chancellery`);

/** Words that make allies those of a politician or party. */
const PARTISAN = words(`
  his her my
  political communist coalition congressional parliamentary legislative republican democratic democrat conservative
  socialist leftist liberal wing domestic arab gulf asian party senate business industry ideological electoral media
  royal palace cabinet`);

/** Capitalised words before allies of the West. */
const WEST = words('western eastern nordic baltic allied atlantic transatlantic nato west east northern southern');

const CALENDAR = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter christmas
  easter`);

/** States of the USA (and their abbreviations in news style and by post): behind a comma they make a name a place. */
const PLACES_AFTER_COMMA = words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario
  quebec manitoba alberta saskatchewan england scotland wales ireland australia canada
  al ak az ar ca co ct de fl ga hi id il ia ks ky la ma md me mi mn ms mo mt nc nd ne nh nj nm nv ny oh ok or pa ri sc
  sd tn tx ut va vt wa wi wv wy dc ala ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb nev
  okla ore penn tenn tex wash wis wyo ont que`);

const isIn =
  (set: ReadonlySet<string>) =>
  (word: string): boolean =>
    set.has(word.toLowerCase());

export const isEverydayWord: (word: string) => boolean = isIn(EVERYDAY);
export const isFunctionWord: (word: string) => boolean = isIn(FUNCTION_WORDS);
export const isRole: (word: string) => boolean = isIn(ROLES);
export const isPartisan: (word: string) => boolean = isIn(PARTISAN);
export const isPartOfTheWest: (word: string) => boolean = isIn(WEST);
export const isCalendarWord: (word: string) => boolean = isIn(CALENDAR);
export const isPlaceAfterComma: (word: string) => boolean = isIn(PLACES_AFTER_COMMA);
