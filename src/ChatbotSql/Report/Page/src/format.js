// Numbers and dates in the report's language.
import { currency, say, texts } from "./report.js";

const locale = texts.locale;
const formats = new Map();

function number(value, options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(locale, options));
  }
  return formats.get(key).format(value).replace("-", "−");
}

const fixed = (digits) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

export const count = (value) => (value == null ? "" : number(value, { maximumFractionDigits: 0 }));

export const percent = (value, digits = 1) => number(value, { style: "percent", ...fixed(digits) });

/** A value of a metric by its unit; nothing where there is none. */
export function value(of, unit) {
  if (of == null) {
    return "";
  }
  switch (unit) {
    case "percent":
      return percent(of);
    case "points":
      return change(of, unit);
    case "currency":
      return `${money(of)} ${currency}`;
    case "seconds":
      return seconds(of);
    case "days":
      return days(of);
    default:
      return number(of, fixed(Number.isInteger(of) || Math.abs(of) >= 100 ? 0 : 2));
  }
}

/** A value on an axis, where all stand in one unit: as few digits as it takes. */
export function tick(of, unit) {
  const digits = { maximumFractionDigits: 1 };
  switch (unit) {
    case "percent":
      return percent(of, 0);
    case "points":
      return change(of, unit);
    case "seconds":
      return seconds(of, digits);
    case "days":
      return days(of, digits);
    default:
      return number(of, { maximumFractionDigits: 2 });
  }
}

const money = (of) => number(of, fixed(Math.abs(of) >= 1000 ? 0 : 2));

function seconds(of, digits = fixed(1)) {
  const size = Math.abs(of);
  const [divisor, unit] = size >= 7200 ? [3600, "hours"] : size >= 120 ? [60, "minutes"] : [1, "seconds"];
  return `${number(of / divisor, digits)} ${say(unit)}`;
}

const days = (of, digits = fixed(1)) => `${number(of, digits)} ${say("days")}`;

/** A difference with its sign, or without one where it is shown as nothing; of shares in percentage points. */
export function change(of, unit) {
  const text = distance(Math.abs(of), unit);
  return isNothing(text) ? text : `${of > 0 ? "+" : "−"}${text}`;
}

/** How far two values are apart. */
export const distance = (size, unit) =>
  unit === "percent" || unit === "points" ? `${number(size * 100, fixed(1))} ${say("percentage_points")}` : value(size, unit);

/** Whether a number that is written so is rounded to nothing. */
export const isNothing = (text) => !/[1-9]/.test(text);

/** A local date; dates carry no zone, so that none is applied. */
export const date = (iso, options = { day: "numeric", month: "short" }) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${iso}T00:00:00Z`));

/** A moment of UTC, written as ISO does. */
export const moment = (iso) => `${longDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;

/** A date that says its year in little room. */
export const shortDate = (iso) => date(iso, { day: "numeric", month: "short", year: "numeric" });

export const longDate = (iso) => date(iso, { day: "numeric", month: "long", year: "numeric" });

export const month = (iso) => date(iso, { month: "long", year: "numeric" });
