/** The names of the fields that both have, and that are not the same. */
export const changedFields = (before: object, after: object): string[] =>
  Object.entries(before).flatMap(([field, value]) =>
    field in after && after[field as keyof typeof after] !== value ? [field] : [],
  );
