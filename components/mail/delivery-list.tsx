import { Time } from "@/components/ui/time";
import type { DeliveryView } from "@/lib/outbox/dto";

type DeliveryListProps = { deliveries: DeliveryView[]; count: number };

/** Every attempt to deliver an email, the latest first, with what the mail server said to it. */
export const DeliveryList = ({ deliveries, count }: DeliveryListProps) => (
  <section aria-labelledby="attempts">
    <h2 id="attempts">Attempts</h2>
    {count === 0 && <p>It was not handed to any mail server.</p>}
    <ol className="mail-parts" reversed start={count}>
      {deliveries.map(({ id, outcome, response, at }) => (
        <li key={id}>
          <strong>{outcomes[outcome]}</strong> · <Time at={at} />
          <p className="mail-answer">{response}</p>
        </li>
      ))}
    </ol>
    {count > deliveries.length && <p className="meta">And {count - deliveries.length} before these.</p>}
  </section>
);

const outcomes: Record<DeliveryView["outcome"], string> = {
  accepted: "Accepted",
  deferred: "Not now",
  refused: "Refused",
  unreachable: "Not reached",
  interrupted: "Interrupted",
};
