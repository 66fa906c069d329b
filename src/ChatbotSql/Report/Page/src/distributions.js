// How turns and seconds are spread, by outcome: not the median alone.
import * as Plot from "@observablehq/plot";
import * as definition from "./definition.js";
import { figure, h, labelWidth, section, width } from "./dom.js";
import * as format from "./format.js";
import { partLabel, say, tables } from "./report.js";

/** Times that people know, in seconds, where the axis is marked. */
const TIMES = [1, 3, 10, 30, 120, 600, 1800, 7200, 28800];

export function distributions() {
  const measures = ["turns", "seconds"].filter((measure) => tables.distributions.some((row) => row.measure === measure));
  return measures.length === 0 ? null : section("distributions", say("distributions"),
    h("p", { class: "note" }, say("distributions_note"), " ", definition.source("distributions", say("distributions"), say("distributions_note"))),
    h("div", { class: "beside" }, measures.map(chart)));
}

/** Seconds are drawn by their logarithm, as the times of people spread. */
function chart(measure) {
  const rows = tables.distributions.filter((row) => row.measure === measure);
  const outcome = (row) => partLabel("outcome", row.outcome);
  const isTime = measure === "seconds";
  const unit = isTime ? "seconds" : "number";
  const least = isTime ? 1 : 0;
  const at = (value) => Math.max(least, value);
  const bins = rows.flatMap((row) => row.bins.map((bin, index) => ({ outcome: outcome(row), from: isTime ? 2 ** bin : bin - 0.5, to: isTime ? 2 ** (bin + 1) : bin + 0.5, share: row.counts[index] / row.conversations })));
  const most = Math.max(...bins.map((bin) => bin.to), ...rows.map((row) => row.quantiles[4]));
  const domain = [Math.min(...bins.map((bin) => bin.from)), most];
  const ticks = isTime ? TIMES.filter((time) => time >= domain[0] && time <= most) : undefined;
  const plot = Plot.plot({
    width: width(520), height: 56 * rows.length + 40, marginLeft: labelWidth(rows.map(outcome)), marginRight: 12, marginTop: 8,
    x: { type: isTime ? "log" : "linear", domain, axis: null },
    y: { axis: null, domain: [-0.45, Math.max(...bins.map((bin) => bin.share))] },
    fy: { label: null, domain: rows.map(outcome), padding: 0.1 },
    marks: [
      // A format of ticks would be asked about powers of ten alone.
      ticks ? Plot.axisX(ticks, { text: (time) => format.tick(time, unit), label: null }) : Plot.axisX({ ticks: 8, label: null }),
      Plot.rectY(bins, { fy: "outcome", x1: "from", x2: "to", y: "share", fill: "var(--line)", fillOpacity: 0.35, inset: 0.5 }),
      Plot.link(rows, { fy: outcome, x1: (row) => at(row.quantiles[0]), x2: (row) => at(row.quantiles[4]), y1: -0.2, y2: -0.2, stroke: "var(--line)" }),
      Plot.rect(rows, { fy: outcome, x1: (row) => at(row.quantiles[1]), x2: (row) => at(row.quantiles[3]), y1: -0.32, y2: -0.08, fill: "var(--line)" }),
      Plot.link(rows, { fy: outcome, x1: (row) => at(row.quantiles[2]), x2: (row) => at(row.quantiles[2]), y1: -0.4, y2: 0, stroke: "var(--text)", strokeWidth: 2 }),
    ],
  });
  const words = `${say(`measure_${measure}`)}: ${rows.map((row) => `${format.isolated(outcome(row))}, ${say("median")} ${format.value(row.quantiles[2], unit)}, ${say("middle_half")} ${say("from_to", { from: format.value(row.quantiles[1], unit), to: format.value(row.quantiles[3], unit) })}`).join("; ")}`;
  const columns = [{ label: say("dimension_outcome") }, { label: say("conversations"), number: true }, ...[0.1, 0.25, 0.5, 0.75, 0.9].map((quantile) => ({ label: format.percent(quantile, 0), number: true }))];
  return h("div", null, h("h3", null, say(`measure_${measure}`)), figure(plot, words, { summary: say("data"), columns },
    () => rows.map((row) => [outcome(row), format.count(row.conversations), ...row.quantiles.map((value) => format.value(value, unit))])));
}
