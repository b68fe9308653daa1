type OwnLinksProps = { text: string; siteUrl: string };

/** Text in which our own addresses are links; other people's stay text. */
export const OwnLinks = ({ text, siteUrl }: OwnLinksProps) =>
  text.split(/(https?:\/\/\S+)/).map((part, index) => {
    if (!part.startsWith(`${siteUrl}/`)) return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <a key={index} href={part}>
        {part}
      </a>
    );
  });
