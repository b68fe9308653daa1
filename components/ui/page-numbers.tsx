import Link from "next/link";
import { nearPages } from "./near-pages";

type PageNumbersProps = { label: string; page: number; last: number; pathOf: (page: number) => string };

/** Links to pages of a list by their numbers, for lists that are too long to be read one page after the other. */
export const PageNumbers = ({ label, page, last, pathOf }: PageNumbersProps) =>
  last > 2 && (
    <nav aria-label={label} className="mt-4">
      <ul className="flex flex-wrap gap-x-1 tabular-nums">
        {nearPages(page, last).map((number) => (
          <li key={number}>
            <Link
              href={pathOf(number)}
              prefetch={false}
              aria-label={`Page ${number}`}
              aria-current={number === page ? "page" : undefined}
              className="inline-block p-2 aria-[current]:font-bold aria-[current]:no-underline"
            >
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
