// The data behind the numbers: what became of its rows, and how far it reaches.
import * as definition from "./definition.js";
import { h, section, table } from "./dom.js";
import * as format from "./format.js";
import { say, tables, word } from "./report.js";

export function quality() {
  const keys = ["source", "read", "rejected", "duplicate", "superseded", "undated", "from", "until"];
  const columns = keys.map((key, index) => ({ label: say(`quality_${key}`), number: index > 0 }));
  const lines = tables.sources.map((row) => [
    row.source, format.count(row.rows_read), format.count(row.rows_rejected), format.count(row.rows_duplicate), format.count(row.rows_superseded), format.count(row.undated ?? 0),
    row.covers_from ? format.longDate(row.covers_from) : "", row.covers_until ? format.longDate(row.covers_until) : "",
  ]);
  const addsUp = tables.sources.every((row) => row.adds_up);
  const weeks = tables.incomplete.map((row) => say("quality_week", { week: format.date(row.period_start), metrics: row.metrics })).join(", ");
  return section("quality", say("quality"),
    h("p", { class: addsUp ? "note" : "note worse" }, `${say(addsUp ? "quality_adds_up" : "quality_does_not")} ${weeks ? say("quality_incomplete", { weeks }) : say("quality_complete")}`, " ", definition.source("sources", say("quality"), say("quality_adds_up"))),
    table(say("quality"), columns, lines),
    tables.rejections.length > 0 && rejections());
}

function rejections() {
  const columns = ["source", "column", "reason", "rows"].map((key) => ({ label: say(`quality_${key}`), number: key === "rows" }));
  return [h("h3", null, say("quality_rejections")), table(say("quality_rejections"), columns, tables.rejections.map((row) => [row.source, row.column_name ?? "", word("reason", row.reason), format.count(row.rows)]))];
}
