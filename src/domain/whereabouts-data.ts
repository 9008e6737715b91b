/**
 * What numbers and place names say about where somebody lives: countries, their parts that differ, area codes and cities. Kept as
 * text, since most sessions never ask; `whereabouts-atlas.ts` reads it on first use. A hyphen stands for "not to be told": two zones,
 * or two languages of business. Sources: the IANA tz database for zones, ITU E.164 and the North American and national
 * numbering plans for codes.
 */

/**
 * ISO country, calling code, zone, language of business. The zone is that of all its inhabited main land; islands and remote
 * parts with another one stand among the regions. Kazakhstan has one zone since 2024-03-01.
 */
export const countryData = `
AD 376 Europe/Andorra ca;AE 971 Asia/Dubai -;AF 93 Asia/Kabul -;AG - America/Antigua en;AI - America/Anguilla en
AL 355 Europe/Tirane sq;AM 374 Asia/Yerevan hy;AO 244 Africa/Luanda pt;AR 54 America/Argentina/Buenos_Aires es
AS - Pacific/Pago_Pago en;AT 43 Europe/Vienna de;AU 61 - en;AW 297 America/Aruba -;AX - Europe/Mariehamn sv
AZ 994 Asia/Baku az;BA 387 Europe/Sarajevo -;BB - America/Barbados en;BD 880 Asia/Dhaka bn;BE 32 Europe/Brussels -
BF 226 Africa/Ouagadougou fr;BG 359 Europe/Sofia bg;BH 973 Asia/Bahrain -;BI 257 Africa/Bujumbura -;BJ 229 Africa/Porto-Novo fr
BM - Atlantic/Bermuda en;BN 673 Asia/Brunei -;BO 591 America/La_Paz es;BQ - America/Kralendijk -;BR 55 - pt;BS - America/Nassau en
BT 975 Asia/Thimphu -;BW 267 Africa/Gaborone en;BY 375 Europe/Minsk -;BZ 501 America/Belize en;CA - - -;CD 243 - fr
CF 236 Africa/Bangui fr;CG 242 Africa/Brazzaville fr;CH 41 Europe/Zurich -;CI 225 Africa/Abidjan fr;CK 682 Pacific/Rarotonga en
CL 56 - es;CM 237 Africa/Douala -;CN 86 Asia/Shanghai zh;CO 57 America/Bogota es;CR 506 America/Costa_Rica es;CU 53 America/Havana es
CV 238 Atlantic/Cape_Verde pt;CW 599 America/Curacao -;CY 357 Asia/Nicosia el;CZ 420 Europe/Prague cs;DE 49 Europe/Berlin de
DJ 253 Africa/Djibouti -;DK 45 Europe/Copenhagen da;DM - America/Dominica en;DO - America/Santo_Domingo es;DZ 213 Africa/Algiers -
EC 593 America/Guayaquil es;EE 372 Europe/Tallinn et;EG 20 Africa/Cairo ar;ER 291 Africa/Asmara -;ES 34 Europe/Madrid es
ET 251 Africa/Addis_Ababa -;FI 358 Europe/Helsinki fi;FJ 679 Pacific/Fiji en;FK 500 Atlantic/Stanley en;FM 691 - en
FO 298 Atlantic/Faroe -;FR 33 Europe/Paris fr;GA 241 Africa/Libreville fr;GB 44 Europe/London en;GD - America/Grenada en
GE 995 Asia/Tbilisi ka;GF 594 America/Cayenne fr;GG - Europe/Guernsey en;GH 233 Africa/Accra en;GI 350 Europe/Gibraltar en
GL 299 America/Nuuk -;GM 220 Africa/Banjul en;GN 224 Africa/Conakry fr;GP 590 America/Guadeloupe fr;GQ 240 Africa/Malabo es
GR 30 Europe/Athens el;GT 502 America/Guatemala es;GU - Pacific/Guam en;GW 245 Africa/Bissau pt;GY 592 America/Guyana en
HK 852 Asia/Hong_Kong -;HN 504 America/Tegucigalpa es;HR 385 Europe/Zagreb hr;HT 509 America/Port-au-Prince -;HU 36 Europe/Budapest hu
ID 62 - id;IE 353 Europe/Dublin en;IL 972 Asia/Jerusalem he;IM - Europe/Isle_of_Man en;IN 91 Asia/Kolkata en;IQ 964 Asia/Baghdad -
IR 98 Asia/Tehran fa;IS 354 Atlantic/Reykjavik is;IT 39 Europe/Rome it;JE - Europe/Jersey en;JM - America/Jamaica en
JO 962 Asia/Amman -;JP 81 Asia/Tokyo ja;KE 254 Africa/Nairobi en;KG 996 Asia/Bishkek -;KH 855 Asia/Phnom_Penh -;KI 686 - en
KM 269 Indian/Comoro -;KN - America/St_Kitts en;KP 850 Asia/Pyongyang ko;KR 82 Asia/Seoul ko;KW 965 Asia/Kuwait -;KY - America/Cayman en
KZ - Asia/Almaty -;LA 856 Asia/Vientiane -;LB 961 Asia/Beirut -;LC - America/St_Lucia en;LI 423 Europe/Vaduz de;LK 94 Asia/Colombo -
LR 231 Africa/Monrovia en;LS 266 Africa/Maseru -;LT 370 Europe/Vilnius lt;LU 352 Europe/Luxembourg -;LV 371 Europe/Riga lv
LY 218 Africa/Tripoli ar;MA 212 Africa/Casablanca -;MC 377 Europe/Monaco fr;MD 373 Europe/Chisinau ro;ME 382 Europe/Podgorica -
MF - America/Marigot fr;BL - America/St_Barthelemy fr;MG 261 Indian/Antananarivo -;MH 692 Pacific/Majuro -;MK 389 Europe/Skopje mk
ML 223 Africa/Bamako fr;MM 95 Asia/Yangon -;MN 976 - mn;MO 853 Asia/Macau -;MP - Pacific/Saipan en;MQ 596 America/Martinique fr
MR 222 Africa/Nouakchott -;MS - America/Montserrat en;MT 356 Europe/Malta -;MU 230 Indian/Mauritius -;MV 960 Indian/Maldives -
MW 265 Africa/Blantyre en;MX 52 - es;MY 60 Asia/Kuala_Lumpur -;MZ 258 Africa/Maputo pt;NA 264 Africa/Windhoek en
NC 687 Pacific/Noumea fr;NE 227 Africa/Niamey fr;NF - Pacific/Norfolk en;NG 234 Africa/Lagos en;NI 505 America/Managua es
NL 31 Europe/Amsterdam nl;NO 47 Europe/Oslo no;NP 977 Asia/Kathmandu -;NR 674 Pacific/Nauru en;NU 683 Pacific/Niue en
NZ 64 Pacific/Auckland en;OM 968 Asia/Muscat -;PA 507 America/Panama es;PE 51 America/Lima es;PF 689 Pacific/Tahiti fr
PG 675 Pacific/Port_Moresby en;PH 63 Asia/Manila en;PK 92 Asia/Karachi -;PL 48 Europe/Warsaw pl;PM 508 America/Miquelon fr
PR - America/Puerto_Rico es;PS 970 Asia/Hebron ar;PT 351 Europe/Lisbon pt;PW 680 Pacific/Palau en;PY 595 America/Asuncion es
QA 974 Asia/Qatar -;RE - Indian/Reunion fr;RO 40 Europe/Bucharest ro;RS 381 Europe/Belgrade sr;RU 7 - ru;RW 250 Africa/Kigali -
SA 966 Asia/Riyadh ar;SB 677 Pacific/Guadalcanal en;SC 248 Indian/Mahe -;SD 249 Africa/Khartoum ar;SE 46 Europe/Stockholm sv
SG 65 Asia/Singapore en;SH 290 Atlantic/St_Helena en;SI 386 Europe/Ljubljana sl;SK 421 Europe/Bratislava sk;SL 232 Africa/Freetown en
SM 378 Europe/San_Marino it;SN 221 Africa/Dakar fr;SO 252 Africa/Mogadishu -;SR 597 America/Paramaribo nl;SS 211 Africa/Juba en
ST 239 Africa/Sao_Tome pt;SV 503 America/El_Salvador es;SX - America/Lower_Princes -;SY 963 Asia/Damascus ar;SZ 268 Africa/Mbabane en
TC - America/Grand_Turk en;TD 235 Africa/Ndjamena -;TG 228 Africa/Lome fr;TH 66 Asia/Bangkok th;TJ 992 Asia/Dushanbe -
TL 670 Asia/Dili -;TM 993 Asia/Ashgabat -;TN 216 Africa/Tunis -;TO 676 Pacific/Tongatapu -;TR 90 Europe/Istanbul tr
TT - America/Port_of_Spain en;TV 688 Pacific/Funafuti -;TW 886 Asia/Taipei zh;TZ 255 Africa/Dar_es_Salaam -;UA 380 Europe/Kyiv uk
UG 256 Africa/Kampala en;US - - en;UY 598 America/Montevideo es;UZ 998 Asia/Tashkent -;VA - Europe/Vatican it
VC - America/St_Vincent en;VE 58 America/Caracas es;VG - America/Tortola en;VI - America/St_Thomas en;VN 84 Asia/Ho_Chi_Minh vi
VU 678 Pacific/Efate -;WF 681 Pacific/Wallis fr;WS 685 Pacific/Apia -;XK 383 Europe/Belgrade -;YE 967 Asia/Aden ar
YT - Indian/Mayotte fr;ZA 27 Africa/Johannesburg en;ZM 260 Africa/Lusaka en;ZW 263 Africa/Harare en`;

