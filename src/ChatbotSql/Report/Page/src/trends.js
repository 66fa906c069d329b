// Trend lines of one metric by the parts of a dimension: small multiples with one pair of axes.
import * as Plot from "@observablehq/plot";
import { weekAxis } from "./axis.js";
import { range, shading } from "./bands.js";
import { figure, h, section } from "./dom.js";
import * as format from "./format.js";
import { metrics, partLabel, say, scorecards, starts, tables, week, weeksOf, word } from "./report.js";

const HEIGHT = 120;
const LEAST_WIDTH = 230;

/** The width that a chart is drawn at for paper. */
const PAPER = 1000;
const series = Map.groupBy(tables.series.map((row) => ({ ...row, values: JSON.parse(row.values) })).filter((row) => row.values.some((value) => value != null)), (row) => `${row.metric} ${row.dimension}`);
const dimensions = [...new Set(tables.series.map((row) => row.dimension))];
const rules = new Map(tables.rules.map((rule) => [rule.attribution, rule.since]));

export function trends() {
  const names = [...new Set(scorecards.flatMap((scorecard) => scorecard.metrics))].filter((metric) => weeksOf(metric).some((row) => row.value != null));
  if (names.length === 0 || dimensions.length === 0) {
    return null;
  }
  const first = names.find((metric) => series.has(`${metric} ${dimensions[0]}`)) ?? names[0];
  const place = h("div", { class: "trend", "aria-live": "polite" });
  const metric = h("select", { id: "trend-metric", onchange: draw }, names.map((name) => h("option", { value: name, selected: name === first }, metrics.get(name).label)));
  const by = h("select", { id: "trend-by", onchange: draw }, dimensions.map((dimension) => h("option", { value: dimension }, say(`dimension_${dimension}`))));
  function draw(width) {
    const showsTable = place.querySelector("details")?.open;
    place.replaceChildren(...chart(metric.value, by.value, typeof width === "number" ? width : place.clientWidth || PAPER));
    place.querySelector("details")?.toggleAttribute("open", showsTable === true);
  }
  // The width is known only once the page stands.
  queueMicrotask(draw);
  new ResizeObserver(debounced(draw)).observe(place);
  addEventListener("beforeprint", () => draw(PAPER));
  addEventListener("afterprint", draw);
  return section("trends", say("trends"),
    h("p", { class: "controls" },
      h("label", { for: "trend-metric" }, say("trends_metric")), metric,
      h("label", { for: "trend-by" }, say("trends_by")), by),
    place);
}

function debounced(draw) {
  let width = 0;
  return ([entry]) => {
    if (Math.abs(entry.contentRect.width - width) > 20) {
      width = entry.contentRect.width;
      draw();
    }
  };
}

function chart(metric, dimension, width) {
  const known = metrics.get(metric);
  const parts = series.get(`${metric} ${dimension}`);
  if (!parts) {
    return [h("p", { class: "note" }, say("trends_none", { dimension: say(`dimension_${dimension}`) }))];
  }
  const columns = Math.max(1, Math.min(parts.length, Math.floor(width / LEAST_WIDTH), 3));
  const label = (row) => partLabel(dimension, row.part);
  const points = parts.flatMap((row, index) => row.values.map((value, at) => ({ part: label(row), index, week: new Date(starts[at]), value })));
  const whole = weeksOf(metric).filter((row) => row.is_complete && row.value != null).map((row) => ({ week: new Date(row.period_start), value: row.value }));
  const place = { fx: (point) => point.index % columns, fy: (point) => Math.floor(point.index / columns) };
  const [low, high] = extent([...points, ...whole].map((point) => point.value), known.unit);
  const changed = rules.get(known.attribution);
  // Values are all by the rule in force: the mark says which were first told by another, so that it stands in the range.
  const mark = changed >= starts[0] ? [changed, week].sort()[0] : null;
  const plot = Plot.plot({
    width, height: HEIGHT * Math.ceil(parts.length / columns) + 46, marginLeft: 52, marginRight: 14, marginTop: 22, marginBottom: 24,
    x: weekAxis((width - 66) / columns - 30),
    y: { domain: [low, high], ticks: 3, tickFormat: (value) => format.tick(value, known.unit), label: null, grid: true },
    fx: { axis: null, padding: 0.08 }, fy: { axis: null, padding: 0.28 },
    marks: [
      ...shading(known.bands, low, high),
      mark && Plot.ruleX([new Date(mark)], { stroke: "var(--muted)", strokeDasharray: "3,3" }),
      Plot.line(whole, { x: "week", y: "value", stroke: "var(--whole)", strokeWidth: 1.25 }),
      Plot.line(points, { x: "week", y: "value", ...place, z: "part", stroke: "var(--line)", strokeWidth: 1.75 }),
      Plot.dot(parts.map((row, index) => lastOf(row, index)).filter(Boolean), { x: "week", y: "value", ...place, r: 2.5, fill: "var(--line)" }),
      Plot.text(parts.map((row, index) => ({ index, part: label(row), last: row.values.findLast((value) => value != null) })), {
        ...place, text: (row) => `${format.isolated(shorten(row.part))}  ${format.value(row.last, known.unit)}`, frameAnchor: "top-left", dy: -15, fontWeight: 600, fill: "var(--text)",
      }),
    ],
  });
  const words = `${format.isolated(known.label)}, ${say("trends_by").toLowerCase()} ${say(`dimension_${dimension}`)}: ${parts.map((row) => `${format.isolated(label(row))} ${format.value(row.values.findLast((value) => value != null), known.unit)}`).join("; ")}`;
  const data = { summary: say("data"), columns: [{ label: say("week") }, ...parts.map((row) => ({ label: label(row), number: true }))] };
  const cells = () => starts.map((start, at) => [format.date(start), ...parts.map((row) => format.value(row.values[at], known.unit))]);
  return [h("p", { class: "note" }, note(known, changed)), figure(plot, words, data, cells)];
}

function note(known, since) {
  const bands = known.bands.filter((band) => band.plain).map((band) => `${format.isolated(word("band", band.label))} ${range(band, known.unit)}`).join(", ");
  const parts = [say("trends_note", { weeks: starts.length }), bands && say("trends_shading", { bands }), since && say("trends_rule", { attribution: format.isolated(known.attribution), date: format.longDate(since) })];
  return parts.filter(Boolean).join(" ");
}

function lastOf(row, index) {
  const at = row.values.findLastIndex((value) => value != null);
  return at < 0 ? null : { index, week: new Date(starts[at]), value: row.values[at] };
}

/** The ends of the shared axis: from zero where that costs little of the height. */
function extent(values, unit) {
  const known = values.filter((value) => value != null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const from = low >= 0 && (low < high * 0.5 || low < room) ? 0 : low - room;
  return [from, unit === "percent" && high <= 1 ? Math.min(1, high + room) : high + room];
}

const shorten = (text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
