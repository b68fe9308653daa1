import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";

type PagerProps = {
  label?: string;
  order?: "newest first" | "oldest first";
  newer: string | null;
  older: string | null;
};

/** Links to the neighbouring pages of a list: back on the left, onwards on the right. */
export function Pager({ label = "Pages", order = "newest first", newer, older }: PagerProps) {
  if (!newer && !older) return null;
  const links = [
    { name: "Newer", href: newer },
    { name: "Older", href: older },
  ];
  const [back, onwards] = order === "newest first" ? links : links.reverse();
  return (
    <nav aria-label={label} className="pager">
      {back?.href && (
        <Link href={back.href} rel="prev" prefetch={false} className="button button-plain">
          <ArrowLeft aria-hidden="true" size={18} /> {back.name}
        </Link>
      )}
      {onwards?.href && (
        <Link href={onwards.href} rel="next" prefetch={false} className="button button-plain ms-auto">
          {onwards.name} <ArrowRight aria-hidden="true" size={18} />
        </Link>
      )}
    </nav>
  );
}
