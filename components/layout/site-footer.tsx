import Link from "next/link";
import { ThemeSwitch } from "./theme-switch";

export const SiteFooter = () => (
  <footer className="site-footer">
    <div className="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6">
      <p>
        <Link href="/" className="nav-link -mx-2">
          All talks
        </Link>
      </p>
      <ThemeSwitch />
    </div>
  </footer>
);
