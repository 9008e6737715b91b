import { linkedTo } from './address';
import { guest } from './guest-selectors';

/** A schema.org Person, as far as it is used; whatever a page may have put there. */
export interface StructuredPerson {
  readonly '@type'?: unknown;
  readonly '@graph'?: unknown;
  readonly url?: unknown;
  readonly name?: unknown;
  readonly jobTitle?: unknown;
}

/**
 * The one Person of the page's data whose address is the page's; authors and commenters are Persons too. The data is a graph, a
 * list, or a person.
 */
export function personOf(document: Document, slug: string | undefined): StructuredPerson {
  for (const script of document.querySelectorAll(guest.data)) {
    try {
      const data: StructuredPerson[] = [JSON.parse(script.textContent ?? '')].flat();
      for (const node of data.flatMap((one) => (one['@graph'] ?? one) as StructuredPerson)) {
        const isPerson = [node['@type']].flat().includes('Person');
        if (slug && isPerson && linkedTo(String(node.url))?.slug === slug) return node;
      }
    } catch {
      // Broken structured data is none.
    }
  }
  return {};
}
