/** Countries with what their people and governments are called: who "the Norwegian" or "Moscow" may be. */

/** `country;capital;demonyms`. Capitals speak for their governments in news prose. */
const ROWS = `Afghanistan;Kabul;Afghan Afghans
Albania;Tirana;Albanian
Algeria;Algiers;Algerian
Argentina;Buenos Aires;Argentine Argentinian
Armenia;Yerevan;Armenian
Australia;Canberra;Australian
Austria;Vienna;Austrian
Azerbaijan;Baku;Azerbaijani
Bahrain;Manama;Bahraini
Bangladesh;Dhaka;Bangladeshi
Belarus;Minsk;Belarusian
Belgium;Brussels;Belgian
Bolivia;La Paz;Bolivian
Bosnia;Sarajevo;Bosnian
Brazil;Brasilia;Brazilian
Britain;London;British Briton Scot Scottish English Welsh Welshman Scotsman Englishman
UK;London;British
United Kingdom;London;British
England;London;English
Scotland;Edinburgh;Scottish Scot
Wales;Cardiff;Welsh
Bulgaria;Sofia;Bulgarian
Cambodia;Phnom Penh;Cambodian
Cameroon;Yaounde;Cameroonian
Canada;Ottawa;Canadian
Chile;Santiago;Chilean
China;Beijing;Chinese
Colombia;Bogota;Colombian
Congo;Kinshasa;Congolese
Croatia;Zagreb;Croatian Croat
Cuba;Havana;Cuban
Cyprus;Nicosia;Cypriot
Czechia;Prague;Czech
Czech Republic;Prague;Czech
Denmark;Copenhagen;Danish Dane
Ecuador;Quito;Ecuadorean Ecuadorian
Egypt;Cairo;Egyptian
Eritrea;Asmara;Eritrean
Estonia;Tallinn;Estonian
Ethiopia;Addis Ababa;Ethiopian
Finland;Helsinki;Finnish Finn
France;Paris;French Frenchman Frenchwoman
Georgia;Tbilisi;Georgian
Germany;Berlin;German
Ghana;Accra;Ghanaian
Greece;Athens;Greek
Guatemala;Guatemala City;Guatemalan
Haiti;Port-au-Prince;Haitian
Hungary;Budapest;Hungarian
Iceland;Reykjavik;Icelandic Icelander
India;New Delhi;Indian
Indonesia;Jakarta;Indonesian
Iran;Tehran;Iranian
Iraq;Baghdad;Iraqi
Ireland;Dublin;Irish Irishman Irishwoman
Israel;Jerusalem;Israeli
Italy;Rome;Italian
Jamaica;Kingston;Jamaican
Japan;Tokyo;Japanese
Jordan;Amman;Jordanian
Kazakhstan;Astana;Kazakh
Kenya;Nairobi;Kenyan
Kosovo;Pristina;Kosovar
Kuwait;Kuwait City;Kuwaiti
Latvia;Riga;Latvian
Lebanon;Beirut;Lebanese
Libya;Tripoli;Libyan
Lithuania;Vilnius;Lithuanian
Luxembourg;Luxembourg;Luxembourger
Malaysia;Kuala Lumpur;Malaysian
Mali;Bamako;Malian
Malta;Valletta;Maltese
Mexico;Mexico City;Mexican
Moldova;Chisinau;Moldovan
Montenegro;Podgorica;Montenegrin
Morocco;Rabat;Moroccan
Myanmar;Naypyidaw;Burmese
Netherlands;The Hague;Dutch Dutchman Dutchwoman
New Zealand;Wellington;New-Zealander Kiwi
Nigeria;Abuja;Nigerian
North Korea;Pyongyang;North-Korean
North Macedonia;Skopje;Macedonian
Norway;Oslo;Norwegian
Oman;Muscat;Omani
Pakistan;Islamabad;Pakistani
Palestine;Ramallah;Palestinian
Panama;Panama City;Panamanian
Peru;Lima;Peruvian
Philippines;Manila;Philippine Filipino Filipina
Poland;Warsaw;Polish Pole
Portugal;Lisbon;Portuguese
Qatar;Doha;Qatari
Romania;Bucharest;Romanian
Russia;Moscow;Russian
Rwanda;Kigali;Rwandan
Saudi Arabia;Riyadh;Saudi
Senegal;Dakar;Senegalese
Serbia;Belgrade;Serbian Serb
Singapore;Singapore;Singaporean
Slovakia;Bratislava;Slovak Slovakian
Slovenia;Ljubljana;Slovenian Slovene
Somalia;Mogadishu;Somali
South Africa;Pretoria;South-African
South Korea;Seoul;South-Korean Korean
Spain;Madrid;Spanish Spaniard
Sri Lanka;Colombo;Sri-Lankan
Sudan;Khartoum;Sudanese
Sweden;Stockholm;Swedish Swede
Switzerland;Bern;Swiss
Syria;Damascus;Syrian
Taiwan;Taipei;Taiwanese
Tanzania;Dodoma;Tanzanian
Thailand;Bangkok;Thai
Tunisia;Tunis;Tunisian
Turkey;Ankara;Turkish Turk
Türkiye;Ankara;Turkish
Uganda;Kampala;Ugandan
Ukraine;Kyiv;Ukrainian
United Arab Emirates;Abu Dhabi;Emirati
UAE;Abu Dhabi;Emirati
United States;Washington;American
US;Washington;American
U.S.;Washington;American
USA;Washington;American
America;Washington;American Texan Californian
Uruguay;Montevideo;Uruguayan
Uzbekistan;Tashkent;Uzbek
Venezuela;Caracas;Venezuelan
Vietnam;Hanoi;Vietnamese
Yemen;Sanaa;Yemeni
Zambia;Lusaka;Zambian
Zimbabwe;Harare;Zimbabwean
Europe;Brussels;European
EU;Brussels;European
Africa;;African
Asia;;Asian`;

const NATIONS = new Map<string, string>();
const DEMONYMS = new Map<string, string>();
for (const row of ROWS.split('\n')) {
  const [country = '', capital = '', demonyms = ''] = row.split(';');
  const nation = demonyms.split(' ')[0]?.toLowerCase() ?? country.toLowerCase();
  NATIONS.set(country, nation);
  if (capital) NATIONS.set(capital, nation);
  for (const demonym of demonyms.split(' ')) DEMONYMS.set(demonym.replace('-', ' '), nation);
}
NATIONS.set('Kiev', 'ukrainian').set('Delhi', 'indian');

const NATION_WORDS = new Set(NATIONS.values());

/** The nation (first demonym, lower case) that a country's or capital's name stands for, or null. */
export const nationOfPlace = (name: string): string | null => NATIONS.get(name) ?? null;

/** Whether `word` is what the functions here return for some nation. */
export const isNation = (word: string): boolean => NATION_WORDS.has(word);

/** The nation that a demonym ("Dane", "Danish") or its plural stands for, or null. */
export const nationOfDemonym = (word: string): string | null =>
  DEMONYMS.get(word) ?? DEMONYMS.get(word.replace(/s$/u, '')) ?? null;
