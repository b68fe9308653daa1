import clsx from "clsx";
import Link, { type LinkProps } from "next/link";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";

type ButtonLinkProps = LinkProps & {
  look?: ButtonLook;
  children: ReactNode;
  className?: string;
};

/** A link that looks like a button: it goes somewhere, and does nothing. */
export function ButtonLink({ look, className, ...rest }: ButtonLinkProps) {
  return <Link prefetch={false} {...rest} className={clsx(buttonClass(look), className)} />;
}
