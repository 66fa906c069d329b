// What support saves, week by week.
import * as Plot from "@observablehq/plot";
import * as definition from "./definition.js";
import { weekAxis } from "./axis.js";
import { figure, h, section, width } from "./dom.js";
import * as format from "./format.js";
import { addDays, currency, metrics, say, shownWeek, weeksOf } from "./report.js";
import { weekNote } from "./tiles.js";

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
      h("dl", { class: "numbers" }, shown.flatMap(line))));
}

function line(metric) {
  const row = shownWeek(metric);
  const note = weekNote(row, metrics.get(metric));
  return [h("dt", null, metrics.get(metric).label, note && h("span", { class: "also" }, note)), h("dd", null, definition.number(metric, row))];
}

function bars(metric) {
  const known = metrics.get(metric);
  const points = weeksOf(metric).filter((row) => row.value != null && row.is_complete);
  const room = width(520);
  const plot = Plot.plot({
    width: room, height: 134, marginLeft: 60, marginTop: 8, marginBottom: 24,
    x: weekAxis(room - 80),
    y: { ticks: 4, tickFormat: (value) => format.tick(value, "number"), label: null, grid: true },
    marks: [
      Plot.rectY(points, { x1: (row) => new Date(addDays(row.period_start, -3)), x2: (row) => new Date(addDays(row.period_start, 3)), y: "value", fill: (row) => (row.value < 0 ? "var(--worse)" : "var(--line)") }),
      Plot.ruleY([0], { stroke: "var(--muted)" }),
    ],
  });
  const words = `${format.isolated(known.label)}: ${points.map((row) => `${format.date(row.period_start)} ${format.value(row.value, known.unit)}`).join("; ")}`;
  return h("div", null, h("h3", null, known.label), figure(plot, words, { summary: say("data"), columns: [{ label: say("week") }, { label: known.label, number: true }] }, () => points.map((row) => [format.date(row.period_start), format.value(row.value, known.unit)])));
}
