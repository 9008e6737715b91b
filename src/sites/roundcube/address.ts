/** The name of a mail being written, by the address, which has an id as soon as the form is there; `null` on other pages. */
export function composeAt({ searchParams: query }: URL): string | null {
  const id = query.get('_action') === 'compose' && query.get('_task') === 'mail' ? query.get('_id') : null;
  return id && `compose/${id}`;
}
