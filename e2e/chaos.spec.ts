import { test as base, expect } from "@playwright/test";
import { ended, startScript } from "@/lib/testing/child";

base(
  "nothing acknowledged is lost, and nothing refused is there, where server and database are killed",
  async ({ browserName: _ }, { project }) => {
    base.setTimeout(240_000);
    const words = ["chaos", "--database", project.name, "--kills", "2", "--restarts", "1"];
    const drill = startScript("scripts/drill.ts", words, { NODE_OPTIONS: "--conditions=react-server" });
    const { code, output } = await ended(drill);
    expect(output).toContain('"faults":[]');
    expect(code).toBe(0);
  },
);
