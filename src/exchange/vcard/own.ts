/** Properties of Steadfast's own, for what a vCard has no word for. Every program that does not know them passes them over (RFC 6350, 6.10). */
export const own = {
  kind: 'X-STEADFAST-KIND',
  role: 'X-STEADFAST-ROLE',
  value: 'X-STEADFAST-VALUE',
  cadence: 'X-STEADFAST-CADENCE',
  reason: 'X-STEADFAST-REASON',
  knownSince: 'X-STEADFAST-KNOWN-SINCE',
  headline: 'X-STEADFAST-HEADLINE',
  school: 'X-STEADFAST-SCHOOL',
  /** Of 3.0, which has no LANG. */
  language: 'X-STEADFAST-LANGUAGE',
} as const;
