/** What an error page is told of an outage of the database: Next leaves a digest that an error has already as it is. */
export const outageDigest = "unavailable";
