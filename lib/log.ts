import pino from "pino";

/** One JSON line an event on standard output. No personal data: ids and codes of events only (R35, R36). */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
