import { type ErrorCode, statusOf } from "@/lib/errors";
import { Marked } from "./marked";

/** Every code that a refusal may have, and what it means. */
export const RefusalCodes = ({ meanings }: { meanings: Record<ErrorCode, string> }) => (
  <section id="refusals" aria-labelledby="refusals-title" className="scroll-mt-6 pt-12">
    <h2 id="refusals-title" className="mb-4 text-3xl">
      Refusals
    </h2>
    <dl className="divide-y divide-line border-line border-y">
      {sorted(meanings).map(({ code, meaning }) => (
        <div key={code} className="py-2 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-x-4">
          <dt>
            {statusOf[code]} <code>{code}</code>
          </dt>
          <dd>
            <Marked>{meaning}</Marked>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

const isCode = (code: string): code is ErrorCode => Object.hasOwn(statusOf, code);

const sorted = (meanings: Record<ErrorCode, string>) =>
  Object.keys(statusOf)
    .filter(isCode)
    .sort((one, other) => statusOf[one] - statusOf[other])
    .map((code) => ({ code, meaning: meanings[code] }));
