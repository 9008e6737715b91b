import { mark } from './selectors';

/** What Roundcube's page says about itself in its first script. The object there holds secrets: only these are picked. */
export interface Environment {
  readonly action: string;
  readonly mailbox: string;
  readonly uid: string;
  /** The login name, often but not always an e-mail address, and while a mail is written the user's identities. */
  readonly names: readonly string[];
  /** Does the folder hold the user's own mails: sent ones or drafts? */
  readonly own: boolean;
  /** Order of day, month and year in numeric dates, as `dmy`; empty when it is not said. */
  readonly order: string;
}

const statement = 'rcmail.set_env(';

/** Roundcube on any host: by the script that starts it or, should that be gone, by its client and its mail pages. */
export function isRoundcube(document: Document): boolean {
  for (const script of document.scripts) if (script.textContent?.includes('new rcube_webmail()')) return true;
  return !!document.querySelector(mark.client) && !!document.querySelector(mark.mail);
}

/** The page's state at load; `null` when it says none. */
export function environmentOf(document: Document): Environment | null {
  for (const script of document.scripts) {
    for (const line of (script.textContent ?? '').split('\n')) {
      const from = line.indexOf(`${statement}{`);
      const until = line.lastIndexOf('});');
      if (from >= 0 && until > from) return pick(line.slice(from + statement.length, until + 1));
    }
  }
  return null;
}

function pick(json: string): Environment | null {
  try {
    const all = JSON.parse(json) as Record<string, unknown>;
    const text = (key: string): string => (typeof all[key] === 'string' ? all[key] : '');
    const mailbox = text('mailbox');
    const folders = (all.mailboxes ?? {}) as Record<string, { class?: unknown } | undefined>;
    const identities = Object.values((all.identities ?? {}) as Record<string, { email?: unknown } | undefined>);
    const kind = String(folders[mailbox]?.class);
    return {
      action: text('action'),
      mailbox,
      uid: text('uid'),
      names: [text('username'), ...identities.map((identity) => String(identity?.email))],
      own: !!mailbox && (mailbox === text('drafts_mailbox') || /^(?:sent|drafts)$/.test(kind)),
      order: [...new Set(text('date_format').match(/[dmy]/g))].join(''),
    };
  } catch {
    return null;
  }
}
