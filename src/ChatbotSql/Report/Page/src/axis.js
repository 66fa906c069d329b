// The axis of weeks that charts share.
import * as format from "./format.js";
import { addDays, starts } from "./report.js";

/** The room that the name of a week takes, in pixels. */
const LABEL = 64;

/** As many weeks are named as there is room for, all as far apart, and none so close to the beginning that it meets the last of the chart before. */
export function weekAxis(width) {
  const step = Math.ceil((starts.length * LABEL) / width);
  return {
    type: "utc", label: null,
    domain: [new Date(`${addDays(starts[0], -4)}T12:00Z`), new Date(`${addDays(starts.at(-1), 3)}T12:00Z`)],
    ticks: starts.filter((_, index) => index % step === Math.floor(step / 2)).map((start) => new Date(start)),
    tickFormat: (date) => format.date(date.toISOString().slice(0, 10)),
  };
}
