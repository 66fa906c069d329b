// The tiles of a scorecard: a KPI each, with what it has to be read with.
import { range, verdict } from "./bands.js";
import { h, svg } from "./dom.js";
import * as definition from "./definition.js";
import * as format from "./format.js";
import { addDays, inWeek, metrics, sampleOf, say, shownWeek, starts, week, weeksOf, word } from "./report.js";

const SMALL = 100;

export function scorecard({ name, label, metrics: names }) {
  const [there, absent] = [[], []];
  names.filter((metric) => metrics.has(metric)).forEach((metric) => (absence(metric) == null ? there : absent).push(metric));
  return h("section", { id: `scorecard-${name}`, class: "scorecard", "aria-labelledby": `scorecard-${name}-heading` },
    h("h2", { id: `scorecard-${name}-heading` }, label),
    h("div", { class: "tiles" }, there.map(tile)),
    absent.length > 0 && h("dl", { class: "absent" }, [...Map.groupBy(absent, absence)].map(([why, which]) =>
      h("div", null, h("dt", null, why), h("dd", null, which.map((metric, index) => h("span", { "data-kpi": metric }, index > 0 && " · ", definition.name(metric))))))));
}

/** Why a metric has no number; null where it has one. */
const absence = (metric) => word("reason", metrics.get(metric).not_available) ?? (shownWeek(metric) ? null : say("no_value"));

function tile(metric) {
  const known = metrics.get(metric);
  const row = shownWeek(metric);
  return h("article", { class: `tile ${row.status ?? ""}`, "data-kpi": metric },
    h("h3", null, definition.name(metric)),
    h("div", { class: "main" },
      h("div", null, h("p", { class: `big${format.value(row.value, known.unit).length > 8 ? " long" : ""}` }, row.value == null ? reason(row) : definition.number(metric, row)), changeLine(row, known)),
      sparkline(metric, known)),
    meter(row, known),
    h("p", { class: "small" }, certainty(row, known)),
    partners(known, row.period_start));
}

const reason = (row) => h("span", { class: "reason" }, say(`reason_${row.reason}`));

/** Whether a change is for the better, by the metric's own direction: 1, −1, or 0 where it has none. */
export const judged = (change, better) => (better === "neither" || change === 0 ? 0 : (change > 0) === (better === "higher") ? 1 : -1);

/** A difference with an arrow for its direction, and a word and a colour for its worth. */
export function changeMark(change, known) {
  const text = format.change(change, known.unit);
  const worth = format.isNothing(text) ? 0 : judged(change, known.better);
  const arrow = format.isNothing(text) ? "■" : change > 0 ? "▲" : "▼";
  return h("span", { class: `change ${worth > 0 ? "better" : worth < 0 ? "worse" : ""}` },
    h("span", { "aria-hidden": "true" }, `${arrow} `), h("span", { class: "size" }, text),
    worth !== 0 && h("span", { class: "hidden worth" }, ` ${say(worth > 0 ? "better" : "worse")}`));
}

function changeLine(row, known) {
  return h("p", { class: "small" }, row.change == null ? say("no_before") : changeMark(row.change, known));
}

/** What is said of the week of a number: which it is, where it is not the one reported on, and whether it is complete. */
export function weekNote(row, known) {
  const date = format.date(row.period_start);
  if (!row.is_complete) {
    return row.period_start === week ? say("not_complete") : `${date}: ${say("not_complete")}`;
  }
  // Where the week after has had its time to mature by the end of the week reported on, its data does not reach as far.
  const matures = addDays(row.period_start, 7 + known.matures_days) > week;
  return row.period_start === week ? null : say(matures ? "as_of" : "as_of_covered", { date });
}

function certainty(row, known) {
  const parts = [weekNote(row, known)].filter(Boolean);
  if (row.ci_low != null) {
    parts.push(say("interval", { low: format.value(row.ci_low, known.unit), high: format.value(row.ci_high, known.unit) }));
  }
  const sample = sampleOf(row, known.unit);
  if (sample != null && row.value != null) {
    parts.push(say(sample < SMALL ? "small_sample" : "sample", { n: format.count(sample) }));
  }
  return parts.join(" · ");
}

