/**
 * Source Serif 4 and Source Sans 3 (named without digits, which Next would leave unquoted), in the parts a page may need.
 * Next wants every option written out in each call; only the Latin romans are preloaded.
 */
import localFont from "next/font/local";

const serif = localFont({
  variable: "--serif",
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Source Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const serifItalic = localFont({
  variable: "--serif-italic",
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Source Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const serifExtended = localFont({
  variable: "--serif-extended",
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Source Serif" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const sans = localFont({
  variable: "--sans",
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Source Sans" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const sansExtended = localFont({
  variable: "--sans-extended",
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2",
  weight: "200 900",
  style: "normal",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "Source Sans" },
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** For <html>: what makes a page load its fonts. */
export const fontClasses = [serif, serifItalic, serifExtended, sans, sansExtended]
  .map(({ variable }) => variable)
  .join(" ");
