/** What stands under `key`. Throws where nothing does, so that nothing is written about a row that is not there. */
export function at<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error("nothing stands under this key");
  return value;
}
