/** A length in points (1/72 inch), which papers are measured in. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4, in points. */
export const sheet = { width: mm(210), height: mm(297) } as const;

/** What a sheet leaves free at its edges, and where its text begins and ends, in points. */
export const margin = { left: mm(15), right: mm(15), top: mm(20), bottom: mm(12) } as const;
export const textWidth = sheet.width - margin.left - margin.right;
