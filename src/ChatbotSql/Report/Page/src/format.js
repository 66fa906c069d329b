// Numbers and dates in the report's language.
import { currency, say, scales, texts } from "./report.js";

const locale = texts.locale;
const formats = new Map();

function number(value, options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(locale, { signDisplay: "negative", ...options }));
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
  return unit === "points" ? change(of, unit) : distance(of, unit);
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
    case "days":
      return scaled(of, unit, digits);
    default:
      return number(of, { maximumFractionDigits: 2 });
  }
}

/** A number as the scale of its size has it, with the word of its measure. */
function scaled(of, unit, digits) {
  const scale = (scales[unit] ?? scales.number).find(({ from }) => Math.abs(of) >= from);
  const style = unit === "percent" ? { style: "percent" } : {};
  const text = number(of / scale.divisor, { ...style, ...(digits ?? fixed(Number.isInteger(of) ? scale.whole_decimals : scale.decimals)) });
  return scale.measure ? `${text} ${say(scale.measure)}` : text;
}

/** A difference with its sign, or without one where it is shown as nothing; of shares in percentage points, of money without the currency that stands at the value. */
export function change(of, unit) {
  const text = scaled(Math.abs(of), unit === "percent" ? "points" : unit);
  return isNothing(text) ? text : `${of > 0 ? "+" : "−"}${text}`;
}

/** How far a value is from nothing, or two values from each other where the unit is that of differences. */
export const distance = (size, unit) => (unit === "currency" ? `${scaled(size, unit)} ${currency}` : scaled(size, unit));

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

/** Text that keeps its own direction beside others, for places that have no elements. */
export const isolated = (text) => `\u2068${text}\u2069`;
