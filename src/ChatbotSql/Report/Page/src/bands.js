// The bands of a metric: in words, and as shaded parts of a chart.
import * as Plot from "@observablehq/plot";
import { h } from "./dom.js";
import * as format from "./format.js";
import { metrics, say, word } from "./report.js";

/** The band that a value was judged to stand in, with its worth; nothing where it was not. */
export const verdict = ({ band, status }) => (band ? `${word("band", band)} (${say(`status_${status}`)})` : "");

/** The values of a band in words; bounds of a relative one are distances from another metric. */
export function range({ from, below, relative_to: other }, unit) {
  const bound = (edge) => (other ? `${format.isolated(metrics.get(other)?.label ?? other)}${edge === 0 ? "" : ` ${edge > 0 ? "+" : "−"} ${format.distance(Math.abs(edge), unit === "percent" ? "points" : unit)}`}` : format.value(edge, unit));
  if (from == null) {
    return below == null ? say("band_any") : say("under", { to: bound(below) });
  }
  return below == null ? say("at_least", { from: bound(from) }) : say("from_to", { from: bound(from), to: bound(below) });
}

/** What else has to hold for a band, each as words and SQL. */
export const conditions = (band) => [
  band.where && [`${say("band_where")} `, h("code", null, band.where)],
  band.only_if && [`${say("band_only_if")} `, h("code", null, band.only_if)],
  band.after_launch_days != null && [say("band_after_launch", { days: band.after_launch_days })],
].filter(Boolean);

/** The marks behind a chart whose values lie between two ends. */
export function shading(bands, low, high) {
  const plain = bands.filter((band) => band.plain);
  return [...new Set(plain.map((band) => band.status))].map((status) =>
    Plot.rectY(plain.filter((band) => band.status === status && (band.from ?? low) < high && (band.below ?? high) > low), {
      y1: (band) => Math.max(band.from ?? low, low),
      y2: (band) => Math.min(band.below ?? high, high),
      fill: `var(--shade-${status})`,
    }));
}
