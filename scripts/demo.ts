/** `npm run demo`: everything from an empty folder to a served site with real talks in it. Run again, it keeps the data. */
import { ensureBuild } from "./demo/build";
import { keptSecret } from "./demo/kept-secret";
import { run } from "./demo/run";

const port = process.env.PORT || "3000";

// Before anything reads the environment. What the shell says goes first.
Object.assign(process.env, {
  PORT: port,
  APP_URL: process.env.APP_URL || `http://localhost:${port}`,
  DATABASE_URL: process.env.DATABASE_URL || "file:./data/demo.db",
  AUTH_SECRET: process.env.AUTH_SECRET || keptSecret("data/demo-secret"),
  // Email about a comment is there to be read before one has gone looking for it.
  MAIL_WINDOW: process.env.MAIL_WINDOW || "0.1",
  NEXT_TELEMETRY_DISABLED: "1",
  // Whoever looks at it for the first time looks for the logins, and not for a line for each request.
  LOG_LEVEL: process.env.LOG_LEVEL || "warn",
});

const logins = await run(["--conditions=react-server", "--import", "tsx", "scripts/demo/prepare.ts"]);
await ensureBuild();
await import("./start"); // settles when it listens
console.log(`Talks is at ${process.env.APP_URL}\n${logins}`);
