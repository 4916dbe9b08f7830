/** Words that make names what they are: what they begin and end with, and what kind of thing that shows. */
import type { TopicKind } from '../pack/format.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Small words inside personal names ("Ursula von der Leyen") and foreign ones ("Pico della Mirandola", "Rio de Janeiro"). */
const PARTICLES =
  words(`de del della delle des di da dos du la le las los el al van von der den ter ten zu zur bin bint ibn ben af av
  y e et und und d do dei degli lo`);

/** Titles and offices that stand right before a person's name. */
const OFFICES =
  words(`general mr mrs ms miss mx dr sir dame lord lady prof professor president premier minister chancellor secretary gen lt
  lieutenant col colonel maj captain capt admiral adm commander chairman chairwoman chairperson director leader
  senator sen representative rep congressman congresswoman governor gov ambassador spokesman spokeswoman spokesperson justice
  judge king queen prince princess pope emperor empress tsar czar mayor commissioner sergeant sgt counsel adviser advisor undersecretary
  marshal brigadier sheikh ayatollah imam rabbi reverend rev bishop archbishop cardinal patriarch speaker coach detective inspector agent
  ceo cfo founder editor analyst economist envoy deputy lawmaker mp msp mep attorney prosecutor sheriff baron baroness duke
  duchess earl count countess vice-president co-founder chief taoiseach saint st father brother sister uncle aunt officer
  manager scientist author actor actress singer historian philosopher poet candidate congressman researcher`);

/** Offices that are surnames, given names or parts of other names too: they count only with more behind them. */
const DOUBTFUL_OFFICES = words(
  'king prince pope judge major bishop baron earl count chief st saint father brother sister general justice',
);

/** Words that go with an office: "Deputy Prime Minister", "Secretary General", "Foreign Minister". */
const OFFICE_PARTS =
  words(`prime vice deputy foreign defence defense finance interior home health education justice trade energy
  first general assistant acting former executive chief senior national security attorney high supreme allied permanent
  under state press managing opposition party house majority minority police major brigadier lieutenant crown air rear
  interim special co co-`);

interface Head {
  readonly kind: TopicKind;
  readonly words: string;
}

/** Nouns that a name of the kind ends with, or begins with before "of", "for" or "on". */
const HEADS: readonly Head[] = [
  {
    kind: 'organisation',
    words: `academy administration agency airlines airways alliance assembly association authority bank board broadcasting bureau
      cabinet centre center chamber church club coalition college commission committee community company conference confederation
      congress consortium cooperative corporation corp council court department directorate exchange executive federation firm
      foundation forum fund group guild headquarters holdings hospital inc incorporated industries institute institution
      initiative kremlin laboratory laboratories league legislature library limited llc ltd nations ministry mission motors museum network
      observatory office orchestra organisation organization parliament partners partnership party plc police post press
      registry school schools senate secretariat service services society studios syndicate synod systems team technologies
      telegraph times treasury tribunal trust union universities university news magazine journal gazette herald tribune
      gmbh ag sa pharmaceuticals entertainment records airline hotel hotels workshop congregation duma rada knesset
      bundestag politburo inspectorate ombudsman commonwealth caucus lab electric foods brewery brewing`,
  },
  {
    kind: 'military',
    words: 'army navy force forces fleet guard guards corps command marines militia airforce',
  },
  { kind: 'military-unit', words: 'brigade battalion regiment division squadron battlegroup platoon company battery' },
  {
    kind: 'place',
    words: `airport avenue base bay beach bridge canal canyon castle cathedral cemetery city county creek desert district falls fjord
      forest gardens gate glacier hall harbor harbour heights highway hill hills island islands isle isles lake lane mosque mount
      mountain mountains ocean palace park parkway peninsula plain plateau plaza port province prefecture region reservoir ridge river
      road sea square stadium station strait street temple tower town valley village volcano waterfront woods zone arena
      house monument memorial statue reef coast springs parish borough municipality`,
  },
  { kind: 'country', words: 'republic kingdom emirates' },
  {
    kind: 'event',
    words: `anniversary awards battle campaign carnival championship championships crisis cup day days derby election elections expo
      exhibition fair festival final finals games holocaust incident invasion marathon massacre match olympics operation prix
      race referendum reformation renaissance revolution riots season series siege strike summit tournament trial uprising war wars
      week attack attacks protests pandemic earthquake hurricane prize`,
  },
  {
    kind: 'treaty',
    words:
      'accord accords act agreement amendment article charter constitution convention covenant declaration deal directive law pact protocol resolution treaty clause',
  },
  {
    kind: 'policy',
    words: 'concept doctrine initiative plan policy program programme project scheme strategy framework',
  },
  { kind: 'weapon', words: 'missile missiles tank tanks rocket rockets rifle howitzer drone drones submarine' },
];

const KIND_OF_HEAD = new Map<string, TopicKind>();
for (const { kind, words: list } of HEADS) {
  for (const word of words(list)) if (!KIND_OF_HEAD.has(word)) KIND_OF_HEAD.set(word, kind);
}

/** Heads that come first: "Lake Erie", "Operation Atalanta", "Mount Everest", "Hurricane Ian", "Article 5". */
const LEADING_HEADS =
  words(`lake mount cape fort port operation hurricane typhoon tropical storm article resolution section chapter
  gulf bay isle mt camp exercise project camp hotel`);

/** Behind them a number belongs to the name. */
const NUMBERED =
  words(`article section chapter resolution apollo phase group route highway flight boeing airbus act directive channel
  area protocol league division brigade regiment battalion expo euro falcon gemini soyuz voyager type model g grade tier formula
  interstate title annex amendment proposition covid`);

/** They end the names of companies; the name is the same without them. */
const COMPANY_SUFFIXES = words(
  'inc ltd llc plc corp corporation co company gmbh ag sa limited incorporated holdings nv bv oy ab spa group',
);

/** Qualifiers of personal names, behind them. */
const NAME_SUFFIXES = words('jr sr ii iii iv');

/** Verbs of saying, doing and deciding with which news prose follows a person or a body. */
const SPEAKING =
  words(`said says told tells added adds tweeted wrote writes warned announced insisted argued stressed noted explained replied
  declared acknowledged admitted recalled believes thinks hopes asked urged claimed denied confirmed testified joked smiled`);

/** Prepositions behind which a bare name is mostly a place. */
const PLACE_PREPOSITIONS = words('in near outside across throughout inside around into toward towards');

export const isParticle = (lower: string): boolean => PARTICLES.has(lower);
export const isOffice = (lower: string): boolean => OFFICES.has(lower);
export const isDoubtfulOffice = (lower: string): boolean => DOUBTFUL_OFFICES.has(lower);
export const isOfficePart = (lower: string): boolean => OFFICE_PARTS.has(lower) || OFFICES.has(lower);
export const isLeadingHead = (lower: string): boolean => LEADING_HEADS.has(lower);
export const isNumbered = (lower: string): boolean => NUMBERED.has(lower);
export const isCompanySuffix = (lower: string): boolean => COMPANY_SUFFIXES.has(lower);
export const isNameSuffix = (lower: string): boolean => NAME_SUFFIXES.has(lower);
export const isSpeaking = (lower: string): boolean => SPEAKING.has(lower);
export const isPlacePreposition = (lower: string): boolean => PLACE_PREPOSITIONS.has(lower);

/** The kind of thing that a name with the noun `lower` at its head is; null for other words. */
export const kindOfHead = (lower: string): TopicKind | null => KIND_OF_HEAD.get(lower) ?? null;
