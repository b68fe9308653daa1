/** How emails look: in light by a style at each element, in dark and within comments by one sheet. */

const sans = "-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif";
const serif = "Georgia,Times New Roman,serif";
const button =
  "display:inline-block;margin:0 8px 8px 0;padding:11px 14px;border:1px solid;border-radius:4px;" +
  "font-size:15px;line-height:20px;text-decoration:none;";

const looks = {
  page: `margin:0;padding:0;background:#faf8f3;color:#1d1b18;font-family:${sans};font-size:16px;line-height:25px;-webkit-text-size-adjust:100%;`,
  column: "max-width:560px;margin:0 auto;padding:28px 20px 36px;overflow-wrap:anywhere;",
  brand: `margin:0 0 28px;padding:0 0 9px;border-bottom:1px solid #e0dacd;color:#5c564d;font-family:${serif};font-size:17px;line-height:24px;`,
  headline: `margin:0 0 16px;font-family:${serif};font-size:26px;line-height:32px;font-weight:normal;`,
  talk: `margin:0 0 20px;font-family:${serif};font-size:19px;line-height:26px;font-weight:normal;`,
  kind: "margin:0 0 16px;color:#5c564d;font-size:13px;line-height:20px;font-weight:bold;letter-spacing:0.08em;text-transform:uppercase;",
  sentence: "margin:0 0 16px;",
  soft: "margin:0 0 16px;color:#5c564d;font-size:15px;line-height:22px;",
  byline: "margin:0 0 10px;",
  aside: "color:#5c564d;font-size:15px;line-height:22px;",
  body: "margin:0 0 16px;",
  code: "margin:0 0 16px;padding:12px 14px;border-radius:4px;background:#e9f0ed;font-family:Menlo,Consolas,monospace;font-size:13px;line-height:20px;white-space:pre-wrap;overflow-wrap:anywhere;",
  choices: "margin:0 0 12px;",
  line: "height:0;margin:24px 0;border:0;border-top:1px solid #e0dacd;",
  end: "height:0;margin:32px 0 28px;border:0;border-top:1px solid #857c6e;",
  link: "color:#0e5a5c;text-decoration:underline;",
  primary: `${button}border-color:#0e5a5c;background:#0e5a5c;color:#ffffff;`,
  plain: `${button}border-color:#857c6e;color:#0e5a5c;`,
};

export type Look = keyof typeof looks;

/** The properties that give an element its look. */
export const dressed = (look: Look) => ({ className: [look], style: looks[look] });

/**
 * How comments look, and everything in the dark. Plain selectors only: there are mailers that drop the whole sheet for
 * one that they do not know.
 */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.body p, .body ul, .body ol, .body pre, .body blockquote, .body table, .body h3, .body h4, .body h5, .body h6 { margin: 0 0 12px; }
.body h3, .body h4, .body h5, .body h6 { font-size: 17px; line-height: 24px; }
.body ul, .body ol { padding: 0 0 0 24px; }
.body .contains-task-list { padding: 0; list-style: none; }
.body a { color: #0e5a5c; }
.body hr { height: 0; margin: 0 0 12px; border: 0; border-top: 1px solid #e0dacd; }
.body blockquote { padding: 0 0 0 14px; border-left: 3px solid #e0dacd; color: #5c564d; }
.body code { font-family: Menlo, Consolas, monospace; font-size: 14px; background: #e9f0ed; }
.body pre { padding: 10px 14px; border-radius: 4px; background: #e9f0ed; line-height: 21px; white-space: pre-wrap; }
.body table { border-collapse: collapse; }
.body th, .body td { padding: 5px 10px; border: 1px solid #e0dacd; }
.body .text-left { text-align: left; }
.body .text-center { text-align: center; }
.body .text-right { text-align: right; }
@media (prefers-color-scheme: dark) {
  .page { background: #151716 !important; color: #ebe8e1 !important; }
  .link, .body a, .plain { color: #7fcac5 !important; }
  .brand, .kind, .soft, .aside, .body blockquote { color: #aeaaa0 !important; }
  .brand, .line, .body hr, .body blockquote, .body th, .body td { border-color: #343733 !important; }
  .code, .body code, .body pre { background: #1c2b2a !important; }
  .primary { border-color: #7fcac5 !important; background: #7fcac5 !important; color: #0b2221 !important; }
  .plain, .end { border-color: #85827a !important; }
}
`;
