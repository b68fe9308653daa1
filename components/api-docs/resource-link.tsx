/** The id of the part of the page that describes a resource. */
export const resourceId = (name: string) => `resource-${name.toLowerCase()}`;

/** Leads from the name of a resource in `word` (`list of Talk`) to what it has. */
export const ResourceLink = ({ name, word = name }: { name: string; word?: string }) => (
  <>
    {word.slice(0, word.length - name.length)}
    <a href={`#${resourceId(name)}`}>{name}</a>
  </>
);
