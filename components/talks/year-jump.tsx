import type { YearLink } from "@/lib/talks/years";

const yearsId = "years";

/** Leads from a list's first page to the talks of a year. Folded, as there may be many; it opens without a script. */
export const YearJump = ({ years }: { years: YearLink[] }) =>
  years.length > 0 && (
    <nav aria-label="Years" className="mt-4">
      <details>
        <summary className="w-fit cursor-pointer py-2">Jump to a year</summary>
        <ul id={yearsId} className="mt-2 flex flex-wrap gap-x-1 tabular-nums">
          {years.map(({ year, path }) => (
            <li key={year}>
              <a href={path} className="inline-block p-2">
                {year}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );

/**
 * Leads from a list's further pages to the years on its first page. Years of their own would have every page of the
 * list made anew with each new talk. The target is named because only the browser itself unfolds what a fragment names.
 */
export const YearJumpLink = ({ start }: { start: string }) => (
  <nav aria-label="Years" className="mt-4">
    <a href={`${start}#${yearsId}`} target="_self" className="inline-block py-2">
      Jump to a year
    </a>
  </nav>
);
