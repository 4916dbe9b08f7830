/** Countries: their names, capitals and what their people are called. A closed class, so it is listed. */

/** `names;capitals;demonyms`; the first name is the one shown. */
const ROWS = `Afghanistan;Kabul;Afghan Afghans
Albania;Tirana;Albanian
Algeria;Algiers;Algerian
Andorra;;Andorran
Angola;Luanda;Angolan
Argentina;Buenos Aires;Argentine Argentinian
Armenia;Yerevan;Armenian
Australia;Canberra;Australian
Austria;Vienna;Austrian
Azerbaijan;Baku;Azerbaijani
Bahrain;Manama;Bahraini
Bangladesh;Dhaka;Bangladeshi
Belarus;Minsk;Belarusian
Belgium;;Belgian
Bolivia;La Paz;Bolivian
Bosnia and Herzegovina,Bosnia;Sarajevo;Bosnian
Botswana;Gaborone;
Brazil;Brasilia;Brazilian
Brunei;;Bruneian
Bulgaria;Sofia;Bulgarian
Burkina Faso;Ouagadougou;
Cambodia;Phnom Penh;Cambodian
Cameroon;Yaounde;Cameroonian
Canada;Ottawa;Canadian
Central African Republic;Bangui;
Chad;;Chadian
Chile;Santiago;Chilean
China,People's Republic of China;Beijing;Chinese
Colombia;Bogota;Colombian
Costa Rica;San José;Costa-Rican
Croatia;Zagreb;Croatian Croat
Cuba;Havana;Cuban
Cyprus;Nicosia;Cypriot
Czechia,Czech Republic;Prague;Czech
Democratic Republic of the Congo,Congo,DRC;Kinshasa;Congolese
Denmark;Copenhagen;Danish Dane
Dominican Republic;Santo Domingo;Dominican
East Timor,Timor-Leste;Dili;Timorese
Ecuador;Quito;Ecuadorean Ecuadorian
Egypt;Cairo;Egyptian
El Salvador;San Salvador;Salvadoran
England;;English
Eritrea;Asmara;Eritrean
Estonia;Tallinn;Estonian
Ethiopia;Addis Ababa;Ethiopian
Fiji;Suva;Fijian
Finland;Helsinki;Finnish Finn
France;Paris;French Frenchman Frenchwoman
Gambia;Banjul;Gambian
Georgia;Tbilisi;Georgian
Germany;Berlin;German
Ghana;Accra;Ghanaian
Greece;Athens;Greek
Guatemala;Guatemala City;Guatemalan
Haiti;Port-au-Prince;Haitian
Honduras;Tegucigalpa;Honduran
Hong Kong;;
Hungary;Budapest;Hungarian
Iceland;Reykjavik;Icelandic Icelander
India;New Delhi,Delhi;Indian
Indonesia;Jakarta;Indonesian
Iran;Tehran;Iranian
Iraq;Baghdad;Iraqi
Ireland;Dublin;Irish Irishman Irishwoman
Israel;Jerusalem;Israeli
Italy;Rome;Italian
Ivory Coast,Côte d’Ivoire;Abidjan;Ivorian
Jamaica;Kingston;Jamaican
Japan;Tokyo;Japanese
Jordan;Amman;Jordanian
Kazakhstan;Astana;Kazakh
Kenya;Nairobi;Kenyan
Kosovo;Pristina;Kosovar
Kuwait;Kuwait City;Kuwaiti
Kyrgyzstan;Bishkek;Kyrgyz
Laos;Vientiane;Laotian
Latvia;Riga;Latvian
Lebanon;Beirut;Lebanese
Liberia;Monrovia;Liberian
Libya;Tripoli;Libyan
Liechtenstein;;
Lithuania;Vilnius;Lithuanian
Luxembourg;;Luxembourger
Madagascar;Antananarivo;
Malawi;Lilongwe;Malawian
Malaysia;Kuala Lumpur;Malaysian
Maldives;Malé;Maldivian
Mali;Bamako;Malian
Malta;Valletta;Maltese
Mexico;Mexico City;Mexican
Moldova;Chisinau;Moldovan
Monaco;;
Mongolia;Ulaanbaatar;Mongolian
Montenegro;Podgorica;Montenegrin
Morocco;Rabat;Moroccan
Mozambique;Maputo;Mozambican
Myanmar,Burma;Naypyidaw;Burmese
Namibia;Windhoek;Namibian
Nepal;Kathmandu;Nepali Nepalese
Netherlands;The Hague,Amsterdam;Dutch Dutchman
New Zealand;Wellington;New-Zealander Kiwi
Nicaragua;Managua;Nicaraguan
Niger;Niamey;
Nigeria;Abuja;Nigerian
North Korea;Pyongyang;North-Korean
North Macedonia;Skopje;Macedonian
Northern Ireland;Belfast;
Norway;Oslo;Norwegian
Oman;Muscat;Omani
Pakistan;Islamabad;Pakistani
Palestine;Ramallah;Palestinian
Panama;Panama City;Panamanian
Papua New Guinea;Port Moresby;
Paraguay;Asunción;Paraguayan
Peru;Lima;Peruvian
Philippines;Manila;Philippine Filipino
Poland;Warsaw;Polish Pole
Portugal;Lisbon;Portuguese
Qatar;Doha;Qatari
Romania;Bucharest;Romanian
Russia,Russian Federation;Moscow;Russian
Rwanda;Kigali;Rwandan
San Marino;;
Saudi Arabia;Riyadh;Saudi
Scotland;Edinburgh;Scottish Scot
Senegal;Dakar;Senegalese
Serbia;Belgrade;Serbian Serb
Sierra Leone;Freetown;
Singapore;;Singaporean
Slovakia;Bratislava;Slovak Slovakian
Slovenia;Ljubljana;Slovenian Slovene
Somalia;Mogadishu;Somali
South Africa;Pretoria;South-African
South Korea,Republic of Korea;Seoul;South-Korean
South Sudan;Juba;
Soviet Union,USSR;;Soviet
Spain;Madrid;Spanish Spaniard
Sri Lanka;Colombo;Sri-Lankan
Sudan;Khartoum;Sudanese
Sweden;Stockholm;Swedish Swede
Switzerland;Bern,Berne;Swiss
Syria;Damascus;Syrian
Taiwan;Taipei;Taiwanese
Tajikistan;Dushanbe;Tajik
Tanzania;Dodoma;Tanzanian
Thailand;Bangkok;Thai
Trinidad and Tobago;Port of Spain;
Tunisia;Tunis;Tunisian
Turkey,Türkiye;Ankara;Turkish Turk
Turkmenistan;Ashgabat;Turkmen
Uganda;Kampala;Ugandan
Ukraine;Kyiv,Kiev;Ukrainian
United Arab Emirates,UAE;Abu Dhabi;Emirati
United Kingdom,UK,Britain,Great Britain;London;British Briton
United States,US,USA,America,United States of America;Washington;American
Uruguay;Montevideo;Uruguayan
Uzbekistan;Tashkent;Uzbek
Vatican City,Holy See,Vatican;;
Venezuela;Caracas;Venezuelan
Vietnam;Hanoi;Vietnamese
Wales;Cardiff;Welsh
Yemen;Sanaa;Yemeni
Zambia;Lusaka;Zambian
Zimbabwe;Harare;Zimbabwean`;

