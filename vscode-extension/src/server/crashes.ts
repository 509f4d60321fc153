/**
 * Whether to bring the server back when it ends unasked: silently a few times, then it stays down until a person asks,
 * because a server that dies at every start would otherwise keep dying.
 */
export class Crashes {
  private readonly times: number[] = [];

  constructor(private readonly limit = 4, private readonly withinMilliseconds = 3 * 60_000) {}

  /** Counts one end at the time `now` (milliseconds); true when the server may be started again. */
  mayRestart(now: number): boolean {
    this.times.push(now);
    while (this.times[0] !== undefined && now - this.times[0] > this.withinMilliseconds) this.times.shift();
    return this.times.length <= this.limit;
  }

  /** A restart a person asked for starts the count anew. */
  forgive(): void {
    this.times.length = 0;
  }
}
