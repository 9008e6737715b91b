import type { ColumnField } from '../../domain/import-file';
import { heading } from './heading';

/**
 * What people and programs call the columns of their tables, in the languages of most such files. `Name` beside a given name is a family name;
 * that is for the guess to see.
 */
const words: Readonly<Partial<Record<ColumnField, string>>> = {
  'given-name':
    'first name|firstname|first|given name|forename|vorname|prenom|nombre|nombres|primer nombre|primeiro nome|voornaam|fornavn|fornamn|etunimi|imie|jmeno|keresztnev|prenume|ad|имя|ім’я|όνομα|الاسم الأول|שם פרטי|名|名字|이름|tên|nama depan|ชื่อ',
  'middle-name':
    'middle name|middle|additional name|second name|zweiter vorname|weitere vornamen|deuxieme prenom|segundo nombre|secondo nome|nome do meio|tussenvoegsel|middelste naam|mellemnavn|mellomnavn|mellannamn|drugie imie|отчество',
  'family-name':
    'last name|lastname|last|surname|family name|nachname|familienname|zuname|nom de famille|apellido|apellidos|cognome|sobrenome|apelido|ultimo nome|achternaam|efternavn|etternavn|efternamn|sukunimi|nazwisko|prijmeni|vezeteknev|soyad|soyadi|фамилия|прізвище|επώνυμο|اسم العائلة|שם משפחה|姓|姓氏|성|họ|nama belakang|นามสกุล',
  name: 'name|full name|fullname|contact|contact name|display name|person|kontakt|ansprechpartner|anzeigename|nom|nom complet|nome|nome completo|nombre completo|naam|volledige naam|navn|namn|nimi|imie i nazwisko|nev|nume|isim|ad soyad|фио|полное имя|氏名|名前|姓名|성명',
  email:
    'email|e mail|mail|alternate email|other email|additional email addresses|email id|emails|e mails|email address|e mail address|email 1|email 2|email 3|primary email|secondary email|work email|business email|personal email|e mail adresse|emailadresse|e mail 1|e mail 2|mailadresse|adresse e mail|adresse de messagerie|adresse email|adresse electronique|courriel|mel|correo|correo electronico|direccion de correo electronico|direccion de correo|indirizzo e mail|indirizzo email|posta elettronica|endereco de email|endereco de e mail|e mailadres|e mailadress|e postadresse|e postadress|e post|epost|sahkoposti|sahkopostiosoite|adres e mail|e mailova adresa|e mail cim|adresa de e mail|e posta|e posta adresi|электронная почта|адрес электронной почты|почта|メール|メールアドレス|电子邮件|邮箱|电子邮箱|電子郵件|이메일|이메일 주소',
  phone:
    'phone|phone number|phones|phone numbers|phonenumbers|phone 1|phone 2|telephone|tel|mobile|mobile phone|mobile number|cell|cell phone|work phone|business phone|direct phone|home phone|telefon|telefon geschaftlich|telefon geschaftlich 2|telefon privat|telefonnummer|handy|mobil|mobiltelefon|handynummer|rufnummer|telephone portable|telephone bureau|telephone 2 bureau|telephone domicile|telephone autre|telephone principal|tel mobile|portable|numero de telephone|telefono|movil|celular|numero de telefono|cellulare|telefone|telemovel|telefoonnummer|mobiel|puhelin|puhelinnumero|telefon komorkowy|telefon sluzbowy|telefon stacjonarny|telefonszam|cep telefonu|other phone|telefoon op werk|telefoon thuis|mobiele telefoon|haupttelefon|weiteres telefon|gsm|whatsapp|телефон|мобильный|電話|電話番号|携帯電話|电话|手机|手机号|전화|전화번호|휴대폰|mobilephone|mobile phone number|mobiltelefonnummer|whatsapp phone number',
  company:
    'company|company name|entreprise principale|account name|associated company|zugeordnetes unternehmen|entreprise associee|empresa asociada|empresa associada|azienda associata|companies|organization|organisation|organization name|employer|account|account name|firma|unternehmen|firmenname|arbeitgeber|organisatie|bedrijf|bedrijfsnaam|entreprise|societe|organisme|empresa|organizacion|compania|azienda|societa|ditta|organizzazione|organizacao|virksomhed|selskap|foretag|yritys|spolecnost|ceg|companie|sirket|компания|организация|会社|会社名|公司|单位|회사|회사명|unternehmensname|name des unternehmens|zugehoriges unternehmen',
  title:
    'title|job title|titel|jobtitel|jobbezeichnung|dienstbezeichnung|intitule de poste|puesto de trabajo|jobtitle|position|role|job|job position|occupation|designation|funktion|berufsbezeichnung|stelle|titre|poste|fonction|intitule du poste|cargo|puesto|profesion|posizione|qualifica|ruolo|mansione|functie|functietitel|stilling|befattning|yrkestitel|tehtava|stanowisko|pozice|beosztas|functie|pozisyon|unvan|должность|役職|职位|职务|職稱|직책|직함|stellenbezeichnung',
  headline: 'headline|slogan|profile headline',
  school: 'school|schools|university|schule|universitat|hochschule|ecole|universite|universidad|scuola|universita',
  linkedin:
    'linkedin|linkedin url|linkedinurl|linked in|linkedin profile|linkedin profile url|linkedin link|linkedin page|profile url|profile link|person linkedin url|linkedin profil|profil linkedin|perfil de linkedin|profilo linkedin',
  website:
    'website|web site|webpagina|url|web|homepage|web page|page web|site|blog|webseite|internetseite|site web|site internet|sitio web|pagina web|sito|sito web|pagina internet|webside|webbplats|verkkosivu|strona internetowa|сайт|веб сайт|ウェブサイト|网站|웹사이트',
  location:
    'location|city|ciudad de trabajo|pais o region del trabajo|pays region|state region|state province|country region|bundesland|town|region|state|country|place|city country|ort|stadt|land|ort geschaftlich|land region geschaftlich|wohnort|standort|lieu|ville|pays|ville bureau|pays bureau|ubicacion|ciudad|pais|citta|paese|localita|cidade|plaats|stad|by|kaupunki|miasto|kraj|mesto|varos|oras|sehir|ulke|город|страна|所在地|城市|国家|도시',
  tags: 'tags|tag|labels|label|categories|category|groups|group|group membership|lists|list|segment|kategorie|kategorien|gruppe|gruppen|schlagworte|etiquettes|etiquette|categorie|categories|groupe|etiquetas|etiqueta|categorias|grupo|etichette|categoria|gruppo|categorieen|etikety|теги|метки|группа|タグ|标签|태그',
  note: 'note|notes|comment|comments|remarks|description|details|notiz|notizen|anmerkungen|bemerkung|bemerkungen|kommentar|anmerkung|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|commenti|observacoes|opmerking|opmerkingen|notitie|notities|anteckningar|muistiinpanot|uwagi|notatki|poznamka|poznamky|megjegyzes|notlar|заметки|комментарий|примечание|メモ|备注|備註|메모|anotacoes',
  kind: 'kind|type|contact type|lifecycle stage|lifecycle phase|phase du cycle de vie|etapa del ciclo de vida|fase del ciclo di vita|art|kontaktart|typ|type de contact|tipo|tipo de contacto|lifecyclestage',
  reason: 'reason|why|interest|grund|anlass|interesse|raison|motif|motivo|razon|interes',
  'known-since':
    'known since|customer since|connected on|connectie op|connected|connection date|date connected|met on|verbunden am|vernetzt am|kontakt seit|kunde seit|bekannt seit|date de connexion|connecte le|connexion le|conectado el|fecha de conexion|conectado em|data de conexao|data di collegamento|collegato il|in contatto dal|verbonden op|geconnecteerd op',
  zone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso orario',
  language: 'language|preferred language|sprache|langue|idioma|lingua|taal|sprak|sprog|kieli|jezyk|язык|言語|语言|언어',
};

const fields: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(words)
    .reverse()
    .flatMap(([field, all]) => all.split('|').map((word) => [heading(word), field as ColumnField] as const)),
);

/** What a heading is a word for; `null` for no known one. */
export const fieldNamed = (text: string): ColumnField | null => fields.get(text) ?? null;