/** Parts of the world, in the same form. */
const REGIONS = `Europe;;European
Africa;;African
Asia;;Asian
North America;;North-American
South America;;South-American
Latin America;;Latin-American
Central America;;Central-American
Scandinavia;;Scandinavian
Middle East;;Middle-Eastern
Korea;;Korean
Balkans;;Balkan
Caucasus;;Caucasian
Caribbean;;
Antarctica;;Antarctic
Arctic;;
Oceania;;
Central Asia;;
Southeast Asia;;
Eastern Europe;;Eastern-European
Western Europe;;Western-European
Central Europe;;
North Africa;;
Baltic states,Baltics;;Baltic`;

export interface Nation {
  /** Name of the country or part of the world, as in "United States". */
  readonly country: string;
  readonly type: 'country' | 'region';
  /** What the word is of it. */
  readonly as: 'name' | 'capital' | 'demonym';
}

const NATIONS = new Map<string, Nation>();
function read(rows: string, type: Nation['type']): void {
  for (const row of rows.split('\n')) {
    const [names = '', capitals = '', demonyms = ''] = row.split(';');
    const [country = ''] = names.split(',');
    for (const name of names.split(',')) NATIONS.set(name, { country, type, as: 'name' });
    for (const capital of capitals.split(',')) if (capital) NATIONS.set(capital, { country, type, as: 'capital' });
    for (const demonym of demonyms.split(' ').filter(Boolean)) {
      NATIONS.set(demonym.replace('-', ' '), { country, type, as: 'demonym' });
    }
  }
}
read(ROWS, 'country');
read(REGIONS, 'region');

/** The nation that `name` stands for ("Russia", "Moscow", "Russian", "Russians", "U.S."); null for other words. */
export function nationOf(name: string): Nation | null {
  const plain = name.replaceAll('.', '');
  const known = NATIONS.get(plain);
  if (known || !plain.endsWith('s')) return known ?? null;
  const singular = NATIONS.get(plain.slice(0, -1));
  return singular?.as === 'demonym' ? singular : null;
}
