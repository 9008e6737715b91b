import type { FileFormat } from '../../domain/import-file';
import { google } from './google';
import { hubspot } from './hubspot';
import { linkedin } from './linkedin';
import { outlook } from './outlook';
import { own, ownPromises, ownTouches } from './own';
import { pipedrive } from './pipedrive';
import type { Vendor } from './vendor';

/** Any other table: its columns are guessed, or said by the user. */
const other: Vendor = {
  format: 'csv',
  isIts: () => false,
  columns: [],
  tags: /[,;|\n]|:::/,
  tag: (tag) => tag.replace(/^"(.*)"$/, '$1'),
};

/** The first whose header it is; none whose proof another's header gives comes before that other. */
export const vendors: readonly Vendor[] = [
  own,
  ownTouches,
  ownPromises,
  linkedin,
  pipedrive,
  google,
  outlook,
  hubspot,
  other,
];

export const vendorOf = (format: FileFormat): Vendor => vendors.find((one) => one.format === format) ?? other;