/** What a number is read with, in its own week. */
function partners(known, start) {
  const shown = (known.read_with ?? []).filter((metric) => metrics.has(metric) && shownWeek(metric)?.value != null);
  return shown.length === 0 ? null : h("div", { class: "partners" }, h("p", { class: "label" }, say("read_with")), h("ul", null, shown.map((metric) => {
    const row = inWeek(metric, start);
    const partner = metrics.get(metric);
    const numbers = row?.value == null || !row.is_complete
      ? h("span", { class: "reason" }, say(row?.value == null ? "no_value" : "funnel_not_complete"))
      : [definition.number(metric, row), row.change == null ? h("span", null) : changeMark(row.change, partner)];
    return h("li", { "data-partner": metric }, h("bdi", { class: "partner" }, partner.label), numbers);
  })));
}

/** The band of the value, on a scale of the bands that hold in every case, unless the value is judged by one that does not. */
function meter(row, known) {
  const bands = known.bands.filter((band) => band.plain);
  const label = h("p", { class: `meter-label ${row.status ?? ""}` }, verdict(row));
  if (bands.length === 0 || row.value == null || (row.band && !bands.some((band) => band.label === row.band && holds(band, row.value)))) {
    return label;
  }
  const edges = bands.flatMap((band) => [band.from, band.below]).filter((edge) => edge != null);
  const [low, top] = ends([...edges, row.value], known.unit);
  const at = (value) => (100 * (Math.min(Math.max(value, low), top) - low)) / (top - low);
  const bar = (band) => {
    const [from, to] = [at(band.from ?? low), at(band.below ?? top)];
    return svg("rect", { class: `band ${band.status}`, x: from, width: Math.max(0, to - from), y: 3, height: 6 }, svg("title", null, `${format.isolated(word("band", band.label))}: ${range(band, known.unit)}`));
  };
  return h("div", { class: "meter" },
    svg("svg", { viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true" },
      bands.toReversed().map(bar), svg("rect", { class: "needle", x: at(row.value) - 0.8, width: 1.6, y: 0, height: 12 })),
    label);
}

const holds = ({ from, below }, value) => (from == null || value >= from) && (below == null || value < below);

/** The ends of the scale: some room on both sides, but no shares below nothing or above the whole. */
function ends(values, unit) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.3;
  return [least >= 0 ? Math.max(0, least - room) : least - room, unit === "percent" && most <= 1 ? Math.min(1, most + room) : most + room];
}

/** The last half year as a line; the height is the metric's own range. */
function sparkline(metric, known) {
  const points = weeksOf(metric).filter((row) => row.value != null && row.is_complete).map((row) => ({ x: starts.indexOf(row.period_start), y: row.value }));
  if (points.length < 2) {
    return null;
  }
  const values = points.map((point) => point.y);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (point) => (point.x / (starts.length - 1)) * 96 + 2;
  const y = (point) => (high === low ? 16 : 30 - ((point.y - low) / (high - low)) * 28);
  const words = say("sparkline", {
    label: format.isolated(known.label), weeks: starts.length, first: format.value(values[0], known.unit), last: format.value(values.at(-1), known.unit),
    low: format.value(low, known.unit), high: format.value(high, known.unit),
  });
  // A week without a value breaks the line.
  const path = points.map((point, index) => `${index > 0 && point.x === points[index - 1].x + 1 ? "L" : "M"}${x(point).toFixed(1)},${y(point).toFixed(1)}`).join("");
  return svg("svg", { class: "sparkline", viewBox: "0 0 100 32", role: "img", "aria-label": words, preserveAspectRatio: "none" },
    svg("title", null, words), svg("path", { d: path, "vector-effect": "non-scaling-stroke" }),
    svg("circle", { cx: x(points.at(-1)), cy: y(points.at(-1)), r: 2 }));
}