/** Names of countries that `Intl` does not give; "congo" names two. */
export const countryNameData = `
US usa,us,u s a,united states of america,the united states,estados unidos de america,eeuu,ee uu,eua,usa vereinigte staaten,vs
GB uk,great britain,england,scotland,wales,northern ireland,grossbritannien,schottland,nordirland,angleterre,ecosse,pays de galles
GB inglaterra,escocia,gales,inghilterra,scozia,galles,gran bretagna,gran bretana,engeland,schotland,escocia
CZ czech republic,tschechische republik,republique tcheque,republica checa,repubblica ceca,cesko,ceska republika
NL holland,the netherlands,hollande,holanda,olanda;CH schweiz suisse;KR korea republic of,republic of korea,corea del sur,corea
MK macedonia,mazedonien;CI ivory coast,elfenbeinkuste;HK hong kong,hong kong sar,hongkong,hongkong sar;MO macau,macao,macau sar,macao sar
MM burma,birma,birmanie,myanmar;TR turkey,turkei;SZ swaziland;PS palestine,palestina,palastina,palestinian authority,west bank
RU russian federation,rossiya,россия;CV cape verde;VN viet nam;CD congo,dr congo,democratic republic of the congo,congo drc
CG congo,republic of the congo;CN peoples republic of china,prc,中国;AE uae,vae,emirats arabes unis,eau;TL east timor;BA bosnia,bosnien
PL polska;SE sverige;DK danmark;NO norge;FI suomi;HU magyarorszag;JP 日本;UA україна;GR hellas;DO dominican republic;TT trinidad`;

