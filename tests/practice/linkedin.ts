import { escaped, html, type PracticePage } from './html';
import { conversation, threadId } from './messaging';
import { type PracticePerson, people } from './people';

/**
 * LinkedIn as it is built since April 2026: same landmarks, component keys, icon ids and traps as on the captured pages in
 * `tests/pages/linkedin` (no h1, both "1st" and "2nd" in the card, strangers' links and addresses in posts), but small enough
 * to be read.
 */
export function linkedinPage(url: URL): PracticePage | null {
  const path = url.pathname;
  if (path === '/' || path === '/feed/') return page('Feed', feed());
  if (path.startsWith('/search/results/people/')) return page('"lamps" | Search', search());
  if (path.startsWith('/authwall')) return html(authwall());
  const talking = people.find((each) => path === `/messaging/thread/${threadId(each)}/`);
  if (talking) return page('Messaging', conversation(talking));
  const [, slug, rest] = /^\/in\/([^/]+)\/?(.*)$/.exec(path) ?? [];
  const person = people.find((each) => each.slug === slug);
  return person ? page(person.name, profile(person, rest === 'overlay/contact-info/')) : null;
}

const page = (title: string, main: string): PracticePage =>
  html(`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta name="como-pk" content="d_flagship3_profile_view_base">
<title>${escaped(title)} | LinkedIn</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/practice/page.css"><script src="/practice/page.js" defer></script>
</head>
<body><div id="root">
<section class="quiet"><h2 data-testid="toasts-title">0 notifications</h2></section>
<header><div data-testid="primary-nav"><nav componentkey="primaryNavLinksComponentRef"><ul>
<li><a data-in-app href="/feed/">${icon('home-medium')} Home</a></li>
<li><a data-in-app href="/search/results/people/?keywords=lamps">${icon('search-small')} Search</a></li>
<li class="quiet">Practice page: everybody here is invented</li>
</ul></nav></div></header>
${main}
</div></body></html>`);

const icon = (id: string): string =>
  `<svg id="${id}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="currentColor"/></svg>`;

const address = (person: PracticePerson): string => `https://www.linkedin.com/in/${person.slug}/`;

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('');

function profile(person: PracticePerson, contactInfo: boolean): string {
  const card = `com.linkedin.sdui.profile.card.ref${person.memberId}`;
  const others = people.filter((other) => other !== person);
  return `<div role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
<main id="workspace" tabindex="0"><div data-testid="lazy-column" data-component-type="LazyColumn">
<div componentkey="${card}Topcard"><div data-display-contents="true"><section class="card" componentkey="${card}Topcard">
<div class="cover"></div>
<a tabindex="0" href="${address(person)}"><div aria-label="Profile photo"><figure class="face">${escaped(initials(person.name))}</figure></div></a>
<div><div><div class="row"><div aria-haspopup="dialog"><div data-display-contents="true"><a href="${address(person)}"><div><h2>${escaped(person.name)}</h2></div></a></div></div>
${degree(person)}</div>
<p>${escaped(person.headline)}</p>
<p>${escaped(person.company)} · ${escaped(person.school)}</p>
<div class="row"><p>${escaped(person.location)}</p><p>·</p><p><a data-in-app href="${address(person)}overlay/contact-info/">Contact info</a></p></div>
${person.website ? `<p><a href="https://www.linkedin.com/safety/go/?url=${encodeURIComponent(person.website)}">${escaped(person.website)}</a></p>` : ''}</div>
<div class="row"><div role="button" tabindex="0"><figure>${icon('company-accent-4')}</figure><p>${escaped(person.company)}</p></div>
<div role="button" tabindex="0"><figure>${icon('school-accent-4')}</figure><p>${escaped(person.school)}</p></div></div></div>
<div class="row actions">${actions(person)}</div>
</section></div></div>
<div componentkey="profileCardsAboveActivity${person.slug}"><section class="card" componentkey="${card}About"><h2>About</h2><p>${escaped(person.about)}</p></section></div>
<div componentkey="profileCardsActivity${person.slug}"><section class="card" componentkey="${card}Activity"><h2>Activity</h2>
<p><a href="https://www.linkedin.com/in/bystander-of-the-feed/">Bystander of the Feed</a> shared: write to <a href="mailto:bystander@example.net">bystander@example.net</a></p></section></div>
</div></main>
<aside class="card"><h2>More profiles for you</h2>${others.map(listed).join('\n')}</aside>
${contactInfo ? dialog(person) : ''}
</div>`;
}

/** Only the paragraph whose parent is not `data-display-contents` is shown by the real page's style. */
function degree(person: PracticePerson): string {
  const [shown, hidden] = person.degree === 1 ? ['1st', '2nd'] : ['2nd', '1st'];
  return `<div data-display-contents="true" class="unseen"><p>· ${hidden}</p></div><p>· ${shown}</p>`;
}

function actions(person: PracticePerson): string {
  const message = `<a href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${person.memberId}&amp;recipient=${person.memberId}&amp;interop=msgOverlay"><span>${icon('send-privately-medium')}<span>Message</span></span></a>`;
  return person.degree === 1
    ? `${message}<button type="button">${icon('bell-fill-medium')}</button>`
    : `<a href="/preload/custom-invite/?vanityName=${person.slug}" aria-label="Invite ${escaped(person.name)} to connect"><span>${icon('connect-small')}<span>Connect</span></span></a>${message}`;
}

const listed = (person: PracticePerson): string =>
  `<div class="listed"><a data-in-app href="${address(person)}"><figure class="face small">${escaped(initials(person.name))}</figure><p>${escaped(person.name)}</p></a><p>${escaped(person.headline)}</p></div>`;

function dialog(person: PracticePerson): string {
  const row = (iconId: string, label: string, value: string): string =>
    `<div>${icon(iconId)}<p>${label}</p><p>${value}</p></div>`;
  const mail = person.email
    ? row('envelope-medium', 'Email', `<a href="mailto:${person.email}">${person.email}</a>`)
    : '';
  const phone = person.phone ? row('phone-handset-medium', 'Phone', `${person.phone} (Work)`) : '';
  return `<dialog open data-testid="dialog"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay">
<h2>${escaped(person.name)}</h2>${row('linkedin-bug-medium', 'Profile', `<a href="${address(person)}">linkedin.com/in/${person.slug}</a>`)}${phone}${mail}
</div></dialog>`;
}

const feed = (): string =>
  `<main id="workspace" data-sdui-screen="com.linkedin.sdui.flagshipnav.feed.MainFeed">${people
    .map(
      (person) =>
        `<section class="card"><h2 class="quiet">Feed post</h2>${listed(person)}<p>${escaped(person.about)}</p></section>`,
    )
    .join('\n')}</main>`;

const search = (): string =>
  `<main id="workspace" data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople"><section class="card"><h2>People</h2>${people
    .map(listed)
    .join('\n')}</section></main>`;

const authwall = (): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="pageKey" content="auth_wall_desktop_profile"><title>Sign Up | LinkedIn</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/practice/page.css"></head>
<body><main class="card"><h1>Join LinkedIn</h1><form><label>Email <input name="email-address" autocomplete="off"></label> <button>Agree &amp; Join</button></form></main></body></html>`;
