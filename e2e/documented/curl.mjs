/**
 * As much of curl as the documentation uses, for the site under test: it goes to SITE where a call names HOST, and
 * writes the whole answer to the file ANSWER. It throws for whatever else curl can do.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    request: { type: "string", short: "X" },
    header: { type: "string", short: "H", multiple: true, default: [] },
    data: { type: "string", short: "d" },
    user: { type: "string", short: "u" },
    include: { type: "boolean", short: "i", default: false },
  },
});
const { HOST = "", SITE = "", ANSWER = "" } = process.env;
const [address, ...more] = positionals;
if (!address?.startsWith(`${HOST}/`) || more.length > 0) throw new Error(`one address at ${HOST}, please`);

const headers = new Headers();
if (values.data !== undefined) headers.set("Content-Type", "application/x-www-form-urlencoded");
if (values.user !== undefined) headers.set("Authorization", `Basic ${btoa(values.user)}`);
for (const header of values.header) {
  const colon = header.indexOf(":");
  headers.set(header.slice(0, colon), header.slice(colon + 1).trim());
}
const answer = await fetch(address.replace(HOST, SITE), {
  method: values.request ?? (values.data === undefined ? "GET" : "POST"),
  headers,
  body: values.data,
  redirect: "manual",
});
const body = await answer.text();
writeFileSync(
  ANSWER,
  JSON.stringify({ status: answer.status, headers: Object.fromEntries(answer.headers), body }),
);
if (values.include)
  console.log(
    `HTTP/1.1 ${answer.status}\n${[...answer.headers].map((pair) => pair.join(": ")).join("\n")}\n`,
  );
process.stdout.write(body);
