/**
 * Frequent English words that begin sentences or stand in titles with a capital and are no names by themselves. Beside
 * what the documents show (a word that they also write small is no name), for words that they write only once.
 */
import { isCalendarWord, isFunctionWord } from '../detect/vocabulary.ts';

const COMMON: ReadonlySet<string> = new Set(
  `
  able abroad abstract academic access accident account act action active activity actor actual add additional address
  advance advantage advice affair affairs afternoon age agency agenda agent agreement ah aid aim air album alert
  alliance am amount analysis ancient animal announcement annual answer apart appeal appendix apply approach area
  argument arm army arrival art article artist aside assistant association attack attempt attention attorney audience
  author authority autumn average award aware baby background bad balance ball band bank bar base basic battle bear
  beautiful bed begin beginning behavior belief best better bibliography big bill bird birth black blood blue board
  boat body bonus book border born bottom box boy brain branch bread break bridge brief bright bring brother brown
  budget build building business buy cabinet call camp campaign can't capital car card care career case cash cause
  cell center central centre century ceo certain chain chair chairman chairwoman challenge chance change chapter
  character charge charity cheap check chemical chief child children choice choose church circle citizen city civil
  claim class classic clean clear climate close club coach coal coast code coffee cold collection college color colour
  come commander comment commercial commission committee common communication community company competition complete
  computer concept concern conclusion condition conference conflict congratulations consider construction consumer
  contact content contents contract control conversation cook cool copyright core corner corporate corruption cost
  council country county couple course court cover create crime criminal crisis critics crowd cultural culture cup
  current customer cut cyber daily damage dance dangerous dark data date daughter day dead deal dear death debate
  decade decision deep defence defense definition degree democracy democratic department deputy design desk despite
  development dialogue didn't difference different difficult digital dinner diplomacy direct direction director
  disaster discovery discussion disease district doctor document dog domestic don't dont door double doubt drama dream
  drink drive driver drug dry due dust duty early earth east eastern easy eat economic economy edge edition editor
  education effect effort eight election electric electricity element eleven emergency empire employee empty end enemy
  energy engine engineering enjoy enough enter environment environmental equal equipment error escape essay establish
  estate evening event events evidence exact example exchange executive exercise exhibition experience expert experts
  explain express external extra eye face fact factory failure fair faith fall false family famous fan far farm fast
  father fear feature federal feel female few field fifth fifty fight figure file film final finance financial find
  fine fire firm fish fit five fix flag flat flight floor flow flower fly focus food foot football footnote force
  foreign forest form formal fort fortunately forward foundation founder four free freedom fresh friend front fuel
  full fun function fund funding future gallery game garden gas general gift girl give glass global glossary go goal
  god gold good government governor grand grant great green ground group growth guard guest guide guy hair half hall
  hand happy hard he's head health hear heart heat heavy hello help hero hey hi high highway hill historic historical
  history hit hmm hold hole holiday holy home honest hope horse hospital host hot hotel hour house household housing
  huge human hundred hundreds hunt i'll i'm i've idea identity image imagine impact important independence independent
  individual industrial industry inflation information ingredients inner innovation inquiry inside instance institute
  institution instructions insurance intelligence interest interesting internal international internet interview
  introduction investigation investment investors involved iron island issue it's item job join joint journal
  journalists journey judge judgment jury justice keep key keywords kid kill kind king kitchen knowledge labor labour
  lack ladies lady lake land language large last late law lawyer lead leader leaders leadership league learn learning
  leave lecture left legal lesson let's letter level liberal liberty library license life light limited line link list
  listen literature little live local long look lord loss lost lot love low luck lucky lunch machine magazine mail
  main major make male man management manager many map march marine market marketing marriage mass master match
  material matter maximum mayor meal mean meaning media medical medicine medieval medium member members memory men
  mental message metal method methods middle military million millions mind mine minimum minister minister-president
  ministers ministry minor minute mission mistake mister mix mobile model modern module moment money month moral
  morning mother motion mountain mouth move movement movie museum music mystery myth name narrow nation national
  native natural nature naval navy need negotiations network neutral new news newspaper nice night nine noise normal
  north northern note nothing notice novel nuclear number nurse object objectives observers ocean office officer
  officers official officials oh oil ok okay old online oops open opening opera operation operations opinion
  opportunity opposition option orchestra order ordinary organic organisation organization original outcome outer
  overall overview owner page pain paint painting pair palace panel paper parent parents park parliament part
  participants partner party pass passage passengers past path patient patients pattern pay peace people perfect
  period permanent person personal perspective phone photo physical picture piece place plan plane planet plant
  plastic play player players please plenty plus poem poet poetry point police policy political politics poor pop
  popular population port position positive post potential pound power practical practice preface prepare
  prerequisites presence present president press pressure pretty prevention previous price prices pride primary prime
  prince princess principal principle print prior prison prisoners privacy private prize problem problems process
  product production professional professor profit program programme progress project property proposal protection
  protest protesters proud province psychology public publishing pull pulse purpose put quality quarter queen question
  questions quick quiet quote race racial radio rail rain range rapid rate raw reaction read reader real reality
  reason recipe record recovery red reference references reform refugees regarding region regional regular related
  relations relationship release religion religious remember report reporters republic request research researchers
  reserve residents resource resources respect response rest restaurant result results return review revolution rich
  right rights ring rise risk river road rock role room root royal rule rules run rural safe safety sales salt sand
  save scale scene school science scientific scientists score screen sea search season seat secret secretary section
  sector secure security seed self sell senate senator send senior sense sentence separate series serious servant
  service services session set seven several sex shape share shared sharp she's sheet ship shoot shop short shot show
  sign signal silence silver simple single sir sister site situation six size skill skin sky sleep slow small smart
  smoke snow social society soft software soil soldiers solid solution song sorry sort soul sound source sources south
  southern space speaker special species specific speech speed spirit sport sports spot spring square stage standard
  star start state statement states station status stay steel step steps stock stone stop store storm story straight
  strange strategic strategy stream street strength strong structure struggle student students study style subject
  success sudden sugar suit summary summer summit sun supply support supporters supreme sure surface surprise survey
  sweet syllabus system systems table take talk talks target task tax tea teacher team technical technology television
  temple ten term terms test text thank thanks that's theatre theme theory there's they're thing things think thinking
  thirty thousand thousands threat three thus tickets time tiny tip tips tired title tool top total touch tour tourism
  town track trade tradition traditional traffic train training transfer transport travel treasury treatment treaty
  tree trial trip troops trouble true trust truth try turn twelve twenty twice two type uh um uncle understanding
  union unique unit united universe university unknown upper urban usual valley value variety various vast version
  very vice-president victim victims victory view village violence virtual vision visit visitors visual voice
  volunteers vote voters wait walk wall want war warm warning warnings waste water wave way we're weapon weapons
  weather web website wedding week weekend weight welcome welfare well west western wet what's wheel white wide wife
  wild willing win wind window wine winner winter wire wise wish witness witnesses woman women wonder wonderful wood
  word words work worker workers working world worth wow write writer writing wrong yard yeah year years yellow yep
  you're young youth zone`
    .trim()
    .split(/\s+/u),
);

/** What the endings of words tell: adverbs, forms of verbs and abstract nouns are no names. */
const ENDINGS =
  /(?:ingly|edly|fully|ously|ively|ally|ments?|ness|tions?|sions?|able|ible|ful|less|ized|ised|ified|ating|izing|ising|iting|ening|ering|inging)$/u;

/** Whether `lower` is one of the frequent words, or their plural. */
export const isFrequentWord = (lower: string): boolean => COMMON.has(lower) || COMMON.has(lower.replace(/s$/u, ''));

/** Whether `lower` (in small letters) is an everyday word, as far as lists and its ending tell. */
export const isCommonWord = (lower: string): boolean =>
  COMMON.has(lower) || isFunctionWord(lower) || isCalendarWord(lower) || (lower.length > 6 && ENDINGS.test(lower));
