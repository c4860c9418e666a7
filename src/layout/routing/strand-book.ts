import { pairCost, type Facing } from "./channel-order.ts";
import type { Strand } from "./strand.ts";

/** Slots that share one page. */
const PAGE = 16;
/** How many pages, and strands of one page, are looked at for one question. */
const MOST_PAGES = 16;
const MOST_STRANDS = 48;
/** Two ends that face each other in one slot will lie apart there, at the price of a crossing. */
const FACING: Facing = { nearness: 0.5, price: 1 };

/**
 * The strands that lie in many parallel channels, by slots, so that those beside a new one are found quickly: each is
 * noted on all pages (stretches of slots) that it touches.
 */
export class StrandBook {
  private readonly pages: (Strand[] | undefined)[];
  private readonly pagesPerChannel: number;

  constructor(channels: number, length: number) {
    this.pagesPerChannel = Math.ceil((length + 1) / PAGE) + 1;
    this.pages = new Array<Strand[] | undefined>(channels * this.pagesPerChannel).fill(undefined);
  }

  add(channel: number, strand: Strand): void {
    for (const key of this.keysOf(channel, strand)) {
      (this.pages[key] ??= []).push(strand);
    }
  }

  /** Takes out one strand with the same ends. */
  remove(channel: number, strand: Strand): void {
    for (const key of this.keysOf(channel, strand)) {
      const page = this.pages[key];
      const last = page?.at(-1);
      if (!page || !last) continue;
      const place = page.findIndex((other) => isSame(other, strand));
      if (place < 0) continue;
      page[place] = last;
      page.pop();
    }
  }

  /**
   * Crossings that cannot be avoided between a strand and those in its channel, each pair in its better order. Where
   * there are very many, it is an estimate from evenly chosen ones, so that no question takes long. Stops counting once
   * there are `enough`.
   */
  crossings(channel: number, strand: Strand, enough: number): number {
    const first = Math.floor(strand.low / PAGE);
    const last = Math.floor(strand.high / PAGE);
    const stride = Math.ceil((last - first + 1) / MOST_PAGES);
    let count = 0;
    for (let number = first; number <= last && count * stride < enough; number += stride) {
      const page = this.pages[channel * this.pagesPerChannel + number];
      if (page) count += pageCrossings(page, strand, number);
    }
    return count * stride;
  }

  private keysOf(channel: number, { low, high }: Strand): number[] {
    const first = Math.floor(low / PAGE);
    const count = Math.floor(high / PAGE) - first + 1;
    return Array.from({ length: count }, (_, index) => channel * this.pagesPerChannel + first + index);
  }
}

/** Each pair is counted on the page where its overlap begins. */
function pageCrossings(page: readonly Strand[], strand: Strand, number: number): number {
  const stride = Math.ceil(page.length / MOST_STRANDS);
  let count = 0;
  for (let index = 0; index < page.length; index += stride) {
    const other = page[index];
    if (!other || other.low > strand.high || other.high < strand.low) continue;
    if (Math.floor(Math.max(other.low, strand.low) / PAGE) !== number) continue;
    count += Math.min(pairCost(strand, other, FACING), pairCost(other, strand, FACING));
  }
  return count * stride;
}

function isSame(a: Strand, b: Strand): boolean {
  return a.low === b.low && a.high === b.high && a.lowSide === b.lowSide && a.highSide === b.highSide;
}
