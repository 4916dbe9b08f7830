/** Words that carry a full stop without ending a sentence. Lower case, without their last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Always followed by what they belong to: a name, an example, a comparison. */
export const NEVER_FINAL = words(`mr mrs ms mx messrs mme mlle dr prof gen lt col maj capt cpt sgt cpl pvt adm vadm radm
  cmdr cdr brig ens amb sen rep gov pres rev fr hon supt insp det atty gens lts cols majs sens reps govs drs profs
  e.g i.e cf vs viz approx est-ce lt.col lt.gen maj.gen brig.gen`);

/** Followed by a number they do not end a sentence: "No. 5", "Art. 5", "Feb. 24". */
export const BEFORE_NUMBER =
  words(`no nos nr art arts fig figs eq eqs sec sect ch chap vol vols p pp par para ref refs ca c
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** End a sentence only when a word follows that begins one: "Inc.", "St.", "etc.". Dotted acronyms are treated alike. */
export const SELDOM_FINAL =
  words(`st mt ft ave rd blvd inc ltd co corp bros jr sr esq dept govt univ assn intl natl etc al
  ph.d m.d b.a m.a ed eds jan feb mar apr jun jul aug sep sept oct nov dec mass calif conn ill mich minn miss okla ore
  penn tenn tex va wash wis n.y d.c`);

/** Words that begin sentences and hardly ever stand capitalised behind an abbreviation inside one. */
export const SENTENCE_STARTERS =
  words(`the a an he she it they we you this that these those there here his her its their our
  my your in on at by to of for from with without within under over during until since after before while when whenever
  where as if although though because unless whether however but and or nor so yet then thus still also even both each
  every either neither some many most more few several all any no not only what who whom whose which why how meanwhile
  moreover nevertheless instead otherwise therefore indeed earlier later now today yesterday tomorrow once despite
  according among amid between through throughout about against like unlike other others another such it's he's she's
  they're we're i'm i've don't that's there's let's`);

/** After "9 a.m." these go on with the time rather than begin a sentence. */
export const AFTER_CLOCK =
  words(`est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest eet msk eastern central
  mountain pacific local monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december`);

/** Verbs of saying that take up a question or an exclamation: “Why now?” Stoltenberg asked. */
export const SPEECH_VERBS =
  words(`said says say asked asks told tells added adds replied wrote writes tweeted shouted cried
  exclaimed wondered continued insisted warned declared announced argued demanded answered recalled noted stated explained
  posted read reads`);
