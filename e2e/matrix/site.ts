/** A site of its own for the matrix, on each database: nothing else may change there. */
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startLineProcess } from "@/lib/testing/mail/line-process";
import { startBeside } from "../setup/server";
import type { Site } from "../setup/site";
import type { People, World } from "./people";
import type { Role } from "./roles";
import type { Thing, ThingKind } from "./things";

export type MatrixSite = Awaited<ReturnType<typeof startMatrixSite>>;

/** Starts a server on a database beside that of `site`, with nothing in it but what rows of the matrix are about. */
export async function startMatrixSite(site: Site) {
  const DATABASE_URL = await emptyDatabase(site.env.DATABASE_URL ?? "");
  const env = { ...site.env, DATABASE_URL, CRON_SECRET: cronSecret, LIMITS: "off", ...smallPages };
  const process = startLineProcess("e2e/matrix/world.ts", [], env);
  const { tokens }: World = JSON.parse(await process.hears("ready"));
  const server = await startBeside({ ...site, env });
  let cookies: Record<Role, string> = { ...nobody, visitor: "" };

  return {
    url: server.url,
    tokens,
    /** What a role sends along as its cookies. */
    cookiesOf: (role: Role) => cookies[role],
    /** What every visitor sends from now on. */
    rememberVisitor: (visitor: string) => {
      cookies = { ...cookies, visitor };
    },
    /** Makes a thing of the owner's; everybody is as they were in the beginning. */
    make: async (kind: ThingKind): Promise<Thing> => {
      const made: { thing: Thing; cookies: People } = JSON.parse(await process.ask(`make ${kind}`, "made"));
      cookies = { ...cookies, ...made.cookies, elsewhere: made.cookies.admin };
      return made.thing;
    },
    /** How the whole database looks. */
    look: () => process.ask("look", "seen"),
    stop: async () => {
      await server.stop();
      await process.end();
    },
  };
}

const cronSecret = "only the matrix knows this one";

// So that there are further pages at once.
const smallPages = { TALKS_PER_PAGE: "1", COMMENTS_PER_PAGE: "1" };

const nobody = { nobody: "", owner: "", other: "", admin: "", disabled: "", elsewhere: "" };
