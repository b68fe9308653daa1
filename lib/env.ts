/** The environment, parsed once. `.env.example` lists the same names; a test holds the two together. */
import { z } from "zod";
import { asPreview } from "./platform/preview";
import { hasPlainSchema, withSearchPath } from "./platform/search-path";
import { platformSettings } from "./platform/settings";
import { isThisMachine } from "./this-machine";

const perPage = (fallback: number) => z.coerce.number().int().min(1).max(500).default(fallback);
const blankAsMissing = (value: unknown) => (value === "" ? undefined : value);
const isKey = (value: string) => Buffer.from(value, "base64").length === 32;
const mailbox = z
  .string()
  .regex(
    /^([^<>\r\n]+ )?<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
    "must be like: Talks <talks@example.com>",
  );

const secret = z.string().min(32, "must have at least 32 characters");

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file:, postgres:// or postgresql://")
    .refine(hasPlainSchema, "must name a schema of lower-case letters, digits and _")
    .transform(withSearchPath)
    .default("file:./data/talks.db"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  WORKERS: z
    .string()
    .regex(/^(auto|[1-9]\d?)$/, "must be a whole number from 1 to 99, or auto")
    .transform((value) => (value === "auto" ? value : Number(value)))
    .default(1),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LIMITS: z.enum(["on", "off"]).default("on"),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: secret.optional(),
  AUTH_SECRET_PREVIOUS: z
    .string()
    .transform((all) => all.split(",").map((one) => one.trim()))
    .pipe(z.array(secret))
    .default([]),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .refine(isKey, "must be 32 bytes in base64 (openssl rand -base64 32)")
    .optional(),
  REQUIRE_2FA: z.enum(["admins"], "must be admins, or nothing").optional(),
  TALKS_PER_PAGE: perPage(50),
  COMMENTS_PER_PAGE: perPage(100),
  MAIL_URL: z.url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" }).optional(),
  MAIL_SENDER: mailbox.optional(),
  MAIL_ERROR_RECIPIENT: z.email("must be an email address").optional(),
  MAIL_WINDOW: z.coerce.number().min(0).max(1440).default(5),
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(5),
  MAIL_WORKER: z.enum(["0", "1"]).default("1"),
  CRON_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  PAGE_CACHE_MB: z.coerce.number().int().min(1).max(8192).default(128),
  PREVIEW: z.string().max(255).optional(),
});

const isPublic = (address: string | undefined) =>
  address !== undefined && !isThisMachine(new URL(address).hostname);

export const envSchema = settings.refine(({ LIMITS, APP_URL }) => LIMITS === "on" || !isPublic(APP_URL), {
  path: ["LIMITS"],
  message: "can be off on this machine only: APP_URL names another one",
});

export type Env = z.output<typeof envSchema>;

/**
 * Reads an environment; an empty value counts as missing, and what is missing may follow from what a platform says.
 * Throws one Error that names every bad variable.
 */
export function readEnv(source: Record<string, string | undefined>): Readonly<Env> {
  const implied = platformSettings(source);
  const known = Object.keys(envSchema.shape).map((name) => [
    name,
    blankAsMissing(source[name]) ?? implied[name],
  ]);
  const parsed = envSchema.safeParse(Object.fromEntries(known));
  if (parsed.success) return Object.freeze(asPreview(parsed.data));
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`The environment is not valid: ${problems.join("; ")}`);
}

export const env = readEnv(process.env);

/** The one public address of this installation, without a trailing slash. Links are built from it, never from a request. */
export const appUrl = (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");

/** Who our email comes from: `MAIL_SENDER`, or an address at the host of `appUrl`. */
export const mailSender = env.MAIL_SENDER ?? `Talks <talks@${new URL(appUrl).hostname}>`;
