import { Method } from "./method";
import type { ShownOperation } from "./operations";

export type Group = { name: string; id: string; description: string; operations: ShownOperation[] };

/** The way to every part of the page; on a phone to its sections only. */
export const Contents = ({ groups }: { groups: Group[] }) => (
  <nav aria-label="On this page">
    <ul className="flex flex-wrap gap-x-2 lg:block">
      {groups.map(({ name, id, operations }) => (
        <li key={id} data-group={id}>
          <a href={`#${id}`} className="nav-link font-semibold">
            {name}
          </a>
          <ul className="hidden lg:block">
            {operations.map((operation) => (
              <Entry key={operation.id} {...operation} />
            ))}
          </ul>
        </li>
      ))}
      <li>
        <a href="#resources" className="nav-link font-semibold">
          Resources
        </a>
      </li>
      <li>
        <a href="#refusals" className="nav-link font-semibold">
          Refusals
        </a>
      </li>
    </ul>
  </nav>
);

const Entry = ({ id, method, summary }: ShownOperation) => (
  <li data-operation={id}>
    <a href={`#${id}`} className="nav-link w-full justify-between text-base leading-tight">
      {summary}
      <Method name={method} />
    </a>
  </li>
);
