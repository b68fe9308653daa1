/** Whether a URL's host is the machine itself, which nobody else's traffic reaches. Takes what `hostname` gives. */
export const isThisMachine = (hostname: string): boolean =>
  /^(localhost|127(\.\d+){1,3}|\[::1\])$/.test(hostname);
