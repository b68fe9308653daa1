/** One request of the fuzzer, and all that has to hold afterwards. */
import { expect } from "@playwright/test";
import type { Ask } from "./ask";
import { type Answer, call } from "./call";
import { accountOf, type Caller } from "./cast";
import type { Contract } from "./contract";
import type { Coverage } from "./coverage";
import type { Json, Operation } from "./document";
import { moderates, type Verdict, verdictOn } from "./policy";
import { checkSecrecy } from "./secrecy";
import { type Comment, type Thing, type Wanted, World } from "./world";

type Tools = { world: World; contract: Contract; coverage: Coverage };

/** Sends the request. Fails where the answer, or what became of the thing, is not as it has to be. */
export async function attempt({ world, contract, coverage }: Tools, operation: Operation, ask: Ask) {
  const thing = ask.wanted && (await world.find(ask.wanted));
  const { body, comments } = await filled(world, ask.body);
  const isWrite = operation.method !== "GET";
  const before = isWrite && thing ? await world.look(thing) : null;
  const caller = callerOf(world, ask, isWrite);
  const request = requestOf(operation, ask, thing, body, callerHeaders(world, ask));
  const answer = await call(world.site.url, request);

  const isDone = answer.status < 400;
  const verdict = verdictOn(operation, caller, thing, request.path);
  coverage.note(operation.id, answer.status);
  if (isDone && isWrite) await keepUp(world, operation, caller, thing, answer);
  contract.check(operation, answer);
  checkVerdict(verdict, ask, answer);
  if (isDone && operation.body && !ask.raw && !contract.allows(operation.body, body ?? {}))
    expect(answer.status, `took what the schema does not allow: ${request.body}`).toBe(422);
  checkSecrecy(world, { operation: operation.id, caller, sent: JSON.stringify(request), answer });
  if (before !== null && thing && !isDone) expect(await world.look(thing)).toBe(before);
  await checkDecisions(world, caller, comments, operation.id === "decideMany" && isDone ? answer : null);
}

// Whatever they show instead of a token stands for nobody.
function callerOf(world: World, ask: Ask, isWrite: boolean): Caller {
  const caller = known(world, ask.caller);
  if ("Authorization" in ask.headers) return { ...caller, person: null, scopes: [], isRefused: true };
  return isWrite && caller.writesAsNobody ? { ...caller, person: null } : caller;
}

const callerHeaders = (world: World, ask: Ask) => known(world, ask.caller).headers;

function known({ cast }: World, name: string): Caller {
  const caller = cast[name];
  if (!caller) throw new Error(`Nobody is called ${name}.`);
  return caller;
}

function requestOf(
  { method, path }: Operation,
  ask: Ask,
  thing: Thing | null,
  body: Json | undefined,
  headers: Record<string, string>,
) {
  const isOfPath = path.includes("{");
  const query = [ask.query, thing && !isOfPath ? `talk=${World.nameOf(thing)}` : ""].filter(Boolean);
  const text = ask.raw?.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const type = ask.raw ? ask.raw.type : "application/json";
  return {
    method,
    path:
      path.replace(/\{.*\}/, thing ? World.nameOf(thing) : "") + (query.length ? `?${query.join("&")}` : ""),
    headers: { ...(text !== undefined && type && { "Content-Type": type }), ...headers, ...ask.headers },
    ...(text !== undefined && method !== "GET" && { body: text }),
  };
}

function checkVerdict(verdict: Verdict, { manner }: Ask, { status, text }: Answer) {
  if (verdict !== "yes") expect(status, `did what is not theirs to do: ${text}`).toBeGreaterThanOrEqual(400);
  if (manner !== "plain") return;
  const expected = verdict === "yes" ? [200, 201, 204, 409] : verdict;
  expect(expected, text).toContain(status);
}

/** The body with the ids of the comments that it asks for, and these comments. */
async function filled(world: World, body: Json | undefined) {
  const comments: Comment[] = [];
  const fill = async (value: Json): Promise<Json> => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return inOrder(value, fill);
    if (!("wanted" in value))
      return Object.fromEntries(
        await inOrder(Object.entries(value), async ([name, own]) => [name, await fill(own)] as const),
      );
    const wanted: Wanted = JSON.parse(JSON.stringify(value.wanted));
    const thing = await world.find(wanted);
    if (thing.kind === "comment") comments.push(thing);
    return Number(World.nameOf(thing));
  };
  return { body: body === undefined ? undefined : await fill(body), comments };
}

async function inOrder<In, Out>(values: In[], work: (value: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (const value of values) done.push(await work(value));
  return done;
}

async function keepUp(world: World, { id }: Operation, caller: Caller, thing: Thing | null, answer: Answer) {
  if (thing) await world.refresh(thing);
  if (id === "createToken") await world.drop(caller, JSON.parse(answer.text).id);
  if (id !== "publishTalk" || !caller.person) return;
  const talk = JSON.parse(answer.text);
  expect(talk.speaker.username).toBe(accountOf(world.site, caller.person).username);
  world.talks.push({ kind: "talk", id: talk.id, of: caller.person, isDeleted: false });
}

/** Each decision is taken or refused for itself. */
async function checkDecisions(world: World, caller: Caller, comments: Comment[], answer: Answer | null) {
  for (const comment of comments) {
    const { status } = comment;
    await world.refresh(comment);
    if (!answer || !moderates(caller, comment.under)) expect(comment.status).toBe(status);
  }
  if (!answer) return;
  const { results }: { results: { problem: { status: number } | null }[] } = JSON.parse(answer.text);
  for (const { problem } of results) expect(problem?.status ?? 200).toBeLessThan(500);
}
