import Link from "next/link";
import { ThemeSwitch } from "./theme-switch";

export const SiteFooter = () => (
  <footer className="site-footer">
    <div className="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6">
      <p className="-mx-2">
        <Link href="/" prefetch={false} className="nav-link">
          All talks
        </Link>
        <Link href="/api/docs" prefetch={false} className="nav-link">
          API
        </Link>
      </p>
      <ThemeSwitch />
    </div>
  </footer>
);