/** Region, zone, its names; \`/xx\` its language where it is not the country's. A split state has the zone of nearly all its people, or none. */
export const regionData = `
US-AL America/Chicago alabama;US-AK America/Anchorage alaska;US-AZ America/Phoenix arizona;US-AR America/Chicago arkansas
US-CA America/Los_Angeles california,kalifornien,californie,californie;US-CO America/Denver colorado
US-CT America/New_York connecticut;US-DE America/New_York delaware;US-DC America/New_York district of columbia,washington dc
US-FL America/New_York florida,floride;US-GA America/New_York georgia,georgie;US-HI Pacific/Honolulu hawaii,hawai;US-ID - idaho
US-IL America/Chicago illinois;US-IN - indiana;US-IA America/Chicago iowa;US-KS America/Chicago kansas;US-KY - kentucky
US-LA America/Chicago louisiana,louisiane,luisiana;US-ME America/New_York maine;US-MD America/New_York maryland
US-MA America/New_York massachusetts;US-MI America/Detroit michigan;US-MN America/Chicago minnesota;US-MS America/Chicago mississippi
US-MO America/Chicago missouri;US-MT America/Denver montana;US-NE America/Chicago nebraska;US-NV America/Los_Angeles nevada
US-NH America/New_York new hampshire;US-NJ America/New_York new jersey,nueva jersey;US-NM America/Denver new mexico,nuevo mexico
US-NY America/New_York new york,nueva york,nova york,new york state;US-NC America/New_York north carolina,caroline du nord
US-NC America/New_York carolina del norte,carolina del nord,carolina do norte;US-ND - north dakota;US-OH America/New_York ohio
US-OK America/Chicago oklahoma;US-OR America/Los_Angeles oregon;US-PA America/New_York pennsylvania,pennsylvanie,pensilvania
US-RI America/New_York rhode island;US-SC America/New_York south carolina;US-SD - south dakota;US-TN - tennessee
US-TX America/Chicago texas,tejas;US-UT America/Denver utah;US-VT America/New_York vermont;US-VA America/New_York virginia,virginie
US-WA America/Los_Angeles washington,washington state;US-WV America/New_York west virginia;US-WI America/Chicago wisconsin
US-WY America/Denver wyoming
CA-AB/en America/Edmonton alberta;CA-BC/en America/Vancouver british columbia,colombie britannique;CA-MB/en America/Winnipeg manitoba
CA-NB America/Moncton new brunswick,nouveau brunswick;CA-NL/en America/St_Johns newfoundland and labrador,newfoundland
CA-NS/en America/Halifax nova scotia;CA-NT America/Edmonton northwest territories;CA-NU - nunavut;CA-ON/en America/Toronto ontario
CA-PE/en America/Halifax prince edward island;CA-QC/fr America/Toronto quebec;CA-SK/en America/Regina saskatchewan
CA-YT America/Whitehorse yukon
AU-NSW Australia/Sydney new south wales,nouvelle galles du sud,nueva gales del sur;AU-VIC Australia/Melbourne victoria
AU-QLD Australia/Brisbane queensland;AU-SA Australia/Adelaide south australia;AU-WA Australia/Perth western australia
AU-TAS Australia/Hobart tasmania;AU-NT Australia/Darwin northern territory;AU-ACT Australia/Sydney australian capital territory
BR-AC America/Rio_Branco acre;BR-AL America/Maceio alagoas;BR-AP America/Belem amapa;BR-AM America/Manaus amazonas
BR-BA America/Bahia bahia;BR-CE America/Fortaleza ceara;BR-DF America/Sao_Paulo distrito federal,federal district
BR-ES America/Sao_Paulo espirito santo;BR-GO America/Sao_Paulo goias;BR-MA America/Fortaleza maranhao;BR-MT America/Cuiaba mato grosso
BR-MS America/Campo_Grande mato grosso do sul;BR-MG America/Sao_Paulo minas gerais;BR-PA America/Belem para
BR-PB America/Fortaleza paraiba;BR-PR America/Sao_Paulo parana;BR-PE America/Recife pernambuco;BR-PI America/Fortaleza piaui
BR-RJ America/Sao_Paulo rio de janeiro;BR-RN America/Fortaleza rio grande do norte;BR-RS America/Sao_Paulo rio grande do sul
BR-RO America/Porto_Velho rondonia;BR-RR America/Boa_Vista roraima;BR-SC America/Sao_Paulo santa catarina
BR-SP America/Sao_Paulo sao paulo;BR-SE America/Maceio sergipe;BR-TO America/Araguaina tocantins
MX-C America/Mexico_City aguascalientes,ciudad de mexico,mexico city,estado de mexico,mexico,mexico state,jalisco,puebla,queretaro
MX-C America/Mexico_City guanajuato,veracruz,hidalgo,morelos,tlaxcala,michoacan,michoacan de ocampo,guerrero,oaxaca,chiapas,tabasco
MX-C America/Mexico_City colima,zacatecas,san luis potosi,distrito federal;MX-E America/Monterrey nuevo leon,durango
MX-Y America/Merida yucatan,campeche;MX-Q America/Cancun quintana roo;MX-N America/Tijuana baja california;MX-S America/Hermosillo sonora
MX-P America/Mazatlan sinaloa,baja california sur;MX-X - nayarit,chihuahua,coahuila,tamaulipas,coahuila de zaragoza
ID-W Asia/Jakarta jakarta,west java,jawa barat,central java,jawa tengah,east java,jawa timur,banten,yogyakarta,lampung,riau,aceh
ID-W Asia/Jakarta north sumatra,west sumatra,south sumatra,sumatera utara,daerah khusus ibukota jakarta,jakarta raya
ID-M Asia/Makassar bali,south sulawesi,north sulawesi,east kalimantan,south kalimantan,west nusa tenggara,east nusa tenggara
ID-E Asia/Jayapura papua,west papua,maluku
CL-M America/Punta_Arenas magallanes,magallanes y la antartica chilena,magallanes region;CL-A - aysen,easter island,isla de pascua
CL-S America/Santiago santiago metropolitan,metropolitana de santiago,region metropolitana de santiago,santiago,valparaiso,biobio
CL-S America/Santiago antofagasta,coquimbo,araucania,maule,los lagos,los rios,tarapaca,atacama,ohiggins,nuble
RU-M Europe/Moscow moscow city,moscow oblast,st petersburg city,saint petersburg city,leningrad oblast,tatarstan,nizhny novgorod
RU-M Europe/Moscow krasnodar,rostov,voronezh,moskau,moskva;RU-E Asia/Yekaterinburg sverdlovsk,chelyabinsk,bashkortostan,perm,tyumen
RU-N Asia/Novosibirsk novosibirsk oblast;RU-S Europe/Samara samara;RU-K Europe/Kaliningrad kaliningrad;RU-P Asia/Vladivostok primorye
ES-CN Atlantic/Canary canary islands,canarias,islas canarias,kanarische inseln,iles canaries,isole canarie,ilhas canarias,gran canaria
ES-CN Atlantic/Canary tenerife,teneriffa,lanzarote,fuerteventura,la palma,las palmas,las palmas de gran canaria,santa cruz de tenerife
PT-20 Atlantic/Azores azores,acores,azoren,ponta delgada;PT-30 Atlantic/Madeira madeira,funchal
EC-W Pacific/Galapagos galapagos,galapagos islands;NZ-C Pacific/Chatham chatham islands;CN-XJ - xinjiang,urumqi
UA-X - crimea,krim,crimee,simferopol,sevastopol,donetsk,luhansk,donetska,luhanska;PG-B Pacific/Bougainville bougainville
IT-BZ/- Europe/Rome bolzano,bozen,south tyrol,sudtirol,alto adige,meran,merano,brixen,bressanone,trentino alto adige
CH-D/de Europe/Zurich zurich,zuerich,zurigo,basel,basle,bern,berne,berna,lucerne,luzern,zug,st gallen,winterthur,aargau,aarau,thurgau
CH-D/de Europe/Zurich schaffhausen,solothurn,schwyz,basel stadt,basel city,basel landschaft,glarus,uri,nidwalden,obwalden,baden
CH-F/fr Europe/Zurich geneva,geneve,genf,ginevra,ginebra,vaud,waadt,lausanne,neuchatel,jura,nyon,montreux
CH-I/it Europe/Zurich ticino,tessin,lugano,bellinzona,locarno;CH-X Europe/Zurich fribourg,freiburg,valais,wallis,biel,bienne,biel bienne,graubunden
BE-V/nl Europe/Brussels flemish,flanders,flandern,vlaanderen,vlaams gewest,antwerp,antwerpen,ghent,gent,bruges,brugge,leuven,hasselt
BE-W/fr Europe/Brussels walloon,wallonia,wallonie,region wallonne,wallonne,liege,namur,charleroi,mons;BE-X Europe/Brussels eupen,ostbelgien`;
