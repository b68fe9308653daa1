/** The one place that knows how our cookies are named. Pure: scripts of the page read some of them. */

/**
 * A cookie's name; over https with the prefix by which browsers take it from this very host alone, for all its paths,
 * and never in the clear (RFC 6265bis, section 4.1.3.2).
 */
export const cookieName = (name: string, isSecure: boolean) => (isSecure ? `__Host-${name}` : name);
