/**
 * What is opened by a press on an address or a number. `+`, `@`, and how to be put through, are said as they are (RFC 3966).
 * @param scheme nothing for what is an address already
 */
export const reachLink = (scheme: 'mailto:' | 'tel:' | '', value: string): string =>
  scheme
    ? scheme + encodeURIComponent(value).replace(/%(?:40|2B|3Bext%3D)/g, (escaped) => decodeURIComponent(escaped))
    : value;

/** A number as a person reads it. */
export const numberShown = (value: string): string => value.replace(/^(\+\d+);ext=/, '$1 ext. ');
