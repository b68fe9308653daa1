import type { FrameEmbed } from "../embed";

const HOSTS = new Set([
  "youtube.com",
  "www.youtube.com",
  "m.youtube.com",
  "music.youtube.com",
  "youtube-nocookie.com",
  "www.youtube-nocookie.com",
]);
const VIDEO_ID = /^[\w-]{11}$/;
const NOT_A_VIDEO = new Set(["videoseries", "live_stream"]);
const VIDEO_PATH = /^\/(?:embed|live|v|shorts)\/([^/]+)\/?$/;
const DURATION = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/;

/** Takes an address, gives the YouTube video it leads to, with its start time, or null. Playlists are ignored. */
export function youtube(url: URL): FrameEmbed | null {
  const id = videoId(url);
  if (!id || !VIDEO_ID.test(id) || NOT_A_VIDEO.has(id)) return null;
  const isShort = url.pathname.startsWith("/shorts/");
  const start = startSeconds(url);
  return {
    kind: "frame",
    provider: "youtube",
    url: isShort ? `https://www.youtube.com/shorts/${id}` : watchUrl(id, start),
    frameUrl: `https://www.youtube-nocookie.com/embed/${id}${!isShort && start ? `?start=${start}` : ""}`,
    title: "Video on YouTube",
    aspect: isShort ? "9 / 16" : "16 / 9",
  };
}

function videoId(url: URL) {
  if (url.host === "youtu.be") return url.pathname.slice(1).replace(/\/$/, "");
  if (!HOSTS.has(url.host)) return null;
  if (url.pathname === "/watch") return url.searchParams.get("v");
  return VIDEO_PATH.exec(url.pathname)?.[1];
}

const watchUrl = (id: string, start: number) =>
  `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}` : ""}`;

function startSeconds(url: URL) {
  const inHash = new URLSearchParams(url.hash.slice(1)).get("t");
  const written = url.searchParams.get("t") ?? url.searchParams.get("start") ?? inHash ?? "";
  const [, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(written) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
