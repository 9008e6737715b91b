import type { ContactPast } from '../messaging/views';
import { CallError } from '../messaging/wire';
import { readPast } from '../store/past';
import { open } from './context';
import { pastView } from './past-view';

/** @throws CallError `gone` */
export async function past(contactId: string): Promise<ContactPast> {
  const found = await readPast(open, contactId);
  if (!found) throw new CallError('gone');
  return pastView(found);
}
