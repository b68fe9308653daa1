/**
 * An email's HTML for a sandboxed frame. Our own policy, which the frame takes over, refuses style sheets in a page: the
 * styles at the elements stay. Links would open new windows, which the sandbox refuses.
 */
export const inertPage = (html: string) =>
  html.replace(/<style[\s>][\s\S]*?<\/style>/g, "").replace("<head>", '<head><base target="_blank">');
