/** What pages, and the frames in them, may use of a device (Permissions Policy, W3C). */
import { frameHosts } from "@/lib/embeds/frame";

// What a frame's `allow` hands on, our own page has to be allowed as well.
const forFrames = ["encrypted-media", "fullscreen", "picture-in-picture"];

const forNobody = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "web-share",
  "window-management",
  "xr-spatial-tracking",
];

const frames = frameHosts.map((host) => `"${host}"`).join(" ");

/** Each feature, and for whom it is: for nobody, but for what a video or a deck needs, and for copying a new token. */
export const permissionsPolicy = [
  ...forNobody.map((feature) => `${feature}=()`),
  ...forFrames.map((feature) => `${feature}=(self ${frames})`),
  "clipboard-read=()",
  "clipboard-write=(self)",
].join(", ");
