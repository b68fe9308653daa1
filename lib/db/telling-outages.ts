import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Outage } from "./outage";
import { outageReason } from "./outage-reason";
import { hasWritten, noteWrite } from "./written";

/** An adapter that throws an Outage where the database cannot be used; all other errors as they are. */
export const tellingOutages = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  ...named(factory),
  connect: () => telling(async () => connection(await factory.connect()), false),
});

const connection = (inner: SqlDriverAdapter): SqlDriverAdapter => ({
  ...queries(inner, mayWrite),
  executeScript: (script) => telling(() => inner.executeScript(script), true),
  startTransaction: (level) => telling(async () => transaction(await inner.startTransaction(level)), false),
  getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: false },
  dispose: () => inner.dispose(),
});

// What a transaction has done before it is committed is undone.
const transaction = (inner: Transaction): Transaction => ({
  ...queries(inner, isCommit),
  options: inner.options,
  commit: () => telling(() => inner.commit(), true),
  rollback: () => inner.rollback(),
  createSavepoint: async (name) => inner.createSavepoint?.(name),
  rollbackToSavepoint: async (name) => inner.rollbackToSavepoint?.(name),
  releaseSavepoint: async (name) => inner.releaseSavepoint?.(name),
});

const queries = (inner: SqlQueryable, writes: (query: SqlQuery) => boolean): SqlQueryable => ({
  ...named(inner),
  queryRaw: (query) => telling(() => inner.queryRaw(query), writes(query)),
  executeRaw: (query) => telling(() => inner.executeRaw(query), writes(query)),
});

const named = ({ provider, adapterName }: Pick<SqlQueryable, "provider" | "adapterName">) => ({
  provider,
  adapterName,
});

const isCommit = ({ sql }: SqlQuery) => sql === "COMMIT";
const mayWrite = ({ sql }: SqlQuery) => !/^\s*SELECT\b/i.test(sql);

async function telling<T>(work: () => Promise<T>, writes: boolean): Promise<T> {
  try {
    const result = await work();
    if (writes) noteWrite();
    return result;
  } catch (error) {
    const reason = outageReason(error);
    if (!reason) throw error;
    throw new Outage(reason.text, hasWritten() || (reason.isLost && writes));
  }
}
