#!/usr/bin/env bash
# Debian 12's packages of Roundcube and Dovecot, installed when they are missing (as root).
set -euo pipefail

pkgs=(roundcube-core roundcube-sqlite3 roundcube-skin-larry roundcube-skin-classic php-cli dovecot-imapd)
missing=()
for p in "${pkgs[@]}"; do
  dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing+=("$p")
done
if [ ${#missing[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || { echo "not root and missing: ${missing[*]}" >&2; exit 1; }
  # Do not let the packages start their own daemons.
  made_policy=
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made_policy=1
  fi
  log=$(mktemp)
  trap 'rm -f "$log"; [ -z "$made_policy" ] || rm -f /usr/sbin/policy-rc.d' EXIT
  debconf-set-selections <<'D' 2>/dev/null || true
roundcube-core roundcube/dbconfig-install boolean false
roundcube-core roundcube/reconfigure-webserver multiselect
D
  export DEBIAN_FRONTEND=noninteractive
  # php wants one of mod_php, fpm or cgi; fpm (never started) keeps Apache out.
  install=(apt-get install -y -q --no-install-recommends "${pkgs[@]}" php8.2-fpm libapache2-mod-php8.2- apache2-bin-)
  "${install[@]}" >"$log" 2>&1 || { apt-get update -q >>"$log" 2>&1; "${install[@]}" >>"$log" 2>&1; } || { tail -20 "$log" >&2; exit 1; }
fi
