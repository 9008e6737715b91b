import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MailUser {
  readonly user: string;
  readonly password: string;
  readonly name: string;
}

export interface Webmail {
  /** Served as http://mail.example.org/ in the browser. */
  readonly port: number;
  readonly users: readonly MailUser[];
  /** The folder with a Maildir for each user. */
  readonly mails: string;
  stop(): void;
}

const script = (name: string): string => fileURLToPath(new URL(`../../webmail/${name}`, import.meta.url));

/** A real Roundcube with seeded mailboxes; on Debian as root its packages are installed when they are missing. */
export function startWebmail(): Webmail {
  const state = mkdtempSync(join(tmpdir(), 'sf-mail-'));
  const run = (name: string): void => {
    const done = spawnSync('bash', [script(name), state], { encoding: 'utf8' });
    if (done.status !== 0) {
      throw new Error(
        `The webmail for the tests does not start (it needs Debian's roundcube-core, php-cli and dovecot-imapd):\n${done.stderr}`,
      );
    }
  };
  run('up.sh');
  const { url, users, maildir } = JSON.parse(readFileSync(join(state, 'webmail.json'), 'utf8'));
  return {
    port: Number(new URL(url).port),
    users,
    mails: maildir,
    stop() {
      run('down.sh');
      rmSync(state, { recursive: true, force: true });
    },
  };
}
