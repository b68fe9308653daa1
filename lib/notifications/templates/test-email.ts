import { greeting, headline, link, paragraph } from "./parts";
import type { TestEmail, Written } from "./types";
import { written } from "./written";

/** Shows an administrator that email goes out. */
export const testEmail = ({ siteUrl }: TestEmail): Written =>
  written("Talks can send email", [
    greeting(),
    headline("Talks can send email"),
    paragraph("sentence", "This is the test that you asked for. It arrived, so email works."),
    link("Where it came from", siteUrl),
  ]);
