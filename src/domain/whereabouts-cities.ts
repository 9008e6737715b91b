/**
 * Cities: the place they lie in (as in `whereabouts-codes.ts`) and their names. Read by `whereabouts-atlas.ts`, which adds the cities
 * that zones are named after.
 */

/** So well known that they need no country. */
export const cityData = `
US-NY new york city,nyc,brooklyn;US-MA boston;US-PA philadelphia,pittsburgh;US-DC washington dc,washington d c
US-DC washington dc baltimore;US-MD baltimore;US-GA atlanta;US-FL miami,miami fort lauderdale,fort lauderdale,orlando,tampa,tampa bay
US-NC charlotte,raleigh,raleigh durham,raleigh durham chapel hill;US-OH cleveland,cincinnati;US-MI detroit;US-IL chicago,chicagoland
US-TX dallas,dallas fort worth,fort worth,houston,austin;US-MN minneapolis,minneapolis st paul
US-MO st louis,kansas city;US-LA new orleans;US-WI milwaukee;US-TN@America/Chicago nashville,memphis
US-OK oklahoma city,tulsa;US-NE omaha;US-CO denver;US-UT salt lake city;US-AZ phoenix,tucson;US-NM albuquerque;US-NV las vegas
US-CA los angeles,san francisco,san francisco bay,silicon valley,san diego,sacramento,oakland;US-WA seattle;US-HI honolulu
US-IN@America/Indiana/Indianapolis indianapolis;US-KY@America/New_York louisville;US-ID@America/Boise boise;US-AK anchorage
CA-ON toronto,ottawa,mississauga;CA-QC montreal,quebec city,ville de quebec;CA-BC vancouver;CA-AB calgary,edmonton;CA-MB winnipeg
CA-SK saskatoon
AU-NSW sydney;AU-VIC melbourne;AU-QLD brisbane,gold coast;AU-WA perth;AU-SA adelaide;AU-ACT canberra;AU-TAS hobart
BR-SP sao paulo,campinas;BR-RJ rio de janeiro;BR-DF brasilia;BR-MG belo horizonte;BR-PR curitiba;BR-RS porto alegre
BR-PE recife;BR-CE fortaleza;BR-AM manaus;BR-SC florianopolis;BR-GO goiania
MX-C mexico city,ciudad de mexico,cdmx,mexiko stadt,citta del messico,cidade do mexico;MX-E monterrey;MX-N tijuana;MX-Q cancun
MX@America/Ciudad_Juarez ciudad juarez;MX-S hermosillo
RU-M moscow,moskau,moscou,moscu,mosca,moskou,moskva,москва,sankt petersburg,nizhny novgorod,kazan
RU-E yekaterinburg,chelyabinsk;RU-N novosibirsk;RU-S samara;RU-P vladivostok;RU@Asia/Omsk omsk;RU@Asia/Krasnoyarsk krasnoyarsk
RU@Asia/Irkutsk irkutsk
ID-W jakarta,dki jakarta,surabaya,bandung,medan,yogyakarta;ID-M denpasar,makassar;ID-E jayapura;CL-S santiago de chile
CD@Africa/Kinshasa kinshasa;CD@Africa/Lubumbashi lubumbashi;MN@Asia/Ulaanbaatar ulaanbaatar,ulan bator
DE munich,munchen,muenchen,monaco di baviera,hamburg,hambourg,hamburgo,cologne,koln,koeln,cologne bonn,koln bonn,frankfurt
DE frankfurt am main,frankfurt rhine main,frankfurt rhein main,rhein main,stuttgart,dusseldorf,duesseldorf,leipzig,dresden,nuremberg
DE nurnberg,nuernberg,hannover,bremen,rhein ruhr,ruhrgebiet;AT wien,vienne,viena,graz,salzburg,linz;NL den haag,eindhoven,utrecht,randstad
CH-D zurich,zuerich,basel,bern,luzern;CH-F geneva,geneve,genf,lausanne;CH-I lugano;BE bruxelles,brussel,bruselas;BE-V antwerp,antwerpen
BE-V ghent;FR lyon,marseille,toulouse,bordeaux,nantes,lille,strasbourg;GB londres,londra,londen,leeds,edinburgh,glasgow,liverpool
IT roma,rom,milan,milano,mailand,torino,turin,bologna,firenze,napoli;ES barcelona,sevilla,bilbao,zaragoza;ES-CN las palmas de gran canaria
PT lisboa,lissabon,lisbonne,lisbona,oporto;PL warszawa,warschau,varsovie,krakow,wroclaw,poznan,gdansk;CZ praha,prag,brno
DK kobenhavn,kopenhagen,copenhague;SE goteborg,gothenburg,malmo;RO bucuresti,bukarest,cluj napoca;GR athen,atenas,thessaloniki
HU budapeszt;UA kiev,kyjiw,lviv;TR ankara,izmir;IL tel aviv,tel aviv yafo,haifa;AE abu dhabi;EG alexandria egypt;RS beograd,belgrad
IN bengaluru,bangalore,mumbai,bombay,delhi,new delhi,delhi ncr,chennai,pune,pune pimpri chinchwad,ahmedabad,gurgaon,gurugram,noida
CN beijing,peking,pekin,shenzhen,guangzhou,hangzhou,chengdu;JP osaka,tokio,kyoto;KR seoul incheon;VN ho chi minh city,hanoi
MY selangor;PH metro manila,cebu city;PK lahore,islamabad;ZA cape town,kapstadt,durban,pretoria;NG abuja;NZ christchurch
CO medellin;PE lima;VE caracas;EC quito;AR buenos aires`;

