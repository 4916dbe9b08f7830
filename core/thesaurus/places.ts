/**
 * Countries as news names them: the country, its people and language, its capital and cities in the news, and its leaders and
 * ministers of 2019 to 2026 by surname where that is not a common word. Common knowledge, put together by hand. A line each.
 */
export const COUNTRIES = `
Ukraine: Ukraine, Ukrainian, Kyiv, Kiev, Kharkiv, Odesa, Odessa, Lviv, Mariupol, Kherson, Dnipro, Zaporizhzhia, Bakhmut, Avdiivka, Kramatorsk, Bucha, Irpin, Chernihiv, Sumy, Mykolaiv, Donbas, Donetsk, Luhansk, Crimea, Zelensky, Zelenskyy, Zelenskiy, Kuleba, Reznikov, Umerov, Zaluzhny, Yermak
Russia: Russia, Russian, Moscow, Kremlin, Putin, Lavrov, Shoigu, Gerasimov, Peskov, Medvedev, Ryabkov, Zakharova, Belousov, Nebenzia, Prigozhin, Wagner, St Petersburg, Kaliningrad, Kursk, Belgorod, Rostov, Duma, Gazprom, Navalny
United States: United States, U.S., American, America, Washington, White House, Pentagon, State Department, Capitol, Congress, Biden, Trump, Blinken, Rubio, Hegseth, Vance, Sullivan, Kirby, Burns, Milley
China: China, Chinese, Beijing, Xi, Xi Jinping, Wang Yi, Li Keqiang, Li Qiang, Shanghai, Hong Kong, Xinjiang, People's Liberation Army, Huawei
United Kingdom: United Kingdom, Britain, British, UK, London, Downing Street, Johnson, Truss, Sunak, Starmer, Wallace, Healey, Lammy, Scotland, Wales, RAF, Royal Navy, Royal Marines
Germany: Germany, German, Berlin, Scholz, Merkel, Merz, Baerbock, Pistorius, Lambrecht, Steinmeier, Bundeswehr, Bundestag, Ramstein, Munich
France: France, French, Paris, Macron, Elysee, Le Drian, Lecornu, Parly, Colonna
Italy: Italy, Italian, Rome, Draghi, Meloni, Tajani, Crosetto
Spain: Spain, Spanish, Madrid, Sanchez, Albares, Robles
Poland: Poland, Polish, Poles, Warsaw, Rzeszow, Przewodow, Krakow, Lublin, Duda, Tusk, Morawiecki, Blaszczak, Sikorski, Nawrocki, Przemysl
Romania: Romania, Romanian, Bucharest, Constanta, Cincu, Iohannis, Ciuca, Danube
Bulgaria: Bulgaria, Bulgarian, Sofia, Varna, Radev, Petkov
Hungary: Hungary, Hungarian, Budapest, Orban, Szijjarto
Slovakia: Slovakia, Slovak, Bratislava, Heger, Caputova, Fico
Czech Republic: Czech, Czechia, Prague, Fiala, Zeman, Pavel, Babis
Estonia: Estonia, Estonian, Tallinn, Tapa, Narva, Kallas
Latvia: Latvia, Latvian, Riga, Adazi, Karins, Levits, Silina
Lithuania: Lithuania, Lithuanian, Vilnius, Rukla, Nauseda, Simonyte, Landsbergis, Suwalki
Finland: Finland, Finnish, Finns, Helsinki, Niinisto, Marin, Stubb, Orpo, Haavisto
Sweden: Sweden, Swedish, Swedes, Stockholm, Andersson, Kristersson, Gotland, Billstrom, Linde
Norway: Norway, Norwegian, Oslo, Svalbard
Denmark: Denmark, Danish, Danes, Copenhagen, Frederiksen, Greenland
Netherlands: Netherlands, Dutch, The Hague, Rutte, Ollongren, Schoof
Belgium: Belgium, Belgian, De Croo
Canada: Canada, Canadian, Ottawa, Trudeau, Anand, Joly, Carney, Toronto
Turkey: Turkey, Turkish, Turkiye, Ankara, Istanbul, Erdogan, Cavusoglu, Fidan
Greece: Greece, Greek, Athens, Mitsotakis
Portugal: Portugal, Portuguese, Lisbon
Belarus: Belarus, Belarusian, Belarusan, Minsk, Lukashenko, Gomel
Moldova: Moldova, Moldovan, Chisinau, Transnistria, Sandu
Georgia: Georgia, Georgian, Tbilisi, Abkhazia, South Ossetia
Syria: Syria, Syrian, Damascus, Assad, Douma, Ghouta, Aleppo, Idlib, Khan Sheikhoun
Iran: Iran, Iranian, Tehran, Raisi, Khamenei, Pezeshkian
North Korea: North Korea, North Korean, Pyongyang, Kim Jong Un
South Korea: South Korea, South Korean, Seoul, Yoon
Japan: Japan, Japanese, Tokyo, Kishida, Ishiba
Taiwan: Taiwan, Taiwanese, Taipei
India: India, Indian, New Delhi, Delhi, Modi, Jaishankar
Israel: Israel, Israeli, Jerusalem, Netanyahu, Gaza
Afghanistan: Afghanistan, Afghan, Kabul, Taliban
Serbia: Serbia, Serbian, Belgrade, Vucic, Kosovo
Saudi Arabia: Saudi Arabia, Saudi, Riyadh
Nordic countries: Nordic, Scandinavia, Scandinavian, Sweden, Swedish, Stockholm, Finland, Finnish, Helsinki, Norway, Denmark, Copenhagen, Oslo
Baltic countries: Baltic, Baltics, Estonia, Estonian, Tallinn, Latvia, Latvian, Riga, Lithuania, Lithuanian, Vilnius
Eastern Europe: Eastern Europe, eastern Europe, eastern flank, the east, southeast Europe, Balkan, Poland, Romania, Bulgaria, Hungary, Slovakia, Baltic, Estonia, Latvia, Lithuania
Black Sea region: Black Sea, Odesa, Romania, Bulgaria, Constanta, Varna, Danube, Sevastopol
`;
