import clsx from "clsx";
import type { ReactNode } from "react";

type MainProps = {
  /** The status that the server in front of the page gives it: Next itself knows no 410. */
  status?: 410;
  className?: string;
  children: ReactNode;
};

/** The page's own content, where the skip link leads. */
export const Main = ({ status, className, children }: MainProps) => (
  <main id="main" tabIndex={-1} data-status={status} className={clsx("shell grow py-8 sm:py-12", className)}>
    {children}
  </main>
);
