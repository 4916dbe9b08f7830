/** Nouns for those who speak and what they speak through: what "the minister", "the ministry" and "the treaty" are. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** What a person is or does: heads of descriptions and of titles before names. */
export const ROLES =
  set(`accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent aide
  airman ambassador analyst anchor anthropologist archaeologist archbishop architect artist assistant associate astronaut
  astronomer athlete attorney author backbencher banker baroness barrister biographer biologist bishop blogger boss
  brigadier broadcaster brother builder bureaucrat businessman businesswoman butcher campaigner candidate captain cardinal
  carpenter carer cartoonist ceo cfo coo chair chairman chairperson chairwoman champion chancellor chef chemist chief cleric climatologist
  clerk climber coach co-author co-chair co-director co-founder co-owner colleague collector columnist comedian
  commander commandant commentator commissioner composer comptroller conductor congressman congresswoman conservationist
  constable consultant contractor coordinator coroner correspondent councillor councilman councilwoman councilor counsel counsellor
  counterpart cousin creator critic curator customer dad daughter dealer dean defender defendant delegate demonstrator
  deputy designer detective developer dictator diplomat director dissident doctor driver duchess duke ecologist economist
  editor emperor employee employer engineer entrepreneur envoy epidemiologist executive expert explorer farmer father
  fighter filmmaker financier firefighter fisherman foreman founder friend gardener general geologist girlfriend boyfriend
  goalkeeper governor grandfather grandmother grandson granddaughter guard guitarist head headteacher headmaster
  historian host husband immunologist imam inmate inspector instructor inventor investigator investor jockey journalist judge
  juror justice keeper king laureate lawmaker lawyer leader lecturer legislator librarian lieutenant lord lobbyist local
  magistrate major major-general man manager marine marshal mayor mechanic mediator member midfielder minister moderator monarch mother motorist
  mp msp mum mom musician negotiator neighbor neighbour nephew niece neurologist nurse nutritionist observer officer official ombudsman
  operator opponent organiser organizer owner painter paramedic parent participant partner passenger pastor patient patriarch
  pediatrician pensioner performer philosopher photographer physician physicist pilot planner player playwright plumber poet
  police policeman policewoman politician pollster pope poster premier presenter president president-elect pastor priest prince princess principal
  prisoner producer professor programmer promoter prosecutor protester protestor psychiatrist psychologist publisher pundit
  queen rabbi rapper refugee reporter representative researcher resident retiree reverend rider runner sailor salesman scholar scientist
  secretary secretary-general senator sergeant sheriff shopkeeper singer sister skipper sociologist soldier solicitor son
  source speaker specialist spokesman spokesperson spokeswoman staffer star statesman statistician strategist striker student successor
  superintendent supervisor supporter surgeon survivor taoiseach teacher teammate technician teenager tenant tester therapist
  toxicologist trader trainer translator treasurer trustee undersecretary user vet veteran vicar vice-chair vice-president vice-chancellor victim
  villager virologist viscount visitor volunteer voter waiter waitress whistleblower widow widower wife winger winner witness woman
  worker writer youngster zoologist boy girl lady gentleman guy person shareholder auntie aunt uncle goalscorer
  newcomer native captain-general ayatollah sheikh emir sultan tsar minister-president first-lady vice-chairman chairlady
  ranger superintendent-general attorney-general solicitor-general commander-in-chief cameraman anchorman frontman centre-back
  quarterback pitcher forward defenceman defenseman sprinter swimmer golfer boxer cyclist`);

/** People in numbers: they speak, but no one of them does. */
export const CROWDS = set(`people officials police authorities residents critics experts analysts diplomats scientists
  researchers doctors lawyers prosecutors investigators detectives witnesses survivors rescuers lawmakers mps senators
  leaders ministers protesters demonstrators activists campaigners supporters opponents allies members workers bosses
  parents teachers students nurses patients families relatives neighbours neighbors villagers locals economists
  historians observers commentators reporters journalists media colleagues friends fans players executives managers
  investors traders shareholders users organisers organizers politicians republicans democrats conservatives liberals
  others sources aides staff crews firefighters militants rebels troops soldiers commanders generals women men children
  some many most both rivals counterparts delegates advocates environmentalists farmers fishermen tenants customers
  passengers voters lenders regulators insurers airlines companies councils`);

