/** The host on which LinkedIn's own pages live. */
export const linkedinHost = 'www.linkedin.com';
