import type { BrowserContext, ConsoleMessage, Response } from "@playwright/test";
import { problemsOf } from "./headers/problems";

/**
 * Everything a browser complains of: errors in the console, violations of the Content-Security-Policy, uncaught errors and
 * unhandled rejections; and what it would complain of if it were us: answers with headers or cookies that are not safe.
 */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly judged: Promise<void>[] = [];
  private readonly statuses = new Set<number>();
  private readonly others: string[] = [];
  private mayBeOffline = false;
  private mayBreak = false;

  constructor(private readonly siteUrl: string) {}

  /** Chromium writes every answer of 400 and above into the console; a journey names those it is about. */
  expectStatus(...statuses: number[]) {
    for (const status of statuses) this.statuses.add(status);
  }

  /** For a journey whose page breaks on the server: React tells of that, too. */
  expectBrokenPage() {
    this.statuses.add(500);
    this.mayBreak = true;
  }

  /** For a journey that takes the network away. */
  expectLostConnection() {
    this.mayBeOffline = true;
  }

  /** What comes from this address is another site's: its headers are its own business. */
  leaveOut(url: string) {
    this.others.push(`${url}/`);
  }

  async listenTo(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.heard.push(told(message));
    });
    context.on("weberror", (error) => this.heard.push(`uncaught: ${error.error().stack}`));
    context.on("response", (response) => {
      if (this.isOurs(response.url())) this.judged.push(this.judge(response));
    });
    await context.addInitScript(tellOfViolations);
  }

  /** Settles when all answers so far are judged: what is known of them goes with their pages. */
  async settled() {
    await Promise.all(this.judged);
  }

  unexpected(): string[] {
    const told = this.heard.filter((text) => !this.isExpected(text));
    return told.map((text) => text.replaceAll(this.siteUrl, ""));
  }

  private async judge(response: Response) {
    // What a journey answers itself, no server has sent.
    if (!(await response.serverAddr().catch(() => null))) return;
    const answer = { url: response.url(), headers: response.headers(), cookies: await cookiesOf(response) };
    for (const problem of problemsOf(answer)) this.heard.push(`${answer.url} answered with ${problem}`);
  }

  // Journeys start sites of their own besides.
  private isOurs(url: string) {
    return new URL(url).hostname === "localhost" && !this.others.some((other) => url.startsWith(other));
  }

  private isExpected(text: string) {
    if (this.mayBeOffline && text.includes("net::ERR_INTERNET_DISCONNECTED")) return true;
    if (this.mayBreak && text.includes("Minified React error #441")) return true;
    const status = /Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1];
    return status !== undefined && this.statuses.has(Number(status));
  }
}

const told = (message: ConsoleMessage) => `${message.text()} (${message.location().url})`;

// A page that was closed meanwhile has none to tell.
const cookiesOf = (response: Response) => response.headerValues("set-cookie").catch(() => []);

function tellOfViolations() {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    console.error(`violates ${effectiveDirective}: ${blockedURI} ${sample}`);
  });
}
