// The bands of a metric as shaded parts of a chart.
import * as Plot from "@observablehq/plot";

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
