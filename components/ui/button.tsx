import clsx from "clsx";
import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

export const buttonClass = (look: ButtonLook = "plain", small = false) =>
  clsx("button", `button-${look}`, small && "button-small");

type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook; small?: boolean };

/** A button; of `type="button"` unless told otherwise. */
export function Button({ look, small, className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={clsx(buttonClass(look, small), className)} />;
}
