/** @internal */
export interface MetricsConfig {
  /** Whether there are metrics of single services. */
  perService: boolean;
  /** Of how many of them, those that stand worst first. */
  maxServices: number;
}