/** What counts only beside its region, or beside its country when that is a country with several zones and no region is named. */
export const townData = `
US-TX@America/Denver el paso;US-FL@America/Chicago pensacola,panama city,panama city beach,destin,fort walton beach,crestview,navarre
US-NE@America/Denver scottsbluff,alliance,chadron,sidney,ogallala;US-OR@America/Boise ontario,nyssa,vale;US-KS@America/Denver goodland
US-MI@America/Menominee iron mountain,menominee,ironwood,kingsford;US-NV@America/Denver west wendover
US-TN@America/Chicago clarksville,murfreesboro,franklin,brentwood,jackson,hendersonville,cookeville
US-TN@America/New_York knoxville,chattanooga,johnson city,kingsport,bristol
US-KY@America/New_York lexington,frankfort,covington,florence;US-KY@America/Chicago bowling green,owensboro,paducah,hopkinsville
US-IN@America/Indiana/Indianapolis fort wayne,south bend,carmel,fishers,bloomington,lafayette,west lafayette,muncie,elkhart
US-IN@America/Chicago gary,hammond,merrillville,crown point,valparaiso,evansville
US-ID@America/Boise meridian,nampa,caldwell,eagle,idaho falls,pocatello,twin falls,rexburg
US-ID@America/Los_Angeles coeur dalene,post falls,lewiston,moscow,sandpoint,hayden
US-ND@America/Chicago fargo,bismarck,grand forks,minot,west fargo;US-ND@America/Denver dickinson
US-SD@America/Chicago sioux falls,brookings,aberdeen,mitchell,watertown;US-SD@America/Denver rapid city,spearfish,sturgis
US-AZ@- window rock,tuba city,kayenta,chinle;US-MO saint louis;US-KS kansas city;US-OH columbus;US-OR portland;US-MA worcester
US-CA san jose,long beach,irvine,palo alto;US-WA spokane,tacoma,bellevue;US-NY buffalo,albany,rochester;US-NC durham;US-VA richmond
CA-ON@America/Winnipeg kenora,red lake;CA-ON@- atikokan,dryden,sioux lookout,fort frances;CA-BC@America/Edmonton cranbrook,fernie,kimberley
CA-BC@America/Edmonton golden,invermere,sparwood;CA-BC@America/Creston creston;CA-BC@America/Dawson_Creek dawson creek,fort st john;CA-BC@America/Fort_Nelson fort nelson
CA-NL@America/Goose_Bay labrador city,happy valley goose bay,wabush;CA-NU@America/Iqaluit iqaluit;CA-SK@- lloydminster;CA-SK regina
AU-NSW@Australia/Broken_Hill broken hill;AU-WA@- eucla;AU-NT darwin;AU-SA@- cook
MX@America/Ciudad_Juarez juarez;MX@America/Chihuahua chihuahua;MX@America/Monterrey saltillo,torreon,ciudad victoria
MX@America/Matamoros matamoros,reynosa,nuevo laredo;MX-C guadalajara,puebla,leon,queretaro,toluca,veracruz,zapopan;MX-Y merida
MX-N mexicali,ensenada;MX-P culiacan,la paz,mazatlan;BR-BA salvador;BR-PA belem,santarem;BR-AM@- tabatinga,eirunepe;BR-PE@- fernando de noronha
RU-M st petersburg,saint petersburg,saint petersbourg,petersburg,rostov on don,voronezh,krasnodar;RU-E ufa,perm,tyumen
RU-K kaliningrad;CL-S santiago,valparaiso,vina del mar,concepcion,antofagasta;CL-M punta arenas;ID-W semarang,bogor,tangerang;ID-M denpasar bali`;
