/** The value below which the given share (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** For a person: three significant places are enough for a time. */
export function ms(value: number): string {
  return `${value.toPrecision(3)} ms`;
}
