/** The things that the fuzzer may touch: made when they are asked for, all of them its own people's. */
import { randomUUID } from "node:crypto";
import type { Site } from "../setup/site";
import { call, mustCall } from "./call";
import { accountOf, assemble, type Caller, type Cast, makeToken, type Person } from "./cast";
import type { Json } from "./document";

export const statuses = ["held", "published", "rejected", "spam"] as const;
export type Status = (typeof statuses)[number];

/** What a request is about. */
export type Wanted =
  | { kind: "talk"; of: Person; isDeleted: boolean }
  | { kind: "comment"; under: Person; by: Person | null; status: Status }
  | { kind: "speaker"; of: Person }
  | { kind: "token"; of: Person }
  /** Well formed, and not there. */
  | { kind: "nothing" }
  /** An end of an address, percent-encoded. */
  | { kind: "raw"; text: string };

export type Talk = { kind: "talk"; id: number; of: Person; isDeleted: boolean };
/** `secret`: words of its body. `email`: its author's, where that is a visitor. */
export type Comment = {
  kind: "comment";
  id: number;
  talkId: number;
  under: Person;
  by: Person | null;
  status: Status;
  secret: string;
  email: string | null;
};
export type Thing =
  | Talk
  | Comment
  | { kind: "speaker"; of: Person; username: string }
  | { kind: "token"; of: Person; id: number }
  | { kind: "nothing" }
  | { kind: "raw"; text: string };

const unknownId = 2_000_000_000;

export class World {
  readonly talks: Talk[] = [];
  readonly comments: Comment[] = [];

  private constructor(
    readonly site: Site,
    readonly cast: Cast,
  ) {}

  static async open(site: Site) {
    return new World(site, await assemble(site));
  }

  /** Finds the thing, or makes it. */
  async find(wanted: Wanted): Promise<Thing> {
    if (wanted.kind === "talk") return this.findTalk(wanted.of, wanted.isDeleted);
    if (wanted.kind === "comment") return this.findComment(wanted);
    if (wanted.kind === "speaker")
      return { kind: "speaker", of: wanted.of, username: accountOf(this.site, wanted.of).username };
    if (wanted.kind === "token")
      return { kind: "token", of: wanted.of, id: (await makeToken(this.site, wanted.of, ["read"])).id };
    return wanted;
  }

  /** The end of the address that leads to it. */
  static nameOf(thing: Thing): string {
    if (thing.kind === "speaker") return thing.username;
    if (thing.kind === "raw") return thing.text;
    return String(thing.kind === "nothing" ? unknownId : thing.id);
  }

  /** All there is to know about a thing, to see whether it changed. */
  async look(thing: Thing): Promise<string> {
    if (thing.kind === "talk")
      return (
        (await this.read("root", `/talks/${thing.id}`)) +
        (await this.read("root", `/moderation?talk=${thing.id}`))
      );
    if (thing.kind === "comment") return this.read("root", `/comments/${thing.id}`);
    if (thing.kind === "speaker") return this.read(thing.of, `/speakers/${thing.username}`);
    if (thing.kind === "token") return this.tokenOf(thing.of, thing.id);
    return "";
  }

  /** Notes what has become of a thing that may have been changed. */
  async refresh(thing: Thing) {
    if (thing.kind === "talk") {
      thing.isDeleted = (await this.status(`/talks/${thing.id}`)) === 410;
      if (thing.isDeleted) this.forgetComments(({ talkId }) => talkId === thing.id);
    }
    if (thing.kind === "comment") {
      const answer = await this.as("root", "GET", `/comments/${thing.id}`);
      if (answer.status === 200) thing.status = JSON.parse(answer.text).status;
      else this.forgetComments(({ id }) => id === thing.id);
    }
  }

  /** Revokes a token that somebody made. */
  async drop({ person }: Caller, id: number) {
    if (person) await this.must(person, "DELETE", `/tokens/${id}`, 204);
  }

  as(caller: string, method: string, path: string) {
    return call(this.site.url, { method, path, headers: this.cast[caller]?.headers ?? {} });
  }

  private async read(caller: string, path: string) {
    const { status, text } = await this.as(caller, "GET", path);
    return `${status} ${text}`;
  }

  private status = async (path: string) => (await this.as("root", "GET", path)).status;

  private async tokenOf(person: Person, id: number) {
    const { text } = await this.as(person, "GET", "/tokens");
    const { items }: { items: { id: number }[] } = JSON.parse(text);
    return JSON.stringify(items.find((one) => one.id === id) ?? null);
  }

  private forgetComments(isGone: (comment: Comment) => boolean) {
    const left = this.comments.filter((comment) => !isGone(comment));
    this.comments.splice(0, this.comments.length, ...left);
  }

  private async findTalk(of: Person, isDeleted: boolean): Promise<Talk> {
    const found = this.talks.find((talk) => talk.of === of && talk.isDeleted === isDeleted);
    if (found) return found;
    const body = { title: `A talk of ${of}`, venue: "Fuzz Conf", date: "1950-01-01" };
    const talk: Talk = { kind: "talk", id: await this.make(of, "/talks", body), of, isDeleted };
    this.talks.push(talk);
    if (isDeleted) await this.must(of, "DELETE", `/talks/${talk.id}`, 204);
    // What there is to hide.
    else for (const status of statuses) await this.makeComment(talk, null, status);
    return talk;
  }

  private async findComment({ under, by, status }: Wanted & { kind: "comment" }): Promise<Comment> {
    const found = this.comments.find((one) => one.under === under && one.by === by && one.status === status);
    if (found) return found;
    return this.makeComment(await this.findTalk(under, false), by, status);
  }

  private async makeComment(talk: Talk, by: Person | null, status: Status): Promise<Comment> {
    const secret = `secret-${randomUUID()}`;
    const email = by === null ? `${secret}@visitors.example` : null;
    const body = { body: `A ${secret}.`, ...(email && { name: "Vic", email }) };
    const id = await this.make(by ?? "nobody", `/talks/${talk.id}/comments`, body);
    const place = { id, talkId: talk.id, under: talk.of };
    const comment: Comment = { kind: "comment", ...place, by, status: "held", secret, email };
    this.comments.push(comment);
    await this.refresh(comment);
    if (comment.status !== status) await this.must("root", "PATCH", `/comments/${id}`, 200, { status });
    comment.status = status;
    return comment;
  }

  private async make(caller: string, path: string, body: Json): Promise<number> {
    return JSON.parse((await this.must(caller, "POST", path, 201, body)).text).id;
  }

  private must(caller: string, method: string, path: string, status: number, body?: Json) {
    const headers = this.cast[caller]?.headers ?? {};
    const sent = { method, path, headers, ...(body !== undefined && { body }) };
    return mustCall(this.site.url, sent, status);
  }
}
