/** Small words that tell where a noun phrase begins and ends. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

export const DETERMINERS =
  set(`the a an this that these those his her its their our my your one another some several many
  two three four five six both each every any no most few other`);

/** They end a noun phrase, and as the first word of a sentence their capital means nothing. */
export const BREAKS =
  set(`about above according across after again against ago ahead all along already also although am amid
  among and are around as aside at away back be became because become been before behind being below beneath beside besides
  between beyond both but by can cannot could despite did do does doing done down during either else even ever except far
  for from further had has have having hence here how however if in indeed instead into is it's just last later least less
  like likewise may maybe meanwhile might more moreover much must near nearly neither never nevertheless next nor not now of off
  often on once only onto or out over past per perhaps quite rather really said shall should since so soon still such than
  that then there therefore though through throughout thus till to today together tomorrow tonight too toward towards under unless
  unlike until up upon very via was were what whatever when whenever where whereas whether which while whilst who whoever whom
  whose why will with within without would yesterday yet monday tuesday wednesday thursday friday saturday sunday january
  february march april june july august september october november december yes don't won't didn't hasn't isn't wasn't
  asked reading following including regarding concerning earlier recently finally apparently reportedly separately
  met beat won led held took gave got made came ran sat stood kept
  found brought bought built sent spent rose fell grew knew chose drove broke paid fought caught sold became wore
  elsewhere let please nobody everyone everybody somebody someone anyone nothing something everything well ok okay oh mr mrs`);

/** Joiners inside names of persons. */
export const PARTICLES = set(`de la le van von der den ter ten da di du dos das del della bin ibn al el af av zu y`);

/** A preposition before a mention: it is not the subject. */
export const PREPOSITIONS =
  set(`of in on at by for from to with about against under over between among through into near
  around behind before after during without despite than like as via per upon amid toward towards including`);

export const PRONOUNS: ReadonlyMap<string, 'male' | 'female' | 'body' | 'crowd' | 'writer' | 'relative'> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['it', 'body'],
  ['they', 'crowd'],
  ["they've", 'crowd'],
  ["he's", 'male'],
  ["she's", 'female'],
  ['i', 'writer'],
  ['we', 'writer'],
  ...["i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll", "we'd", 'you', "you're"].map(
    (word) => [word, 'writer'] as const,
  ),
  ...["they're", "they'd", "they'll"].map((word) => [word, 'crowd'] as const),
  ["he'd", 'male'],
  ["she'd", 'female'],
  ['who', 'relative'],
]);

/** Capitalised words that are no names of speakers: media and agencies relay, days date. */
export const MEDIA =
  set(`reuters afp ap tass interfax cnn bbc nbc abc cbs msnbc npr pbs itv sky bloomberg guardian times post
  telegraph independent mirror sun politico axios twitter facebook x instagram telegram youtube xinhua dpa ansa ria novosti
  newsweek ukrinform unian spiegel bild monde figaro journal tribune herald gazette wikinews`);
