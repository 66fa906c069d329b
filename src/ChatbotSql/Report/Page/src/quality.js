// The data behind the numbers: what became of its rows, and how far it reaches.
import * as definition from "./definition.js";
import { h, section, table } from "./dom.js";
import * as format from "./format.js";
import { say, tables, word } from "./report.js";

export function quality() {
  const keys = ["source", "rows", "left_out", "rejected", "duplicate", "superseded", "used", "undated", "from", "until"];
  const columns = keys.map((key, index) => ({ label: say(`quality_${key}`), number: index > 0 }));
  const lines = tables.sources.map((row) => [
    row.is_made ? [row.source, h("span", { class: "also" }, say("quality_made"))] : row.source,
    ...[row.rows, row.rows_left_out, row.rows_rejected, row.rows_duplicate, row.rows_superseded, row.rows_used, row.undated].map(format.count),
    row.covers_from ? format.shortDate(row.covers_from) : "", row.covers_until ? format.shortDate(row.covers_until) : "",
  ]);
  const addsUp = tables.sources.every((row) => row.adds_up);
  const weeks = tables.incomplete.map((row) => say("quality_week", { week: format.date(row.period_start), metrics: row.metrics })).join(", ");
  return section("quality", say("quality"),
    h("p", { class: addsUp ? "note" : "note worse" }, `${say(addsUp ? "quality_adds_up" : "quality_does_not")} ${weeks ? say("quality_incomplete", { weeks }) : say("quality_complete")}`, " ", definition.source("sources", say("quality"), say("quality_adds_up"))),
    table(say("quality"), columns, lines, { class: "quality" }),
    tables.rejections.length > 0 && rejections());
}

function rejections() {
  const columns = ["source", "column", "reason", "rows"].map((key) => ({ label: say(`quality_${key}`), number: key === "rows" }));
  return [h("h3", null, say("quality_rejections")), table(say("quality_rejections"), columns, tables.rejections.map((row) => [row.source, row.column_name ?? "", word("reason", row.reason), format.count(row.rows)]))];
}
