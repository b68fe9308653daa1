import { formatDay, formatInstant } from "@/lib/dates/format";

/** A calendar day, `YYYY-MM-DD`. */
export const DayDate = ({ date }: { date: string }) => (
  <time dateTime={date} data-format="day" suppressHydrationWarning>
    {formatDay(date)}
  </time>
);

type TimeProps = { at: string; format?: "instant" | "age" };

/** An instant, RFC 3339; with `age`, browsers show how long ago it was. */
export const Time = ({ at, format = "instant" }: TimeProps) => (
  <time dateTime={at} data-format={format} suppressHydrationWarning>
    {formatInstant(at)}
  </time>
);
