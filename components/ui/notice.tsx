import clsx from "clsx";
import type { ComponentProps } from "react";

type NoticeProps = ComponentProps<"p"> & { tone?: "calm" | "well" | "wrong" };

/** A sentence set apart from the text around it. */
export const Notice = ({ tone = "calm", className, ...rest }: NoticeProps) => (
  <p {...rest} className={clsx("notice", `notice-${tone}`, className)} />
);
