// The week by intent, KPIs as columns.
import * as definition from "./definition.js";
import { h, section } from "./dom.js";
import * as format from "./format.js";
import { metrics, say, scorecards, shownWeek, tables, week } from "./report.js";

export function intents() {
  const names = scorecards.flatMap((scorecard) => scorecard.metrics);
  const shown = [...new Set(names)].filter((metric) => tables.intents.some((row) => row.metric === metric && row.value != null));
  if (shown.length === 0) {
    return null;
  }
  const sizes = new Map(tables.intent_sizes.map((row) => [row.intent, row.conversations]));
  const rows = [...Map.groupBy(tables.intents, (row) => row.intent)].map(([intent, cells]) => ({
    intent,
    size: sizes.get(intent) ?? 0,
    cells: new Map(cells.map((cell) => [cell.metric, cell])),
  }));
  const body = h("tbody", null);
  const state = { key: null, descending: true };
  const headings = [heading(say("gap_intent"), "intent"), heading(say("conversations"), null), ...shown.map((metric) => heading(metrics.get(metric).label, metric, !isComplete(metric)))];

  function heading(label, key, isMarked) {
    return h("th", { scope: "col", class: key === "intent" ? null : "number" }, h("button", { type: "button", class: "sort", onclick: () => sort(key) }, h("bdi", { class: "title" }, label), isMarked && h("span", { class: "also" }, say("not_complete"))));
  }

  function sort(key) {
    state.descending = state.key === key ? !state.descending : key !== "intent";
    state.key = key;
    draw();
  }

  function draw() {
    const keys = ["intent", null, ...shown];
    headings.forEach((cell, index) => cell.setAttribute("aria-sort", keys[index] === state.key ? (state.descending ? "descending" : "ascending") : "none"));
    body.replaceChildren(...rows.toSorted(comparison(state)).map((row) => line(row, shown)));
  }

  draw();
  return section("intents", say("intents"),
    h("p", { class: "note" }, say("intents_note"), h("span", { class: "screen" }, ` ${say("intents_sort")}`)),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("intents") },
      h("table", { class: "intents" }, h("caption", { class: "hidden" }, say("intents")),
        h("thead", null, h("tr", null, headings)), body, h("tfoot", null, wholeLine(shown)))));
}

/** Whether all values of the week are final; those that are not are held against nothing. */
const isComplete = (metric) => tables.intents.every((row) => row.metric !== metric || row.value == null || row.is_complete);

/** Rows without a value come last, whichever way the others go. */
function comparison({ key, descending }) {
  const of = (row) => (key === "intent" ? (row.intent ?? "") : key === null ? row.size : (row.cells.get(key)?.value ?? null));
  return (left, right) => {
    const [a, b] = [of(left), of(right)];
    if (a === null || b === null) {
      return a === b ? right.size - left.size : a === null ? 1 : -1;
    }
    const order = typeof a === "string" ? a.localeCompare(b) : a - b;
    return (descending ? -order : order) || right.size - left.size;
  };
}

function line(row, shown) {
  return h("tr", null,
    h("th", { scope: "row" }, h("bdi", { class: "title" }, row.intent ?? say("none"))),
    h("td", { class: "number" }, format.count(row.size)),
    shown.map((metric) => cellOf(metric, row.cells.get(metric), row.intent)));
}

function cellOf(metric, cell, intent) {
  if (cell?.value == null) {
    return h("td", { class: "number" }, "");
  }
  const worth = cell.differs == null ? 0 : differsFor(metrics.get(metric), cell.differs);
  const kind = cell.differs == null ? "" : worth > 0 ? "better" : worth < 0 ? "worse" : "differs";
  const mark = cell.differs == null ? null : [h("span", { "aria-hidden": "true" }, cell.differs > 0 ? " ▲" : " ▼"), h("span", { class: "hidden" }, ` ${say(cell.differs > 0 ? "higher_than_rest" : "lower_than_rest")}`)];
  return h("td", { class: `number ${kind}` }, definition.number(metric, { ...cell, period_start: week, at: { dimension: "intent", part: intent } }), mark);
}

const differsFor = (known, sign) => (known.better === "neither" ? 0 : (sign > 0) === (known.better === "higher") ? 1 : -1);

function wholeLine(shown) {
  return h("tr", null,
    h("th", { scope: "row" }, say("whole")), h("td", null),
    shown.map((metric) => {
      const row = shownWeek(metric);
      return h("td", { class: "number" }, row?.period_start === week ? definition.number(metric, row) : "");
    }));
}
