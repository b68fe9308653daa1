"use client";

import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/fields";
import { byRegion } from "./by-region";
import { useBrowserTimeZone } from "./use-browser-time-zone";

type TimeZoneFieldProps = { names: string[]; chosen: string };

/** The speaker's time zone. Who never chose one is offered the browser's own. */
export const TimeZoneField = ({ names, chosen }: TimeZoneFieldProps) => (
  <div id="time-zone" className="grid gap-2">
    <SelectField
      name="timeZone"
      label="Time zone"
      hint="Your daily digest goes out at 8 in the morning there."
    >
      {byRegion(names).map(({ region, zones }) =>
        region === "" ? (
          <Options key="" zones={zones} />
        ) : (
          <RegionOptions key={region} {...{ region, zones }} />
        ),
      )}
    </SelectField>
    {chosen === "UTC" && <BrowsersZone names={names} />}
  </div>
);

type Zones = ReturnType<typeof byRegion>[number];

const RegionOptions = ({ region, zones }: Zones) => (
  <optgroup label={region}>
    <Options zones={zones} />
  </optgroup>
);

const Options = ({ zones }: Pick<Zones, "zones">) =>
  zones.map(({ name, place }) => (
    <option key={name} value={name}>
      {place}
    </option>
  ));

function BrowsersZone({ names }: { names: string[] }) {
  const zone = useBrowserTimeZone();
  const [isTaken, setTaken] = useState(false);
  if (isTaken || zone === "" || zone === "UTC" || !names.includes(zone)) return null;

  function choose({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const field = currentTarget.form?.elements.namedItem("timeZone");
    if (!(field instanceof HTMLSelectElement)) return;
    field.value = zone;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    setTaken(true);
  }

  return (
    <Button small className="justify-self-start" onClick={choose}>
      Use {zone}
    </Button>
  );
}
