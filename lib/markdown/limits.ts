const MAX_CODE_UNITS = 40_000;

const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))){21}/m;

const limits: { of: RegExp; max: number }[] = [
  { of: /[*~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, max: 500 },
  { of: /\[\^/g, max: 100 },
  { of: /\|/g, max: 2_000 },
  { of: /\]:/g, max: 500 },
];

/**
 * Whether the text holds more than anybody writes by hand: containers deeper than 20, over 500 runs of emphasis marks,
 * 100 footnote marks, 2,000 table cells or 500 link definitions. The parser takes quadratic time, or overflows its stack,
 * on those (remarkjs/remark#1010). It only counts, in linear time; what it lets through is stopped by the clock.
 */
export function exceedsLimits(source: string) {
  if (source.length > MAX_CODE_UNITS || TOO_DEEP.test(source)) return true;
  return limits.some(({ of, max }) => (source.match(of)?.length ?? 0) > max);
}