/** Bodies: they speak with one voice. */
export const BODIES =
  set(`academy administration agency airline airport alliance ambulance army assembly association authority bank
  board bloc brigade broadcaster brewery bureau business cabinet campaign carrier center centre chamber charity church club
  coalition coastguard college command commission committee company conference confederation congress consortium
  consulate corporation council county court daily defence defense delegation department directorate district division
  embassy estate exchange federation festival firm force forces forum foundation fund government group guard headquarters
  hospital house initiative inspectorate institute institution intelligence junta kingdom laboratory league legislature library
  magazine maker manufacturer ministry mission mosque movement museum navy network newspaper ngo office observatory operator organisation
  organization palace parliament party pentagon platform presidency press publisher regiment regime regulator republic
  retailer school secretariat senate service site society staff startup station store studio supplier synagogue team
  tribunal treasury trust union unit university utility watchdog website workshop kremlin vatican`);

/** Texts that speak for themselves. */
export const DOCUMENTS = set(`accord account act advertisement advert affidavit agreement amendment article audit bill
  book briefing brochure bulletin caption chapter charge charter clause code communique communiqué complaint conclusions constitution
  contract convention declaration decree description diary directive document dossier draft editorial email e-mail entry excerpt filing
  findings footnote guidance guidelines handbook headline indictment inscription introduction invitation judgment judgement law leaflet
  lawsuit letter manifesto manual mandate manuscript measure memo memoir memorandum message minutes motion note notice notification
  obituary opinion order ordinance page pamphlet paper paragraph passage petition placard plaque poem policy post preamble
  proclamation proposal protocol provision readout record regulation release report resolution review rule rules ruling
  section sign standards statement statute study summary survey synopsis tablet testament text transcript treaty tweet verdict warrant white-paper
  website webpage will witness-statement analysis article-5 banner billboard poster`);

/** Works that have titles, and what titles and terms hang on: “…” behind them is a name, not speech. */
export const TITLED =
  set(`album anthem ballet book bestseller biography campaign chapter channel comedy concept course documentary drama
  dubbed episode essay exhibition film game hashtag headline hit magazine memoir motto movie musical named nickname nicknamed novel opera
  operation painting paper phrase play podcast poem policy program programme project published record report scheme sculpture sequel
  series show sign signs banner banners placard placards single slogan song sonata story strategy studio symphony term thriller titled entitled
  track trilogy video word words exercise exercises`);

/** Words before a name that tell of it without being a role of their own. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'father',
    'fr',
    'pope',
    'duke',
    'monsieur',
    'herr',
    'imam',
    'sheikh',
    'señor',
  ].map((word) => [word, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'dame', 'lady', 'queen', 'princess', 'baroness', 'duchess', 'madame', 'frau', 'sister'].map(
    (word) => [word, 'female'] as const,
  ),
  ...`dr prof rev gen lt col maj capt cpt sgt cpl adm cmdr brig sen rep gov pres hon insp det supt mx amb atty cllr judge
   justice pvt st`
    .split(/\s+/u)
    .map((word) => [word, null] as const),
]);

/** Roles that tell whether "he" or "she" may be meant. */
export const MALE_ROLES =
  set(`spokesman chairman congressman businessman councilman policeman salesman fisherman statesman
  husband father dad son brother uncle nephew grandfather grandson king prince duke actor man boy gentleman guy widower
  monarch waiter boyfriend foreman cameraman lord pope`);
export const FEMALE_ROLES =
  set(`spokeswoman chairwoman congresswoman businesswoman councilwoman policewoman wife mother mum
  mom daughter sister aunt niece grandmother granddaughter queen princess duchess actress woman girl lady widow
  waitress girlfriend baroness first-lady`);
