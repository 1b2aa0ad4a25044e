import { addDays, type Day } from "@/lib/dates";

/** Work-free days that have a date of their own, month and day (Zakon o praznikih in dela prostih dnevih, Article 2). */
const fixed = new Set([
  "01-01",
  "01-02",
  "02-08",
  "04-27",
  "05-01",
  "05-02",
  "06-25",
  "08-15",
  "10-31",
  "11-01",
  "12-25",
  "12-26",
]);

/** True on a day that is work-free in Slovenia by law; Easter and Whitsun are Sundays anyway. */
export const isPublicHoliday = (day: Day): boolean =>
  fixed.has(day.slice(5)) || day === addDays(easterSunday(Number(day.slice(0, 4))), 1);

/** Easter of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const golden = year % 19;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1];
  return `${String(year).padStart(4, "0")}-0${month}-${String(day).padStart(2, "0")}`;
}
