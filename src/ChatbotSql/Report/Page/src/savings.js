// What support saves, week by week.
import * as Plot from "@observablehq/plot";
import * as definition from "./definition.js";
import { figure, h, section, width } from "./dom.js";
import * as format from "./format.js";
import { currency, metrics, say, shownWeek, weeksOf } from "./report.js";

const CANDIDATES = ["deflection_savings", "net_support_savings", "cost_per_interaction", "cost_per_resolution", "support_roi"];

export function savings() {
  const shown = CANDIDATES.filter((metric) => metrics.has(metric) && shownWeek(metric)?.value != null);
  if (shown.length === 0) {
    return null;
  }
  const drawn = shown.filter((metric) => metric.endsWith("_savings"));
  return section("savings", say("savings"),
    h("p", { class: "note" }, say("savings_note", { currency })),
    h("div", { class: "beside" },
      h("div", { class: "charts" }, drawn.map(bars)),
      h("dl", { class: "numbers" }, shown.flatMap((metric) => [h("dt", null, metrics.get(metric).label), h("dd", null, definition.number(metric, shownWeek(metric)))]))));
}

function bars(metric) {
  const known = metrics.get(metric);
  const points = weeksOf(metric).filter((row) => row.value != null && row.is_complete);
  const plot = Plot.plot({
    width: width(520), height: 150, marginLeft: 60, marginTop: 24, marginBottom: 24,
    x: { type: "utc", ticks: 5, tickFormat: (date) => format.date(date.toISOString().slice(0, 10)), label: null },
    y: { ticks: 4, tickFormat: (value) => format.tick(value, "number"), label: null, grid: true },
    marks: [
      Plot.rectY(points, { x1: (row) => new Date(row.period_start), x2: (row) => new Date(Date.parse(row.period_start) + 6 * 86400000), y: "value", fill: (row) => (row.value < 0 ? "var(--worse)" : "var(--line)") }),
      Plot.ruleY([0], { stroke: "var(--muted)" }),
      Plot.text([known.label], { text: (label) => label, frameAnchor: "top-left", dy: -18, fontWeight: 600, fill: "var(--text)" }),
    ],
  });
  const words = `${known.label}: ${points.map((row) => `${format.date(row.period_start)} ${format.value(row.value, known.unit)}`).join("; ")}`;
  return figure(plot, words, { summary: say("data"), columns: [{ label: say("week") }, { label: known.label, number: true }] }, () => points.map((row) => [format.date(row.period_start), format.value(row.value, known.unit)]));
}
