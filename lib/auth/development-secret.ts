/** What sessions are encrypted with while somebody works on Talks. No server starts with it. */
export const developmentSecret = "only for development: everybody can read this in the source";
