/** A sentence in which what stands between backticks is code. */
export const Marked = ({ children }: { children: string }) =>
  children.split("`").map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place, and never move
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
