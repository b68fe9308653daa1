/** Every door against everybody who may come to it: what they are answered, and that nothing changes where they are refused. */
import { operations } from "@/lib/api/operations";
import {
  actionDoors,
  addressOf,
  handlerDoors,
  type Method,
  methods,
  pageAddresses,
} from "@/lib/testing/doors";
import { verdictOn } from "./api/policy";
import { expect } from "./fixtures";
import { askAs, ask as askPlainly } from "./matrix/ask";
import { programs, sessions } from "./matrix/callers";
import { all, isRefusal, roles, type Statuses } from "./matrix/roles";
import { actionRows } from "./matrix/rows/actions";
import { type Attempt, handlerRows } from "./matrix/rows/handlers";
import { operationRows } from "./matrix/rows/operations";
import { type PageRow, pageRows } from "./matrix/rows/pages";
import { formFor, test } from "./matrix/test";
import { type Try, tryEach } from "./matrix/try-each";

const isOfApi = (file: string) => file.startsWith("api/v1/");
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

test("every page, handler, action and operation there is has a row, and every row is about one", () => {
  expect(sorted(Object.keys(pageRows))).toEqual(sorted(pageAddresses()));
  const handlers = handlerDoors().filter(({ file }) => !isOfApi(file));
  expect(sorted(Object.keys(handlerRows))).toEqual(sorted(handlers.map(({ file }) => addressOf(file))));
  const actions = actionDoors().map(({ file, name }) => `${file} ${name}`);
  expect(sorted(Object.keys(actionRows))).toEqual(sorted(actions));
  expect(sorted(Object.keys(operationRows))).toEqual(sorted(operations.map(({ id }) => id)));
});

for (const [address, row] of Object.entries(pageRows)) {
  test(`the page ${address}`, async ({ matrix }) => {
    const tries = methods.flatMap((method) =>
      roles.map((role): Try => {
        return {
          who: `${role} by ${method}`,
          expected: [expectedOf(row, method)[role]],
          leavesTrace: method === "POST" && (row.posts?.changedBy.includes(role) ?? false),
          send: (thing) => askAs(matrix, role, { method, path: row.at?.(thing) ?? address }),
        };
      }),
    );
    await tryEach(matrix, row.needs ?? "nothing", tries);
  });
}

for (const [address, { otherwise, ...row }] of Object.entries(handlerRows)) {
  for (const method of methods) {
    test(`${method} ${address}`, async ({ matrix }) => {
      const attempt: Attempt = row[method] ?? { may: all(otherwise ?? (method === "OPTIONS" ? 204 : 405)) };
      const tries = roles.map((role): Try => {
        const status = attempt.may[role];
        return {
          who: role,
          expected: [status],
          leavesTrace: attempt.changedBy?.includes(role) ?? false,
          send: (thing) => {
            const path = attempt.at?.(thing) ?? plainAddress(address);
            const body = attempt.body?.(thing);
            return askAs(matrix, role, {
              method,
              path,
              headers: attempt.headers ?? {},
              ...(body && { body }),
            });
          },
        };
      });
      await tryEach(matrix, attempt.needs ?? "nothing", tries);
    });
  }
}

for (const [name, row] of Object.entries(actionRows)) {
  test(`the form of ${name}`, async ({ matrix }) => {
    const tries = roles.map((role): Try => {
      const status = row.may[role];
      return {
        who: role,
        expected: [status],
        leavesTrace: row.changedBy?.includes(role) ?? !isRefusal(status),
        send: async (thing) => {
          const body = await formFor(matrix, name, thing);
          const { status, headers } = await askAs(matrix, role, {
            method: "POST",
            path: row.on(thing),
            body,
          });
          return { status: headers.get("location")?.startsWith("/login?") ? 307 : status };
        },
      };
    });
    await tryEach(matrix, row.needs ?? "nothing", tries);
  });
}

for (const operation of operations) {
  test(`the operation ${operation.id}`, async ({ matrix }) => {
    const row = operationRows[operation.id] ?? {};
    const isWrite = operation.method !== "GET";
    const callers = [...Object.entries(sessions), ...Object.entries(programs(matrix))];
    const thing = await matrix.make(row.needs ?? "nothing");
    const tries = callers.map(([who, caller]): Try => {
      const verdict = verdictOn(operation, caller, row.about?.(thing) ?? null, "");
      const isDone = verdict === "yes";
      return {
        who,
        expected: isDone ? [operation.status] : verdict,
        leavesTrace: isDone && isWrite && (row.leavesTrace?.(caller) ?? true),
        send: (made) => {
          const body = row.body && { body: JSON.stringify(row.body(made, caller)) };
          const headers = { ...caller.headers, ...(body && { "Content-Type": "application/json" }) };
          const sent = { method: operation.method, path: pathOf(operation.path, made), headers, ...body };
          const role = roles.find((one) => one === who);
          return role ? askAs(matrix, role, sent) : askPlainly(matrix, sent);
        },
      };
    });
    await tryEach(matrix, row.needs ?? "nothing", tries);
  });
}

function expectedOf({ sees, posts }: PageRow, method: Method): Statuses {
  if (method === "GET" || method === "HEAD") return sees;
  return (method === "POST" && posts?.may) || all(405);
}

const paths = sorted(operations.map(({ path }) => path));

for (const path of paths) {
  test(`no other method at /api/v1${path}`, async ({ matrix }) => {
    const served = operations.filter((one) => one.path === path).map(({ method }): Method => method);
    const others = methods.filter(
      (method) => !served.includes(method) && method !== "OPTIONS" && method !== "HEAD",
    );
    const tries = others.flatMap((method) =>
      roles.map(
        (role): Try => ({
          who: `${role} by ${method}`,
          expected: [405],
          leavesTrace: false,
          send: (thing) => askAs(matrix, role, { method, path: pathOf(path, thing) }),
        }),
      ),
    );
    await tryEach(matrix, "talk", tries);
  });
}

const pathOf = (path: string, { id = 7 }: { id?: string | number }) =>
  `/api/v1${path.replace("{id}", `${id}`).replace("{username}", "olive-owner")}`;

/** Something at an address with placeholders. */
const plainAddress = (address: string) =>
  address.replace(/\/?\[\[\.\.\.\w+\]\]/, "/nothing").replace(/\[(\.\.\.)?\w+\]/g, "7");
