import { lookAtAddress } from "./address";
import { lookForAdministrator } from "./administrator";
import { lookForBuild } from "./build";
import { lookForDatabase } from "./database";
import { lookForSpace } from "./disk-space";
import { lookAtEnvironment } from "./environment";
import { lookAtFolder } from "./folder";
import { lookForDamage } from "./integrity";
import { lookAtJournal } from "./journal";
import { lookAtOutbox } from "./mail-queue";
import { lookForMailServer } from "./mail-server";
import { lookAtMigrations } from "./migrations";
import { lookAtNode } from "./node";
import { lookAtPostgres } from "./postgres";
import { lookAtSecret } from "./secret";
import type { Check } from "./verdict";
import { lookWhetherWritable } from "./writable";

/** Everything that is looked at, in this order. */
export const checks: Check[] = [
  { name: "node", look: lookAtNode },
  { name: "environment", look: lookAtEnvironment },
  { name: "secret", needs: "environment", look: lookAtSecret },
  { name: "address", needs: "environment", look: lookAtAddress },
  { name: "build", look: lookForBuild },
  { name: "database", needs: "environment", look: lookForDatabase },
  { name: "folder", needs: "database", look: lookAtFolder },
  { name: "disk space", needs: "database", look: lookForSpace },
  { name: "integrity", needs: "database", look: lookForDamage },
  { name: "journal", needs: "database", look: lookAtJournal },
  { name: "postgresql", needs: "database", look: lookAtPostgres },
  { name: "migrations", needs: "database", look: lookAtMigrations },
  { name: "writable", needs: "migrations", look: lookWhetherWritable },
  { name: "administrator", needs: "migrations", look: lookForAdministrator },
  { name: "mail server", needs: "environment", look: lookForMailServer },
  { name: "outbox", needs: "migrations", look: lookAtOutbox },
];
