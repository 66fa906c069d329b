// What the bot earns by each named attribution, side by side.
import * as Plot from "@observablehq/plot";
import * as definition from "./definition.js";
import { figure, h, labelWidth, section, table, width } from "./dom.js";
import * as format from "./format.js";
import { currency, metrics, say, tables } from "./report.js";

export function revenue() {
  const rows = tables.attributions.filter((row) => row.value != null && metrics.has(row.metric));
  if (rows.length === 0) {
    return null;
  }
  const bases = [...new Set(rows.map((row) => row.base))].sort((left, right) => placeOf(left) - placeOf(right));
  const labelOf = (base) => metrics.get(base)?.label ?? metrics.get(rows.find((row) => row.base === base).metric).label;
  const named = ({ metric, base }) => metrics.get(metric).label.replace(`${labelOf(base)}, `, "");
  const attributions = [...Map.groupBy(rows, (row) => row.attribution)].map(([, cells]) => ({ name: named(cells[0]), cells: new Map(cells.map((cell) => [cell.base, cell])) }));
  const columns = [{ label: say("revenue_attribution") }, ...bases.map((base) => ({ label: labelOf(base), number: true }))];
  const lines = attributions.map(({ name, cells }) => [
    name,
    ...bases.map((base) => (cells.has(base) ? definition.number(cells.get(base).metric, { value: cells.get(base).value, period_start: cells.get(base).period_start, grain: "month" }) : "")),
  ]);
  const chosen = bases.includes("attributed_revenue") ? "attributed_revenue" : bases[0];
  return section("revenue", say("revenue"),
    h("p", { class: "note" }, say("revenue_note", { month: format.month(rows[0].period_start) })),
    h("div", { class: "beside" }, bars(attributions, chosen, labelOf(chosen)), table(say("revenue"), columns, lines)));
}

/** Money first, then what it comes to. */
const ORDER = ["attributed_revenue", "attributed_gross_profit", "attributed_roi"];
const placeOf = (base) => (ORDER.includes(base) ? ORDER.indexOf(base) : ORDER.length);

function bars(attributions, base, label) {
  const points = attributions.filter(({ cells }) => cells.has(base)).map(({ name, cells }) => ({ name, value: cells.get(base).value }));
  const plot = Plot.plot({
    width: width(420), height: 34 * points.length + 40, marginLeft: labelWidth(points.map((point) => point.name)), marginRight: 76,
    x: { axis: null, zero: true }, y: { label: null, tickSize: 0, domain: points.map((point) => point.name) },
    marks: [
      Plot.barX(points, { x: "value", y: "name", fill: "var(--line)", insetTop: 3, insetBottom: 3 }),
      Plot.text(points, { x: "value", y: "name", text: (point) => format.value(point.value, "currency"), dx: 4, textAnchor: "start", fill: "var(--text)" }),
      Plot.ruleX([0], { stroke: "var(--muted)" }),
    ],
  });
  const words = `${label}, ${currency}: ${points.map((point) => `${format.isolated(point.name)} ${format.value(point.value, "currency")}`).join("; ")}`;
  return figure(plot, words, { summary: say("data"), columns: [{ label: say("revenue_attribution") }, { label, number: true }] }, () => points.map((point) => [point.name, format.value(point.value, "currency")]));
}
