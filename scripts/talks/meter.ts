import type { Meter } from "@/lib/archive/meter";
import { type Progress, progress } from "./progress";

/** Shows how far a work is whose length turns out as it begins. */
export function meterFor(label: string): Meter {
  let bar: Progress | undefined;
  return {
    begin: (total) => {
      bar = progress(label, total);
    },
    step: (by) => bar?.step(by),
    done: () => bar?.done(),
  };
}
