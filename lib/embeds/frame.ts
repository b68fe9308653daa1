/** The only hosts that a frame may show: `frame-src` of the Content-Security-Policy. */
export const frameHosts = [
  "https://www.youtube-nocookie.com",
  "https://player.vimeo.com",
  "https://speakerdeck.com",
  "https://www.slideshare.net",
  "https://docs.google.com",
] as const;

/**
 * The attributes of every frame, as React names them. YouTube refuses to play (error 153) without a Referer;
 * `allow-same-origin` is safe because the origin is never ours.
 */
export const frameAttributes = {
  allow: "fullscreen; encrypted-media; picture-in-picture",
  loading: "lazy",
  referrerPolicy: "strict-origin-when-cross-origin",
  sandbox: "allow-scripts allow-same-origin allow-presentation allow-popups",
} as const;
