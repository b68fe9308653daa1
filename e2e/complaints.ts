import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/**
 * Everything a browser complains of: errors in the console (violations of the Content-Security-Policy among them),
 * uncaught errors and unhandled rejections.
 */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly statuses = new Set<number>();
  private mayBeOffline = false;

  constructor(private readonly siteUrl: string) {}

  /** Chromium writes every answer of 400 and above into the console; a journey names those it is about. */
  expectStatus(...statuses: number[]) {
    for (const status of statuses) this.statuses.add(status);
  }

  /** For a journey that takes the network away. */
  expectLostConnection() {
    this.mayBeOffline = true;
  }

  async listenTo(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.heard.push(told(message));
    });
    context.on("weberror", (error) => this.heard.push(`uncaught: ${error.error().stack}`));
  }

  unexpected(): string[] {
    const told = this.heard.filter((text) => !this.isExpected(text));
    return told.map((text) => text.replaceAll(this.siteUrl, ""));
  }

  private isExpected(text: string) {
    if (this.mayBeOffline && text.includes("net::ERR_INTERNET_DISCONNECTED")) return true;
    const status = /Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1];
    return status !== undefined && this.statuses.has(Number(status));
  }
}

const told = (message: ConsoleMessage) => `${message.text()} (${message.location().url})`;
