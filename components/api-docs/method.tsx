/** What kind of request it is. */
export const Method = ({ name }: { name: string }) => <span className="badge">{name}</span>;
